#include "sync-engine/hub/service/exceptions/noting.h"

#include "sync-engine/hub/service/exceptions/settling.h"

namespace onetill::hub {

bool note(Transaction& transaction, const ExceptionNote& note)
{
    const KeptException exception = keptFrom(transaction, note);
    if (!transaction.exceptions().add(exception))
        return false;
    publish(transaction, exception);
    settleByThoseThatWaited(transaction, exception.id, note.at);
    return true;
}

} // namespace onetill::hub

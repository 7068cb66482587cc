#include "sync-engine/hub/service/exceptions/missing_causes.h"

#include "sync-engine/hub/service/exceptions/noting.h"
#include "sync-engine/hub/service/returns/return_judgement.h"
#include "sync-engine/hub/service/returns/return_storage.h"

namespace onetill::hub {
namespace {

/// With one batch of a till, which waits for its answer.
constexpr std::size_t kRefundsTogether = 20;

} // namespace

void noteMissingCauses(Transaction& transaction, Timestamp now)
{
    const Timestamp since{now.ms - kCauseAwaitedMs};
    for (const KeptRefund& refund : transaction.returns().waitingSince(since, kRefundsTogether)) {
        // It concerns none of those who wait for this batch: whatever stands in its way is no
        // reason to refuse that.
        const Status noted = transaction.attempt([&]() -> Status {
            transaction.returns().stopWaiting(refund.entry, refund.sale);
            note(transaction, missingCause(refund, now));
            return {};
        });
        if (!noted)
            break;
    }
}

} // namespace onetill::hub

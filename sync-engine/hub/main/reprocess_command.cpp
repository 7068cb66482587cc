#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/service/inbox/reprocess.h"

#include <iostream>

namespace onetill::hub {

Result<int> reprocessCommand(const Options& options)
{
    const auto desk = openDesk(options, DeskUse::Writing);
    if (!desk)
        return passOn(desk);
    const auto done = reprocess(*desk->session, desk->hub);
    if (!done)
        return atWork(options, done.error());
    std::cout << done->booked << " quarantined entries booked, " << done->aside << " left\n";
    return 0;
}

} // namespace onetill::hub

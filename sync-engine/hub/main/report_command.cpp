#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/main/printed.h"
#include "sync-engine/hub/service/report/report.h"

namespace onetill::hub {

Result<int> reportCommand(const Options& options)
{
    if (options.words.size() != 1)
        return fail(ErrorCode::Malformed, "which report? sales, sales-by-customer, "
                                          "sales-by-salesperson, hours, stock, tills, "
                                          "reconciliation or backups");
    const auto desk = openDesk(options, DeskUse::Reading);
    if (!desk)
        return passOn(desk);
    const auto report = makeReport(*desk->session, options.words.front());
    if (!report)
        return atWork(options, report.error());
    print(*report, options.format);
    return 0;
}

} // namespace onetill::hub

#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/service/tills/enrolment.h"

#include <iostream>

namespace onetill::hub {

Result<int> enrolCodeCommand(const Options& options)
{
    const auto store = StoreId::parse(options.store);
    if (!store)
        return fail(ErrorCode::Malformed, "which store? --store ID");
    const auto desk = openDesk(options, DeskUse::Writing);
    if (!desk)
        return passOn(desk);
    const auto code = issueCode(*desk->session, desk->hub,
                                {.store = *store,
                                 .trial = options.trial,
                                 .validity = std::chrono::minutes{options.validMinutes}});
    if (!code)
        return atWork(options, code.error());
    std::cout << code->text() << '\n';
    return 0;
}

} // namespace onetill::hub

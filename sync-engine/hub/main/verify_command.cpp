#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/service/verify/verify.h"

#include <iostream>

namespace onetill::hub {

Result<int> verifyCommand(const Options& options)
{
    const auto desk = openDesk(options, DeskUse::Reading);
    if (!desk)
        return passOn(desk);
    const auto checked = verify(*desk->session);
    if (!checked)
        return atWork(options, checked.error());
    if (options.format == "json") {
        std::cout << wire::Json{{"tills", checked->tills},
                                {"journals", checked->journals},
                                {"entries", checked->entries},
                                {"quarantined", checked->quarantined},
                                {"levels", checked->levels},
                                {"differences", checked->differences},
                                {"notes", checked->notes}}
                         .dump()
                  << '\n';
    } else {
        for (const auto* sentences : {&checked->differences, &checked->notes})
            for (const std::string& sentence : *sentences)
                std::cout << sentence << '\n';
        std::cout << checked->entries << " entries of " << checked->journals << " journals, "
                  << checked->quarantined << " quarantined; " << checked->levels
                  << " stock levels; " << checked->differences.size() << " differences\n";
    }
    return checked->differences.empty() ? 0 : 1;
}

} // namespace onetill::hub

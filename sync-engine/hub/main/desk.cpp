#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include <chrono>
#include <filesystem>
#include <iostream>

namespace onetill::hub {

Clock systemClock()
{
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

Result<Desk> openDesk(const Options& options, DeskUse use)
{
    if (use == DeskUse::Writing && !std::filesystem::exists(options.database)) {
        if (const auto made = sqlite::migrate(options.database, wire::systemRandom()); !made)
            return passOn(made);
    }
    auto session = sqlite::openSession(
        {.file = options.database,
         .use = use == DeskUse::Writing ? sqlite::Use::Serve : sqlite::Use::ReadOnly,
         .clock = systemClock(),
         .random = wire::systemRandom(),
         .announce = {}});
    if (!session)
        return passOn(session);
    auto identity = (*session)->read(
        [](Transaction& transaction) { return Result<HubIdentity>{transaction.identity()}; });
    if (!identity)
        return passOn(identity);
    return Desk{*std::move(session),
                Hub{*std::move(identity), systemClock(), wire::systemRandom()}};
}

Result<int> migrateCommand(const Options& options)
{
    const auto before = sqlite::migrate(options.database, wire::systemRandom());
    if (!before)
        return passOn(before);
    std::cout << options.database.string() << ": schema " << *before << " -> "
              << sqlite::migrations().size() << '\n';
    return 0;
}

} // namespace onetill::hub

#include "sync-engine/hub/main/care/start_mark.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/storage/care/outside_log.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include <chrono>
#include <filesystem>
#include <iostream>

namespace onetill::hub {
namespace {

/// What the person who typed the command can do about it.
std::string_view advice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StorageDamaged:
        return "; stop the hub, keep this file, and bring back the newest backup";
    case ErrorCode::StorageReadOnly:
        return "; give this user the right to write the file and its folder";
    case ErrorCode::StorageFull: return "; make room on its disk";
    case ErrorCode::Busy: return "; another program holds it, try again when that has ended";
    default: return "";
    }
}

tl::unexpected<Error> about(const std::filesystem::path& file, const Error& error)
{
    return fail(error.code, file.string() + ": " + error.detail + std::string{advice(error.code)});
}

Status requireDatabase(const std::filesystem::path& file, DeskUse use)
{
    std::error_code failed;
    if (std::filesystem::exists(file, failed)
        && (use != DeskUse::Making || !sqlite::isUnmade(file)))
        return {};
    if (failed)
        return fail(ErrorCode::StorageFailed, file.string() + ": " + failed.message());
    if (use != DeskUse::Making)
        return fail(ErrorCode::NotFound,
                    "there is no hub database at " + file.string()
                        + "; `onetill-hub migrate --db sqlite:FILE` makes one");
    if (const auto made = sqlite::migrate(file, wire::systemRandom()); !made)
        return about(file, made.error());
    forgetStarts(file);
    std::cerr << "onetill-hub: made a new hub, with nothing in it, at " << file.string() << '\n';
    return {};
}

} // namespace

tl::unexpected<Error> atWork(const Options& options, const Error& error)
{
    return advice(error.code).empty() ? tl::unexpected<Error>{error}
                                      : about(options.database, error);
}

Clock systemClock()
{
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return Timestamp{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

Result<Desk> openDesk(const Options& options, DeskUse use)
{
    if (const auto there = requireDatabase(options.database, use); !there)
        return passOn(there);
    auto session = sqlite::openSession(
        {.file = options.database,
         .use = use == DeskUse::Reading ? sqlite::Use::ReadOnly : sqlite::Use::Serve,
         .clock = systemClock(),
         .random = wire::systemRandom(),
         .announce = {}});
    if (!session)
        return about(options.database, session.error());
    auto identity = (*session)->read(
        [](Transaction& transaction) { return Result<HubIdentity>{transaction.identity()}; });
    if (!identity)
        return about(options.database, identity.error());
    const auto keep = [outside = OutsideLog::beside(options.database)](const wire::Json& fact) {
        outside.keep(fact);
    };
    return Desk{*std::move(session),
                Hub{*std::move(identity), systemClock(), wire::systemRandom(), keep}};
}

Result<int> migrateCommand(const Options& options)
{
    const auto before = sqlite::migrate(options.database, wire::systemRandom());
    if (!before)
        return about(options.database, before.error());
    if (*before == 0)
        forgetStarts(options.database);
    std::cout << options.database.string() << ": schema " << *before << " -> "
              << sqlite::migrations().size() << '\n';
    return 0;
}

} // namespace onetill::hub

#include "sync-engine/hub/storage/sqlite/care/backup.h"

#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/verify/verify.h"
#include "sync-engine/hub/storage/care/durable.h"
#include "sync-engine/hub/storage/care/outside_log.h"
#include "sync-engine/hub/storage/sqlite/medium.h"
#include "sync-engine/hub/storage/sqlite/schema.h"
#include "sync-engine/hub/storage/sqlite/sqlite_session.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace onetill::hub::sqlite {
namespace {

namespace fs = std::filesystem;

constexpr std::array kWithAndBeside = {"", "-wal", "-shm", "-journal"};

/// An earlier attempt's, which nobody uses.
void removeWhole(const fs::path& file)
{
    std::error_code ignored; // What cannot be removed shows when it is written.
    for (const char* suffix : kWithAndBeside)
        fs::remove(file.string() + suffix, ignored);
}

/// What a copy holds, by its own account.
struct Contents {
    std::string lineage;
    std::int64_t entries{0};
    std::vector<std::pair<Uuid, wire::Have>> heads;
    std::vector<std::string> differences;
};

/// Throws StorageFailure: StorageDamaged for one whose pages cannot all be read.
Result<Contents> lookThrough(const fs::path& file)
{
    requireSoundPages(file);
    const auto session = openSession(
        {.file = file, .use = Use::ReadOnly, .clock = {}, .random = {}, .announce = {}});
    if (!session)
        return passOn(session);
    auto verified = verify(**session);
    if (!verified)
        return passOn(verified);
    return (*session)->read([&](Transaction& transaction) {
        Contents contents{.lineage = transaction.identity().lineage,
                          .entries = verified->entries,
                          .heads = {},
                          .differences = std::move(verified->differences)};
        transaction.inbox().forEachHead([&](const Uuid& till, const wire::Have& head) {
            contents.heads.emplace_back(till, head);
        });
        return Result<Contents>{std::move(contents)};
    });
}

Status requireNothingAt(const fs::path& database)
{
    std::error_code unknown;
    for (const char* suffix : kWithAndBeside)
        if (const fs::path left = database.string() + suffix; fs::exists(left, unknown))
            return fail(ErrorCode::Refused,
                        "there still is " + left.string()
                            + "; stop the hub and move it away: it may be all that is left of what "
                              "came after the backup");
    return {};
}

std::string newLineage(const RandomSource& random)
{
    std::array<std::uint8_t, 8> name{};
    random(name);
    return wire::toHex(name);
}

/// All that the new lineage must know of the old ones.
Result<Restored> beginLineage(const fs::path& file, const RestoreOrder& order, Restored restored,
                              const OutsideLog& outside)
{
    const auto facts = outside.read();
    if (!facts)
        return passOn(facts);
    const auto clock = [now = order.now] { return now; };
    const auto session = openSession(
        {.file = file, .use = Use::Serve, .clock = clock, .random = order.random, .announce = {}});
    if (!session)
        return passOn(session);
    return (*session)->write([&](Transaction& transaction) -> Result<Restored> {
        CareStorage& care = transaction.care();
        auto lineages = care.formerLineages();
        lineages.push_back(restored.before);
        const auto begun = lineagesBegunFrom(lineages, *facts);
        for (const auto* others : {&order.formerLineages, &begun})
            std::ranges::copy(*others, std::back_inserter(lineages));
        restored.replayed = replayOutside(transaction, lineages, *facts);
        for (const auto* others : {&order.formerLineages, &begun})
            for (const std::string& name : *others)
                care.addFormerLineage(name, order.now);
        care.addFormerLineage(restored.before, order.now);
        care.setLineage(restored.lineage);
        care.setStartMark(std::nullopt);
        // Where the log cannot be written, the next restore would not know of this one.
        keepOutside({.identity = {.lineage = restored.before, .key = transaction.identity().key},
                     .clock = clock,
                     .random = order.random,
                     .keepOutside = [&](const wire::Json& fact) { outside.keep(fact); }},
                    lineageBegun(restored.lineage));
        return std::move(restored);
    });
}

Result<Restored> restoreInto(const fs::path& unfinished, const RestoreOrder& order)
{
    Database{order.backup, modeForReading(order.backup)}.copyTo(unfinished);
    if (const auto current = migrate(unfinished, order.random); !current)
        return passOn(current);
    auto contents = lookThrough(unfinished);
    if (!contents)
        return passOn(contents);
    auto restored = beginLineage(unfinished, order,
                                 {.before = contents->lineage,
                                  .lineage = newLineage(order.random),
                                  .entries = contents->entries,
                                  .replayed = {},
                                  .differences = std::move(contents->differences)},
                                 OutsideLog::beside(order.database));
    if (!restored)
        return restored;
    std::error_code failed;
    fs::remove_all(order.database.string() + ".snapshots", failed);
    fs::remove(order.database.string() + ".start", failed);
    if (hasLog(unfinished))
        return fail(ErrorCode::Internal, "the restored database still has a log beside it");
    syncFile(unfinished);
    moveIntoPlace(unfinished, order.database);
    return restored;
}

} // namespace

Result<ProvedBackup> backUp(const fs::path& database, const fs::path& copy, Timestamp now)
{
    std::error_code unknown;
    if (fs::exists(copy, unknown))
        return fail(ErrorCode::Refused, "there is something at " + copy.string()
                                            + " already; a backup never replaces another");
    const fs::path unproved = copy.string() + ".unproved";
    removeWhole(unproved);
    try {
        Database{database, Database::Mode::ReadWrite}.copyTo(unproved);
        // No start ever left this: put in the place of the database, it is told from it.
        Database{unproved, Database::Mode::ReadWrite}.run("UPDATE hub SET start_mark = ?1",
                                                          "a backup");
    } catch (const StorageFailure& failure) {
        removeWhole(unproved);
        return tl::unexpected<Error>{failure.error};
    }
    try {
        auto contents = lookThrough(unproved);
        if (contents && !contents->differences.empty())
            contents = fail(ErrorCode::StorageDamaged, contents->differences.front());
        if (!contents)
            return fail(contents.error().code, "the copy does not verify, so it does not count; it "
                                               "stays at "
                                                   + unproved.string() + ": "
                                                   + contents.error().detail);
        moveIntoPlace(unproved, copy);
        return ProvedBackup{.file = copy.string(),
                            .madeAt = now,
                            .lineage = contents->lineage,
                            .heads = std::move(contents->heads)};
    } catch (const StorageFailure& failure) {
        return tl::unexpected<Error>{failure.error};
    }
}

Result<Restored> restore(const RestoreOrder& order)
{
    if (const auto free = requireNothingAt(order.database); !free)
        return passOn(free);
    const fs::path unfinished = order.database.string() + ".restoring";
    removeWhole(unfinished);
    try {
        auto restored = restoreInto(unfinished, order);
        if (!restored)
            removeWhole(unfinished);
        return restored;
    } catch (const StorageFailure& failure) {
        removeWhole(unfinished);
        return tl::unexpected<Error>{failure.error};
    }
}

} // namespace onetill::hub::sqlite

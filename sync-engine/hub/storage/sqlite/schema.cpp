#include "sync-engine/hub/storage/sqlite/schema.h"

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/storage/sqlite/medium.h"

namespace onetill::hub::sqlite {
namespace {

int pragma(Database& database, const char* sql)
{
    auto rows = database.rows(sql);
    return rows.next() ? static_cast<int>(rows.integer(0)) : 0;
}

int versionOf(Database& database)
{
    return pragma(database, "PRAGMA user_version");
}

int newestVersion()
{
    return static_cast<int>(migrations().size());
}

[[noreturn]] void refuse(std::string why)
{
    throw StorageFailure{{ErrorCode::StorageForeign, std::move(why)}};
}

void requireOurs(Database& database)
{
    if (pragma(database, "PRAGMA application_id") != kApplicationId)
        refuse("this is not the database of a OneTill hub; look at the name after --db");
    if (versionOf(database) > newestVersion())
        refuse("the database is from a newer onetill-hub (schema "
               + std::to_string(versionOf(database)) + ", this program knows "
               + std::to_string(newestVersion()) + "); update the program");
}

/// The file holds the hub's signing key and people's PIN hashes.
void keepPrivate(const std::filesystem::path& file)
{
    std::error_code failed;
    std::filesystem::permissions(
        file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, failed);
    if (failed)
        throw StorageFailure{{ErrorCode::StorageFailed, file.string() + ": " + failed.message()}};
}

void writeIdentity(Database& database, const RandomSource& random)
{
    std::array<std::uint8_t, 8> lineage{};
    random(lineage);
    const auto key = wire::SigningKey::generate(random);
    database.run("INSERT INTO hub (only_row, lineage, signing_seed) VALUES (1, ?1, ?2)",
                 wire::toHex(lineage), key.seed());
}

/// False if there is nothing left to do.
bool migrateStep(Database& database, const RandomSource& random)
{
    database.execute("BEGIN IMMEDIATE");
    // Under the lock: two programs that start on a new database both want to make it.
    const int version = versionOf(database);
    if (version >= newestVersion()) {
        database.execute("COMMIT");
        return false;
    }
    database.execute(std::string{migrations()[static_cast<std::size_t>(version)]});
    if (version == 0)
        writeIdentity(database, random);
    database.execute("PRAGMA application_id = " + std::to_string(kApplicationId)
                     + "; PRAGMA user_version = " + std::to_string(version + 1) + "; COMMIT");
    return true;
}

/// Whoever made the file: a program that was killed, or whose disk was full, before it had begun.
bool holdsNothing(Database& database)
{
    return pragma(database, "SELECT count(*) FROM sqlite_schema") == 0 && versionOf(database) == 0;
}

} // namespace

Result<int> migrate(const std::filesystem::path& file, const RandomSource& random)
{
    if (isReadOnlyMedium(file))
        return fail(ErrorCode::Refused, std::string{kReadOnlyMedium});
    try {
        Database database{file, Database::Mode::Create};
        if (!holdsNothing(database))
            requireOurs(database);
        else
            keepPrivate(file);
        database.useWriteAheadLog();
        database.execute("PRAGMA synchronous = FULL");
        const int before = versionOf(database);
        while (migrateStep(database, random)) {}
        return before;
    } catch (const StorageFailure& failure) {
        return tl::unexpected<Error>{failure.error};
    }
}

bool isUnmade(const std::filesystem::path& file)
{
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown))
        return !unknown;
    try {
        Database database{file, Database::Mode::ReadOnly};
        return holdsNothing(database);
    } catch (const StorageFailure&) {
        return false; // What it is shows when it is opened.
    }
}

void requireSoundPages(const std::filesystem::path& file)
{
    Database database{file, modeForReading(file)};
    auto rows = database.rows("PRAGMA integrity_check(1)");
    const std::string found = rows.next() ? rows.text(0) : "nothing";
    if (found != "ok")
        throw StorageFailure{{ErrorCode::StorageDamaged, found}};
}

void requireNewestSchema(Database& database)
{
    requireOurs(database);
    if (versionOf(database) < newestVersion())
        refuse("the database has schema " + std::to_string(versionOf(database)) + " and needs "
               + std::to_string(newestVersion()) + "; run `onetill-hub migrate --db …` first");
}

} // namespace onetill::hub::sqlite

#pragma once

#include "sync-engine/contract/values/result.h"

#include <filesystem>

namespace SQLite {
class Database;
}

/// catalogue.db: the till's copy of central data. A cache that can always be fetched again, so it
/// never shares a transaction with money; the hub builds it, the till goes on with it.
namespace onetill::replica {

/// "OTca": tells our file from any other database. Stored in SQLite's application_id.
inline constexpr int kApplicationId = 0x4F546361;
/// Of the tables; also wire::SnapshotManifest::schema. A till that meets another one asks for a
/// snapshot: there are no migrations for a cache.
inline constexpr int kSchema = 3;

/// Creates all tables in an empty database. Throws SQLite::Exception.
void createSchema(SQLite::Database& database);

/// Errors: StorageForeign for a file of another program or of another schema; StorageDamaged.
Status checkSchema(SQLite::Database& database);

/// Reads every page once: what a downloaded snapshot must pass before it is used.
/// Blocking, about 0.3 s for a gigabyte. Errors: StorageDamaged, StorageForeign, StorageFailed.
Status quickCheck(const std::filesystem::path& file);

} // namespace onetill::replica

#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/hub/storage/sqlite/database.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace onetill::hub::sqlite {

/// "OThb": tells a hub's database from any other. Stored in SQLite's application_id.
inline constexpr int kApplicationId = 0x4F546862;

/// The numbered files of sync-engine/hub/schema, in order; the first is version 1.
std::span<const std::string_view> migrations();

/// Brings a database to the newest version, making it first if there is none. Each step is one
/// transaction. Gives the version that it had. Errors: StorageForeign for a file that is not a
/// hub's or is newer than this program, StorageReadOnly, StorageFull, StorageFailed.
Result<int> migrate(const std::filesystem::path& file, const RandomSource& random);
/// Whether there is no database yet: no file, or one without a single table in it.
bool isUnmade(const std::filesystem::path& file);

/// Every page can be read and every index agrees with its table. Throws StorageFailure:
/// StorageDamaged, StorageForeign.
void requireSoundPages(const std::filesystem::path& file);

/// Whether this program can work with the database as it is. Throws StorageFailure: StorageForeign,
/// with what to do.
void requireNewestSchema(Database& database);

} // namespace onetill::hub::sqlite

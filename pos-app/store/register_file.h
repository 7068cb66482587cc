#pragma once

#include "pos-app/store/register.h"
#include "sync-engine/contract/values/result.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace onetill::store {

/// "OTrg": tells our file from any other database. Stored in SQLite's application_id.
inline constexpr int kRegisterApplicationId = 0x4F547267;

/// Opens register.db and, for ReadWrite, brings its schema up to date, or makes the file when there
/// was never one. After an unclean end all pages are looked at first. The caller holds the lock.
/// Errors: as Register::open().
Result<SQLite::Database> openRegisterFile(const std::filesystem::path& stateDirectory, Mode mode);

} // namespace onetill::store

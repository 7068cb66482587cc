#pragma once

#include "pos-app/store/register.h"
#include "sync-engine/contract/values/result.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <string>

namespace onetill::store {

/// "OTrg": tells our file from any other database. Stored in SQLite's application_id.
inline constexpr int kRegisterApplicationId = 0x4F547267;
/// How long another program is waited for that has the file to itself.
inline constexpr int kBusyMs = 5000;

/// Opens register.db and, for ReadWrite, brings its schema up to date, or makes the file when there
/// was never one: a catalogue or a log beside it says that there was. After an unclean end all
/// pages are looked at first. The caller holds the lock. Errors: as Register::open().
Result<SQLite::Database> openRegisterFile(const std::filesystem::path& stateDirectory, Mode mode);

/// The name by which SQLite, told to understand URIs, reads a register.db to look at. Where nothing
/// can be written and the last program ended cleanly, it says that the file is all there is.
std::string nameToLookAt(const std::filesystem::path& file);

/// StorageDamaged, with what a person is to do about it.
tl::unexpected<Error> damagedRegister(const std::string& file, const std::string& what);

} // namespace onetill::store

#pragma once

#include "sync-engine/hub/storage/sqlite/database.h"

#include <filesystem>
#include <string>
#include <string_view>

/// What a database lies on decides how it can be opened: beside a file in WAL mode SQLite makes two
/// more, even to read it.
namespace onetill::hub::sqlite {

/// Nobody can write there, whatever their rights: a disc, a volume mounted for reading.
bool isReadOnlyMedium(const std::filesystem::path& file);

/// What then must be done to write.
inline constexpr std::string_view kReadOnlyMedium =
    "its disk can only be read; work with a copy on one that can be written";

/// The newest commits are beside the file, in its write-ahead log.
bool hasLog(const std::filesystem::path& file);

/// How to open a file that nothing is to be written to.
Database::Mode modeForReading(const std::filesystem::path& file);

/// For SQLite: nobody will write this file while it is read, so nothing needs to be made beside it.
std::string immutableName(const std::filesystem::path& file);

} // namespace onetill::hub::sqlite

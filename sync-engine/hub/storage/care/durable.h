#pragma once

#include <filesystem>
#include <string_view>

/// Files that outlive a power cut, readable by this user only. All throw StorageFailure.
namespace onetill::hub {

/// An empty one. Refused where something is already.
void makePrivateFile(const std::filesystem::path& file);
void syncFile(const std::filesystem::path& file);
/// So that the file's name, too, outlives a power cut.
void syncFolderOf(const std::filesystem::path& file);
/// Puts the text at the end, made if it is not there, in a line of its own.
void appendLine(const std::filesystem::path& file, std::string_view text);
/// In place of what is there: all of it or nothing.
void replaceFile(const std::filesystem::path& file, std::string_view text);
void moveIntoPlace(const std::filesystem::path& unfinished, const std::filesystem::path& file);

} // namespace onetill::hub

#pragma once

#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

/// Files of a snapshot, by POSIX calls: the C++ streams can neither sync nor say that a disk is
/// full.
namespace onetill::till {

/// A file being written from its start, mode 0600. Errors of all: StorageFull, StorageReadOnly,
/// StorageFailed.
class DurableFile
{
public:
    static Result<DurableFile> create(const std::filesystem::path& path);

    DurableFile(DurableFile&& other) noexcept;
    DurableFile& operator=(DurableFile&&) = delete;
    ~DurableFile();

    Status append(std::string_view bytes);
    /// On the disk when it returns.
    Status sync();

private:
    explicit DurableFile(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

/// A file's bytes. Errors: NotFound, TooLarge, StorageFailed.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t bytesMax);
/// Makes a name in the directory durable after a rename.
Status syncDirectory(const std::filesystem::path& directory);

} // namespace onetill::till

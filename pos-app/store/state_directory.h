#pragma once

#include "sync-engine/contract/values/result.h"

#include <filesystem>

/// The folder that holds a till: its files, who may read them, and who may write them now.
namespace onetill::store {

inline constexpr const char* kRegisterFile = "register.db";
inline constexpr const char* kLockFile = "till.lock";

/// Makes the directory and those above it, readable by this user only (0700).
/// Errors: StorageReadOnly, StorageFull, StorageFailed.
Status makeStateDirectory(const std::filesystem::path& directory);

/// Makes an empty file that only this user may read (0600), before anything secret is in it.
/// Errors: Conflict when it is there already; as above.
Status makePrivateFile(const std::filesystem::path& file);

/// Puts a finished file in its place, so that a crash leaves either none or a whole one.
Status moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to);

/// Held by the one process that may write this till. The system lets go of it when the process
/// ends, however it ends, so there is never a stale lock to remove.
class TillLock
{
public:
    /// Errors: Busy when another process holds it; StorageReadOnly, StorageFull, StorageFailed.
    static Result<TillLock> take(const std::filesystem::path& directory);

    TillLock() = default; ///< Holds nothing.
    TillLock(TillLock&& other) noexcept;
    TillLock& operator=(TillLock&& other) noexcept;
    ~TillLock();

private:
    explicit TillLock(int descriptor) : m_descriptor{descriptor} {}

    int m_descriptor{-1};
};

} // namespace onetill::store

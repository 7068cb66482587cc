#include "pos-app/store/state_directory.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace onetill::store {
namespace {

tl::unexpected<Error> systemError(int number, const std::string& doing)
{
    const std::string detail = doing + ": " + std::strerror(number);
    switch (number) {
    case ENOSPC:
    case EDQUOT: return fail(ErrorCode::StorageFull, detail);
    case EACCES:
    case EPERM:
    case EROFS: return fail(ErrorCode::StorageReadOnly, detail);
    case EEXIST: return fail(ErrorCode::Conflict, detail);
    case ENOTDIR: return fail(ErrorCode::StorageForeign, detail); // A file is in the way.
    default: return fail(ErrorCode::StorageFailed, detail);
    }
}

Status syncToDisk(const std::filesystem::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errno, "open " + path.string());
    const int synced = ::fsync(descriptor);
    const int number = errno;
    ::close(descriptor);
    if (synced != 0)
        return systemError(number, "sync " + path.string());
    return {};
}

} // namespace

Status makeStateDirectory(const std::filesystem::path& directory)
{
    std::error_code error;
    if (std::filesystem::is_directory(directory, error))
        return {};
    if (std::filesystem::exists(directory, error))
        return fail(ErrorCode::StorageForeign,
                    directory.string() + " is a file; name a folder for the till");
    if (directory.has_parent_path())
        std::filesystem::create_directories(directory.parent_path(), error);
    if (::mkdir(directory.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        return systemError(errno, "make " + directory.string());
    return {};
}

Status makePrivateFile(const std::filesystem::path& file)
{
    const int descriptor =
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return systemError(errno, "make " + file.string());
    ::close(descriptor);
    return {};
}

Status moveIntoPlace(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (auto synced = syncToDisk(from, O_RDWR); !synced)
        return synced;
    if (::rename(from.c_str(), to.c_str()) != 0)
        return systemError(errno, "move " + from.string());
    return syncToDisk(to.parent_path(), O_RDONLY | O_DIRECTORY);
}

Result<TillLock> TillLock::take(const std::filesystem::path& directory)
{
    const std::string file = (directory / kLockFile).string();
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return systemError(errno, "open " + file);
    TillLock lock{descriptor};
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (errno == EWOULDBLOCK)
        return fail(ErrorCode::Busy, "another program is using the till in " + directory.string());
    return systemError(errno, "lock " + file);
}

TillLock::TillLock(TillLock&& other) noexcept : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

TillLock& TillLock::operator=(TillLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

TillLock::~TillLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace onetill::store

#include "sync-engine/till/link/durable_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace onetill::till {
namespace {

tl::unexpected<Error> failedAt(const char* what, const std::filesystem::path& path = {})
{
    const int why = errno;
    const std::string detail = std::string{what} + ' ' + path.string() + ": " + std::strerror(why);
    switch (why) {
    case ENOSPC:
    case EDQUOT: return fail(ErrorCode::StorageFull, detail);
    case EROFS:
    case EACCES:
    case EPERM: return fail(ErrorCode::StorageReadOnly, detail);
    case ENOENT: return fail(ErrorCode::NotFound, detail);
    default: return fail(ErrorCode::StorageFailed, detail);
    }
}

} // namespace

Result<DurableFile> DurableFile::create(const std::filesystem::path& path)
{
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failedAt("cannot create", path);
    return DurableFile{descriptor};
}

DurableFile::DurableFile(DurableFile&& other) noexcept
    : m_descriptor{std::exchange(other.m_descriptor, -1)}
{
}

DurableFile::~DurableFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status DurableFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failedAt("cannot write");
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Status DurableFile::sync()
{
    if (::fsync(m_descriptor) != 0)
        return failedAt("cannot sync");
    return {};
}

Result<std::string> readFile(const std::filesystem::path& path, std::size_t bytesMax)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return failedAt("cannot open", path);
    std::string bytes(bytesMax + 1, '\0');
    std::size_t size = 0;
    ssize_t got = 0;
    do {
        got = ::read(descriptor, bytes.data() + size, bytes.size() - size);
        if (got > 0)
            size += static_cast<std::size_t>(got);
    } while (got > 0 || (got < 0 && errno == EINTR));
    const auto failure = got < 0 ? failedAt("cannot read", path) : fail(ErrorCode::TooLarge, "");
    ::close(descriptor);
    if (got < 0 || size > bytesMax)
        return failure;
    bytes.resize(size);
    return bytes;
}

Status syncDirectory(const std::filesystem::path& directory)
{
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return failedAt("cannot open", directory);
    const bool synced = ::fsync(descriptor) == 0;
    const auto failure = failedAt("cannot sync", directory);
    ::close(descriptor);
    if (!synced)
        return failure;
    return {};
}

} // namespace onetill::till

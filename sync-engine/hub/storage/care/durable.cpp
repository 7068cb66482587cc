#include "sync-engine/hub/storage/care/durable.h"

#include "sync-engine/hub/service/storage.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace onetill::hub {
namespace {

[[noreturn]] void failAt(const std::filesystem::path& file)
{
    const std::error_code why{errno, std::generic_category()};
    const std::string detail = file.string() + ": " + why.message();
    switch (why.value()) {
    case ENOSPC:
    case EDQUOT: throw StorageFailure{{ErrorCode::StorageFull, detail}};
    case EROFS:
    case EACCES:
    case EPERM: throw StorageFailure{{ErrorCode::StorageReadOnly, detail}};
    case ENOENT: throw StorageFailure{{ErrorCode::NotFound, detail}};
    default: throw StorageFailure{{ErrorCode::StorageFailed, detail}};
    }
}

/// Closed when it goes.
class Descriptor
{
public:
    Descriptor(const std::filesystem::path& file, int flags)
        : m_file{file}, m_number{::open(file.c_str(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)}
    {
        if (m_number < 0)
            failAt(file);
    }
    ~Descriptor() { ::close(m_number); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write(std::string_view text)
    {
        while (!text.empty()) {
            const ssize_t written = ::write(m_number, text.data(), text.size());
            if (written < 0 && errno == EINTR)
                continue;
            if (written < 0)
                failAt(m_file);
            text.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void sync()
    {
        if (::fsync(m_number) != 0)
            failAt(m_file);
    }
    /// Whether the last line lacks its end: a power cut came between.
    bool endsAmidLine() const
    {
        const off_t size = ::lseek(m_number, 0, SEEK_END);
        char last = '\n';
        return size > 0 && ::pread(m_number, &last, 1, size - 1) == 1 && last != '\n';
    }

private:
    const std::filesystem::path& m_file;
    int m_number;
};

} // namespace

void makePrivateFile(const std::filesystem::path& file)
{
    const Descriptor made{file, O_WRONLY | O_CREAT | O_EXCL};
}

void syncFile(const std::filesystem::path& file)
{
    Descriptor{file, O_RDONLY}.sync();
}

void syncFolderOf(const std::filesystem::path& file)
{
    const auto folder = std::filesystem::absolute(file).parent_path();
    Descriptor{folder, O_RDONLY | O_DIRECTORY}.sync();
}

void appendLine(const std::filesystem::path& file, std::string_view text)
{
    std::error_code unknown;
    const bool isNew = !std::filesystem::exists(file, unknown);
    Descriptor open{file, O_RDWR | O_CREAT | O_APPEND};
    // In one piece, so that two programs that write at once leave two lines.
    open.write((open.endsAmidLine() ? "\n" : "") + std::string{text} + '\n');
    open.sync();
    if (isNew)
        syncFolderOf(file);
}

void replaceFile(const std::filesystem::path& file, std::string_view text)
{
    const std::filesystem::path unfinished = file.string() + ".new";
    {
        Descriptor open{unfinished, O_WRONLY | O_CREAT | O_TRUNC};
        open.write(text);
        open.sync();
    }
    moveIntoPlace(unfinished, file);
}

void moveIntoPlace(const std::filesystem::path& unfinished, const std::filesystem::path& file)
{
    if (::rename(unfinished.c_str(), file.c_str()) != 0)
        failAt(file);
    syncFolderOf(file);
}

} // namespace onetill::hub

#include "sync-engine/hub/storage/sqlite/medium.h"

#include <sys/statvfs.h>

#include <system_error>

namespace onetill::hub::sqlite {

bool isReadOnlyMedium(const std::filesystem::path& file)
{
    std::error_code failed;
    const auto folder =
        std::filesystem::weakly_canonical(std::filesystem::absolute(file), failed).parent_path();
    struct statvfs medium {};
    return !failed && ::statvfs(folder.c_str(), &medium) == 0 && (medium.f_flag & ST_RDONLY) != 0;
}

bool hasLog(const std::filesystem::path& file)
{
    std::error_code none;
    // SQLite keeps the log beside the file itself, wherever a link to it lies.
    const auto itself = std::filesystem::weakly_canonical(file, none);
    const auto size = std::filesystem::file_size(itself.string() + "-wal", none);
    return !none && size > 0;
}

Database::Mode modeForReading(const std::filesystem::path& file)
{
    return isReadOnlyMedium(file) && !hasLog(file) ? Database::Mode::Immutable
                                                   : Database::Mode::ReadOnly;
}

std::string immutableName(const std::filesystem::path& file)
{
    std::string name = "file:";
    for (const char letter : file.string()) {
        if (letter == '%')
            name += "%25";
        else if (letter == '?')
            name += "%3f";
        else if (letter == '#')
            name += "%23";
        else
            name += letter;
    }
    return name + "?immutable=1";
}

} // namespace onetill::hub::sqlite

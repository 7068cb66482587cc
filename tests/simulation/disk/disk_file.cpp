#include "tests/simulation/disk/disk_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace onetill::simulation {
namespace {

/// How much of what was not synced a power cut takes.
enum class Loss { Everything, Nothing, Some };

Loss lossBy(Dice& dice)
{
    const auto drawn = dice.below(10);
    return drawn < 3 ? Loss::Everything : drawn < 4 ? Loss::Nothing : Loss::Some;
}

} // namespace

DiskFile::DiskFile(int descriptor) : m_descriptor{descriptor}
{
    struct stat about {};
    if (::fstat(descriptor, &about) == 0)
        m_bytes = about.st_size;
    m_syncedBytes = m_bytes;
}

DiskFile::~DiskFile()
{
    ::close(m_descriptor);
}

std::int64_t DiskFile::read(char* into, std::int64_t count, std::int64_t offset) const
{
    return ::pread(m_descriptor, into, static_cast<std::size_t>(count), offset);
}

bool DiskFile::write(const char* from, std::int64_t count, std::int64_t offset)
{
    remember(offset, offset + count);
    if (::pwrite(m_descriptor, from, static_cast<std::size_t>(count), offset) != count)
        return false;
    m_bytes = std::max(m_bytes, offset + count);
    return true;
}

bool DiskFile::truncate(std::int64_t bytes)
{
    remember(bytes, m_bytes);
    if (::ftruncate(m_descriptor, bytes) != 0)
        return false;
    m_bytes = bytes;
    return true;
}

void DiskFile::sync()
{
    m_before.clear();
    m_syncedBytes = m_bytes;
}

void DiskFile::remember(std::int64_t from, std::int64_t to)
{
    for (std::int64_t sector = from / kSectorBytes; sector * kSectorBytes < to; ++sector) {
        const auto [place, isNew] = m_before.try_emplace(sector);
        if (!isNew)
            continue;
        std::string before(kSectorBytes, '\0');
        const auto had = read(before.data(), kSectorBytes, sector * kSectorBytes);
        before.resize(static_cast<std::size_t>(std::max<std::int64_t>(had, 0)));
        place->second = std::move(before);
    }
}

void DiskFile::losePower(Dice& dice)
{
    const Loss loss = lossBy(dice);
    const auto isLost = [&] {
        return loss == Loss::Everything || (loss == Loss::Some && dice.inAThousand(500));
    };
    // A longer file whose sectors did not make it reads as zeros there.
    const std::int64_t bytes = isLost() ? m_syncedBytes : m_bytes;
    for (const auto& [sector, before] : m_before)
        if (isLost())
            bringBack(sector, before);
    (void)!::ftruncate(m_descriptor, bytes);
    m_bytes = bytes;
    sync();
}

void DiskFile::bringBack(std::int64_t sector, const std::string& before)
{
    std::string whole = before;
    whole.resize(kSectorBytes, '\0');
    (void)!::pwrite(m_descriptor, whole.data(), whole.size(), sector * kSectorBytes);
}

} // namespace onetill::simulation

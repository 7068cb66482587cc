#pragma once

#include "tests/simulation/dice.h"

#include <cstdint>
#include <map>
#include <string>

namespace onetill::simulation {

/// A file that remembers what of it the disk really has. Everybody reads what was written last, as
/// from a system's cache; a power cut brings back what was there at the last sync, sector by
/// sector, as chance will have it.
class DiskFile
{
public:
    static constexpr std::int64_t kSectorBytes = 512;

    /// What is in the file is on the disk. Takes the descriptor over.
    explicit DiskFile(int descriptor);
    ~DiskFile();
    DiskFile(const DiskFile&) = delete;
    DiskFile& operator=(const DiskFile&) = delete;

    std::int64_t bytes() const { return m_bytes; }
    /// How many bytes there were to read. Below zero: the real disk failed.
    std::int64_t read(char* into, std::int64_t count, std::int64_t offset) const;
    bool write(const char* from, std::int64_t count, std::int64_t offset);
    bool truncate(std::int64_t bytes);
    void sync();
    bool isSynced() const { return m_before.empty() && m_bytes == m_syncedBytes; }
    void losePower(Dice& dice);

private:
    void remember(std::int64_t from, std::int64_t to);
    void bringBack(std::int64_t sector, const std::string& before);

    int m_descriptor;
    std::int64_t m_bytes{0};
    std::int64_t m_syncedBytes{0};
    std::map<std::int64_t, std::string> m_before; ///< Sectors as the disk has them.
};

} // namespace onetill::simulation

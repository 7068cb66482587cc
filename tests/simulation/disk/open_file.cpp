#include "tests/simulation/disk/open_file.h"

#include <algorithm>
#include <cstring>

namespace onetill::simulation {
namespace {

OpenFile& of(sqlite3_file* file)
{
    return *reinterpret_cast<SqliteFile*>(file)->opened;
}

/// SQLITE_OK, or what SQLite is told that did not work.
int admitted(const OpenFile& file, Machine::Operation operation, int failure)
{
    if (!file.isAlive())
        return failure;
    if (!file.machine)
        return SQLITE_OK;
    switch (file.machine->admit(operation)) {
    case Machine::Verdict::Done: return SQLITE_OK;
    case Machine::Verdict::NoRoom: return SQLITE_FULL;
    case Machine::Verdict::Failed: break;
    }
    return failure;
}

int closeFile(sqlite3_file* base)
{
    auto* file = reinterpret_cast<SqliteFile*>(base);
    const std::unique_ptr<OpenFile> opened{file->opened};
    std::erase(opened->node->opened, opened.get());
    return SQLITE_OK;
}

int readFile(sqlite3_file* base, void* into, int count, sqlite3_int64 offset)
{
    const OpenFile& file = of(base);
    if (!file.isAlive())
        return SQLITE_IOERR_READ;
    auto* bytes = static_cast<char*>(into);
    const auto had = file.node->file.read(bytes, count, offset);
    if (had < 0)
        return SQLITE_IOERR_READ;
    std::memset(bytes + had, 0, static_cast<std::size_t>(count - had));
    return had == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int writeFile(sqlite3_file* base, const void* from, int count, sqlite3_int64 offset)
{
    OpenFile& file = of(base);
    if (const int refused = admitted(file, Machine::Operation::Write, SQLITE_IOERR_WRITE))
        return refused;
    return file.node->file.write(static_cast<const char*>(from), count, offset)
               ? SQLITE_OK
               : SQLITE_IOERR_WRITE;
}

int truncateFile(sqlite3_file* base, sqlite3_int64 size)
{
    OpenFile& file = of(base);
    if (const int refused = admitted(file, Machine::Operation::Truncate, SQLITE_IOERR_TRUNCATE))
        return refused;
    return file.node->file.truncate(size) ? SQLITE_OK : SQLITE_IOERR_TRUNCATE;
}

int syncFile(sqlite3_file* base, int)
{
    OpenFile& file = of(base);
    if (const int refused = admitted(file, Machine::Operation::Sync, SQLITE_IOERR_FSYNC))
        return refused;
    file.node->file.sync();
    return SQLITE_OK;
}

int fileSize(sqlite3_file* base, sqlite3_int64* size)
{
    const OpenFile& file = of(base);
    *size = file.node->file.bytes();
    return file.isAlive() ? SQLITE_OK : SQLITE_IOERR_FSTAT;
}

/// Whether anybody else holds one of these: a file's locks.
template <class Holds>
bool someoneElse(const OpenFile& file, Holds holds)
{
    return std::ranges::any_of(file.node->opened, [&](const OpenFile* other) {
        return other != &file && other->isAlive() && holds(*other);
    });
}

int lockFile(sqlite3_file* base, int level)
{
    OpenFile& file = of(base);
    if (!file.isAlive())
        return SQLITE_IOERR_LOCK;
    if (level <= file.level)
        return SQLITE_OK;
    // Several may read beside one who prepares to write; who writes is alone.
    const int beside = level == SQLITE_LOCK_SHARED     ? SQLITE_LOCK_RESERVED
                       : level == SQLITE_LOCK_RESERVED ? SQLITE_LOCK_SHARED
                                                       : SQLITE_LOCK_NONE;
    if (someoneElse(file, [beside](const OpenFile& other) { return other.level > beside; }))
        return SQLITE_BUSY;
    file.level = level;
    return SQLITE_OK;
}

int unlockFile(sqlite3_file* base, int level)
{
    OpenFile& file = of(base);
    file.level = std::min(file.level, level);
    return SQLITE_OK;
}

int checkReserved(sqlite3_file* base, int* reserved)
{
    const OpenFile& file = of(base);
    const auto prepares = [](const OpenFile& other) { return other.level >= SQLITE_LOCK_RESERVED; };
    *reserved = file.level >= SQLITE_LOCK_RESERVED || someoneElse(file, prepares) ? 1 : 0;
    return SQLITE_OK;
}

int mapMemory(sqlite3_file* base, int region, int bytes, int extend, volatile void** memory)
{
    OpenFile& file = of(base);
    *memory = nullptr;
    if (!file.isAlive())
        return SQLITE_IOERR_SHMMAP;
    DiskNode& node = *file.node;
    if (!file.memory) {
        // Memory ends with the processes that had it: those of an earlier life share nothing.
        if (!someoneElse(file, [](const OpenFile& other) { return other.memory != nullptr; }))
            node.memory = std::make_shared<SharedMemory>();
        file.memory = node.memory;
    }
    auto& regions = file.memory->regions;
    const auto wanted = static_cast<std::size_t>(region);
    if (wanted >= regions.size()) {
        if (extend == 0)
            return SQLITE_OK;
        while (regions.size() <= wanted)
            regions.push_back(std::make_unique<std::vector<char>>(static_cast<std::size_t>(bytes)));
    }
    *memory = regions[wanted]->data();
    return SQLITE_OK;
}

int lockMemory(sqlite3_file* base, int offset, int count, int flags)
{
    OpenFile& file = of(base);
    const std::uint32_t bits = ((1U << count) - 1U) << offset;
    if ((flags & SQLITE_SHM_UNLOCK) != 0) {
        file.shared &= ~bits;
        file.exclusive &= ~bits;
        return SQLITE_OK;
    }
    if (!file.isAlive())
        return SQLITE_IOERR_SHMLOCK;
    const bool alone = (flags & SQLITE_SHM_EXCLUSIVE) != 0;
    const auto isInTheWay = [&](const OpenFile& other) {
        return ((other.exclusive | (alone ? other.shared : 0U)) & bits) != 0;
    };
    if (someoneElse(file, isInTheWay))
        return SQLITE_BUSY;
    (alone ? file.exclusive : file.shared) |= bits;
    return SQLITE_OK;
}

int unmapMemory(sqlite3_file* base, int)
{
    OpenFile& file = of(base);
    file.shared = file.exclusive = 0;
    file.memory.reset();
    return SQLITE_OK;
}

} // namespace

const sqlite3_io_methods& fileMethods()
{
    static const sqlite3_io_methods methods = [] {
        sqlite3_io_methods made{};
        made.iVersion = 2;
        made.xClose = closeFile;
        made.xRead = readFile;
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        made.xFileSize = fileSize;
        made.xLock = lockFile;
        made.xUnlock = unlockFile;
        made.xCheckReservedLock = checkReserved;
        made.xFileControl = [](sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; };
        made.xSectorSize = [](sqlite3_file*) { return static_cast<int>(DiskFile::kSectorBytes); };
        made.xDeviceCharacteristics = [](sqlite3_file*) {
            return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
        };
        made.xShmMap = mapMemory;
        made.xShmLock = lockMemory;
        made.xShmBarrier = [](sqlite3_file*) {};
        made.xShmUnmap = unmapMemory;
        return made;
    }();
    return methods;
}

} // namespace onetill::simulation

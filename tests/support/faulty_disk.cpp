#include "tests/support/faulty_disk.h"

#include <sqlite3.h>
#include <unistd.h>

namespace onetill::test {
namespace {

struct Plan {
    int seen{0};
    int failAt{0}; ///< 0: never.
    FaultyDisk::Fault fault{FaultyDisk::Fault::Full};
    bool forGood{false};
    bool refused{false};
};

constexpr int kDied = 9;

Plan g_plan;
sqlite3_vfs* g_below = nullptr;
sqlite3_vfs g_vfs;
sqlite3_io_methods g_methods;

/// A file of ours; the real one's memory follows right behind it.
struct File {
    sqlite3_file base;
    sqlite3_file* below;
};

sqlite3_file* below(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->below;
}

bool isRefused()
{
    ++g_plan.seen;
    const bool refuse =
        g_plan.failAt != 0
        && (g_plan.forGood ? g_plan.seen >= g_plan.failAt : g_plan.seen == g_plan.failAt);
    if (refuse && g_plan.fault == FaultyDisk::Fault::Death)
        ::_exit(kDied);
    g_plan.refused = g_plan.refused || refuse;
    return refuse;
}

int writeFile(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    if (isRefused())
        return g_plan.fault == FaultyDisk::Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
    return below(file)->pMethods->xWrite(below(file), bytes, count, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (isRefused())
        return SQLITE_IOERR_TRUNCATE;
    return below(file)->pMethods->xTruncate(below(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    if (isRefused() && g_plan.fault == FaultyDisk::Fault::WriteError)
        return SQLITE_IOERR_FSYNC;
    return below(file)->pMethods->xSync(below(file), flags);
}

void fillMethods()
{
    g_methods.iVersion = 2;
    g_methods.xClose = [](sqlite3_file* file) {
        return below(file)->pMethods != nullptr ? below(file)->pMethods->xClose(below(file))
                                                : SQLITE_OK;
    };
    g_methods.xRead = [](sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset) {
        return below(file)->pMethods->xRead(below(file), bytes, count, offset);
    };
    g_methods.xWrite = writeFile;
    g_methods.xTruncate = truncateFile;
    g_methods.xSync = syncFile;
    g_methods.xFileSize = [](sqlite3_file* file, sqlite3_int64* size) {
        return below(file)->pMethods->xFileSize(below(file), size);
    };
    g_methods.xLock = [](sqlite3_file* file, int level) {
        return below(file)->pMethods->xLock(below(file), level);
    };
    g_methods.xUnlock = [](sqlite3_file* file, int level) {
        return below(file)->pMethods->xUnlock(below(file), level);
    };
    g_methods.xCheckReservedLock = [](sqlite3_file* file, int* result) {
        return below(file)->pMethods->xCheckReservedLock(below(file), result);
    };
    g_methods.xFileControl = [](sqlite3_file* file, int operation, void* argument) {
        return below(file)->pMethods->xFileControl(below(file), operation, argument);
    };
    g_methods.xSectorSize = [](sqlite3_file* file) {
        return below(file)->pMethods->xSectorSize(below(file));
    };
    g_methods.xDeviceCharacteristics = [](sqlite3_file* file) {
        return below(file)->pMethods->xDeviceCharacteristics(below(file));
    };
    g_methods.xShmMap = [](sqlite3_file* file, int page, int size, int extend,
                           volatile void** memory) {
        return below(file)->pMethods->xShmMap(below(file), page, size, extend, memory);
    };
    g_methods.xShmLock = [](sqlite3_file* file, int offset, int count, int flags) {
        return below(file)->pMethods->xShmLock(below(file), offset, count, flags);
    };
    g_methods.xShmBarrier = [](sqlite3_file* file) {
        below(file)->pMethods->xShmBarrier(below(file));
    };
    g_methods.xShmUnmap = [](sqlite3_file* file, int remove) {
        return below(file)->pMethods->xShmUnmap(below(file), remove);
    };
}

int openFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* ours = reinterpret_cast<File*>(file);
    ours->below = reinterpret_cast<sqlite3_file*>(ours + 1);
    const int opened = g_below->xOpen(g_below, name, ours->below, flags, outFlags);
    ours->base.pMethods = ours->below->pMethods != nullptr ? &g_methods : nullptr;
    return opened;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    g_plan = {};
    g_below = sqlite3_vfs_find(nullptr);
    fillMethods();
    g_vfs = *g_below; // whatever is not replaced goes straight to the real one
    g_vfs.zName = "onetill-faulty";
    g_vfs.szOsFile = static_cast<int>(sizeof(File)) + g_below->szOsFile;
    g_vfs.pNext = nullptr;
    g_vfs.xOpen = openFile;
    sqlite3_vfs_register(&g_vfs, 1);
}

FaultyDisk::~FaultyDisk()
{
    sqlite3_vfs_unregister(&g_vfs);
    sqlite3_vfs_register(g_below, 1);
}

void FaultyDisk::failFrom(int operation, Fault fault, bool forGood)
{
    g_plan = {.seen = 0, .failAt = operation, .fault = fault, .forGood = forGood, .refused = false};
}

void FaultyDisk::heal()
{
    g_plan = {};
}

int FaultyDisk::operations() const
{
    return g_plan.seen;
}

bool FaultyDisk::refused() const
{
    return g_plan.refused;
}

} // namespace onetill::test

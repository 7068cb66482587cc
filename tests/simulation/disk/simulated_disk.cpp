#include "tests/simulation/disk/simulated_disk.h"

#include "tests/simulation/disk/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace onetill::simulation {

struct SimulatedDisk::Parts {
    Clock clock;
    RandomSource random;
    sqlite3_vfs* below{nullptr};
    sqlite3_vfs vfs{};
    std::vector<std::unique_ptr<Machine>> machines;
    std::vector<std::shared_ptr<DiskNode>> nodes; ///< In the order in which they were opened.

    Machine* owner(const std::string& file) const
    {
        for (const auto& machine : machines)
            if (machine->owns(file))
                return machine.get();
        return nullptr;
    }
    std::shared_ptr<DiskNode> nodeOf(const std::string& path, int descriptor, bool isNew);
    void forget(const std::filesystem::path& file);
};

namespace {

SimulatedDisk::Parts& partsOf(sqlite3_vfs* vfs)
{
    return *static_cast<SimulatedDisk::Parts*>(vfs->pAppData);
}

int openTemporary(SqliteFile& file)
{
    std::string name = (std::filesystem::temp_directory_path() / "onetill-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0)
        return SQLITE_CANTOPEN;
    ::unlink(name.c_str());
    auto opened = std::make_unique<OpenFile>();
    opened->node =
        std::make_shared<DiskNode>(std::pair<std::uint64_t, std::uint64_t>{}, name, descriptor);
    opened->node->opened.push_back(opened.get());
    file.opened = opened.release();
    file.base.pMethods = &fileMethods();
    return SQLITE_OK;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* base, int flags, int* outFlags)
{
    auto& file = *reinterpret_cast<SqliteFile*>(base);
    file.base.pMethods = nullptr;
    if (outFlags != nullptr)
        *outFlags = flags;
    if (name == nullptr)
        return openTemporary(file);
    SimulatedDisk::Parts& parts = partsOf(vfs);
    Machine* machine = parts.owner(name);
    if (machine && !machine->isUp())
        return SQLITE_CANTOPEN;

    int descriptor = ::open(name, O_RDWR | O_CLOEXEC);
    const bool isNew = descriptor < 0 && (flags & SQLITE_OPEN_CREATE) != 0;
    if (isNew)
        descriptor = ::open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return SQLITE_CANTOPEN;
    auto opened = std::make_unique<OpenFile>();
    opened->node = parts.nodeOf(name, descriptor, isNew);
    opened->machine = machine;
    opened->life = machine ? machine->life() : 0;
    opened->node->opened.push_back(opened.get());
    file.opened = opened.release();
    file.base.pMethods = &fileMethods();
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int)
{
    SimulatedDisk::Parts& parts = partsOf(vfs);
    const Machine* machine = parts.owner(name);
    if (machine && !machine->isUp())
        return SQLITE_IOERR_DELETE;
    parts.forget(name);
    return ::unlink(name) == 0 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int, int* found)
{
    const Machine* machine = partsOf(vfs).owner(name);
    if (machine && !machine->isUp())
        return SQLITE_IOERR_ACCESS;
    *found = ::access(name, R_OK | W_OK) == 0 ? 1 : 0;
    return SQLITE_OK;
}

int giveRandomness(sqlite3_vfs* vfs, int count, char* into)
{
    partsOf(vfs).random({reinterpret_cast<std::uint8_t*>(into), static_cast<std::size_t>(count)});
    return count;
}

int tellTime(sqlite3_vfs* vfs, sqlite3_int64* julianMs)
{
    constexpr sqlite3_int64 kEpochMs = 210'866'760'000'000; // 1970 in milliseconds of Julian days
    *julianMs = kEpochMs + partsOf(vfs).clock().ms;
    return SQLITE_OK;
}

} // namespace

std::shared_ptr<DiskNode> SimulatedDisk::Parts::nodeOf(const std::string& path, int descriptor,
                                                       bool isNew)
{
    struct stat about {};
    ::fstat(descriptor, &about);
    const std::pair<std::uint64_t, std::uint64_t> id{about.st_dev, about.st_ino};
    const auto found = std::ranges::find(nodes, id, [](const auto& node) { return node->id; });
    if (found != nodes.end()) {
        // What was deleted behind our back leaves its number to another file.
        const bool isAnother =
            isNew || ((*found)->opened.empty() && (*found)->file.bytes() != about.st_size);
        if (!isAnother) {
            ::close(descriptor);
            return *found;
        }
        nodes.erase(found);
    }
    return nodes.emplace_back(std::make_shared<DiskNode>(id, path, descriptor));
}

void SimulatedDisk::Parts::forget(const std::filesystem::path& file)
{
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0)
        return;
    const std::pair<std::uint64_t, std::uint64_t> id{about.st_dev, about.st_ino};
    std::erase_if(nodes, [&](const auto& node) { return node->id == id; });
}

SimulatedDisk::SimulatedDisk(Clock clock, RandomSource random) : m_parts{std::make_unique<Parts>()}
{
    m_parts->clock = std::move(clock);
    m_parts->random = std::move(random);
    m_parts->below = sqlite3_vfs_find(nullptr);
    sqlite3_vfs& vfs = m_parts->vfs;
    vfs = *m_parts->below; // names and loading of libraries are the real one's
    vfs.zName = "onetill-simulated";
    vfs.szOsFile = static_cast<int>(sizeof(SqliteFile));
    vfs.pNext = nullptr;
    vfs.pAppData = m_parts.get();
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int bytes, char* into) {
        sqlite3_snprintf(bytes, into, "%s", name); // ours are whole already
        return SQLITE_OK;
    };
    vfs.xRandomness = giveRandomness;
    vfs.xSleep = [](sqlite3_vfs*, int microseconds) { return microseconds; };
    vfs.xCurrentTime = nullptr;
    vfs.xCurrentTimeInt64 = tellTime;
    sqlite3_vfs_register(&vfs, 1);
    sqlite3_randomness(0, nullptr); // SQLite's own generator begins anew from ours
}

SimulatedDisk::~SimulatedDisk()
{
    sqlite3_vfs_unregister(&m_parts->vfs);
    sqlite3_vfs_register(m_parts->below, 1);
    sqlite3_randomness(0, nullptr);
}

Machine& SimulatedDisk::addMachine(const std::filesystem::path& folder)
{
    Parts* parts = m_parts.get();
    auto machine = std::make_unique<Machine>(folder, [parts, folder] {
        for (const auto& node : parts->nodes)
            for (OpenFile* opened : node->opened)
                if (opened->machine && opened->machine->folder() == folder) {
                    opened->level = SQLITE_LOCK_NONE;
                    opened->shared = opened->exclusive = 0;
                }
    });
    return *m_parts->machines.emplace_back(std::move(machine));
}

void SimulatedDisk::losePower(Machine& machine, Dice& dice)
{
    machine.kill();
    for (const auto& node : m_parts->nodes)
        if (machine.owns(node->path) && !node->file.isSynced())
            node->file.losePower(dice);
}

void SimulatedDisk::copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to)
{
    for (const char* suffix : {"", "-wal"}) {
        const std::filesystem::path target = to.string() + suffix;
        m_parts->forget(target);
        std::filesystem::remove(target);
        if (std::filesystem::exists(from.string() + suffix))
            std::filesystem::copy_file(from.string() + suffix, target);
    }
}

} // namespace onetill::simulation

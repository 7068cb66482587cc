#pragma once

#include "tests/simulation/disk/disk_file.h"
#include "tests/simulation/disk/machine.h"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace onetill::simulation {

struct OpenFile;

/// The shared memory of a write-ahead log, which the processes of one life of a machine share.
struct SharedMemory {
    std::vector<std::unique_ptr<std::vector<char>>> regions;
};

/// A file of the disk, whatever its name at the moment, and who has it open.
struct DiskNode {
    DiskNode(std::pair<std::uint64_t, std::uint64_t> identity, std::string name, int descriptor)
        : id{identity}, path{std::move(name)}, file{descriptor}
    {
    }

    std::pair<std::uint64_t, std::uint64_t> id; ///< Device and inode: a renamed file is the same.
    std::string path;                           ///< As it was opened first.
    DiskFile file;
    std::vector<OpenFile*> opened;
    std::shared_ptr<SharedMemory> memory;
};

/// One opening of a file by a process, with its locks.
struct OpenFile {
    std::shared_ptr<DiskNode> node;
    Machine* machine{nullptr}; ///< None: a file that SQLite throws away after use.
    int life{0};
    int level{SQLITE_LOCK_NONE};
    std::uint32_t shared{0};    ///< Bits of the log's locks that it shares,
    std::uint32_t exclusive{0}; ///< and that it has alone.
    std::shared_ptr<SharedMemory> memory;

    /// Whether the process that opened it still lives.
    bool isAlive() const { return !machine || (machine->isUp() && machine->life() == life); }
};

/// What SQLite calls for an open file. The memory that it gives each file holds an OpenFile*.
struct SqliteFile {
    sqlite3_file base;
    OpenFile* opened;
};

const sqlite3_io_methods& fileMethods();

} // namespace onetill::simulation

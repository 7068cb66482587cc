#pragma once

#include "sync-engine/contract/values/time.h"
#include "tests/simulation/dice.h"
#include "tests/simulation/disk/machine.h"

#include <filesystem>
#include <memory>

namespace onetill::simulation {

/// While it lives, every database that SQLite opens in the folder of one of its machines lies on a
/// disk that can be full, fail, die under the process, and lose what was not synced. A layer below
/// SQLite (a "VFS"), so that the product's own code runs unchanged. The bytes lie in real files:
/// what the product does there by other means than SQLite works as ever, and is beyond its faults.
///
/// Locks and the shared memory of write-ahead logs are kept here, time and randomness come from
/// outside: nothing of the real machine reaches a simulated one. One disk at a time, in one thread.
class SimulatedDisk
{
public:
    SimulatedDisk(Clock clock, RandomSource random);
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk&) = delete;
    SimulatedDisk& operator=(const SimulatedDisk&) = delete;

    /// Good as long as the disk.
    Machine& addMachine(const std::filesystem::path& folder);
    /// Kills it, and takes what was not synced, or some of it.
    void losePower(Machine& machine, Dice& dice);
    /// Puts a copy of a database, with its log, in place of another. Nobody may have it open.
    void copyDatabase(const std::filesystem::path& from, const std::filesystem::path& to);

    struct Parts;

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::simulation

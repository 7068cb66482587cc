#pragma once

namespace onetill::test {

/// While it lives, every database that SQLite opens writes through it, and it can refuse: the n-th
/// write, truncation or sync from now, once or for good. A layer below SQLite (a "VFS"), so that
/// the product's own code runs unchanged. One at a time, in a test of one thread.
class FaultyDisk
{
public:
    /// Death: the process ends at that operation, as by kill -9; for a child of the test only.
    enum class Fault { Full, WriteError, Death };

    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    /// `operation` counts from 1. "Full" makes writes say SQLITE_FULL and lets syncs pass.
    void failFrom(int operation, Fault fault, bool forGood);
    void heal();
    /// Operations since the last failFrom() or heal().
    int operations() const;
    /// Whether something was refused since then.
    bool refused() const;
};

} // namespace onetill::test

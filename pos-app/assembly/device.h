#pragma once

#include "sync-engine/contract/values/time.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

/// The real world, read in this one place and handed inwards as functions.
namespace onetill::assembly {

Timestamp wallTime();
/// Milliseconds since the device started; goes on while it sleeps (CLOCK_BOOTTIME).
std::int64_t bootTicksMs();
/// Another one with each start of the device; empty where the system has none.
std::string bootId();
/// Minutes east of UTC by the system's time zone tables. Errors: NotFound for an unknown zone.
Result<int> offsetMinutes(const std::string& timeZone, Timestamp at);

/// What the disk of a folder has left for programs like this one; more than any disk has where the
/// system does not say.
std::uintmax_t freeBytes(const std::filesystem::path& folder);

/// Starts this very program in place of itself, with these arguments (ended by null): the process
/// stays, so that whoever watches over it sees no end. Returns only when that is not possible.
void becomeAgain(char* const* arguments);

/// A clock that trials and training may set. It runs on from there as fast as the real one. Any
/// thread may read it.
class TrialClock
{
public:
    Timestamp now() const { return Timestamp{wallTime().ms + m_aheadMs.load()}; }
    void set(Timestamp start) { m_aheadMs.store(start.ms - wallTime().ms); }
    /// Errors: OutOfRange for a moment before now().
    Status moveForward(Timestamp to);

    /// How it is set, to go back to when what it was moved for does not happen.
    std::chrono::milliseconds setting() const
    {
        return std::chrono::milliseconds{m_aheadMs.load()};
    }
    void restore(std::chrono::milliseconds setting) { m_aheadMs.store(setting.count()); }

private:
    std::atomic<std::int64_t> m_aheadMs{0};
};

} // namespace onetill::assembly

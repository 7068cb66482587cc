#pragma once

#include "sync-engine/till/core/status.h"

#include <atomic>
#include <chrono>
#include <future>
#include <memory>

namespace onetill::ctl {

/// Watches synchronisation for a program that waits for it. note() is called on the sync thread,
/// the rest on the main thread.
class Progress
{
public:
    /// Also draws the download as a bar on standard error.
    void note(const till::SyncStatus& status);

    /// Nothing waits and the centre has nothing newer. Errors: TimedOut, or what keeps the till
    /// from the centre when the time is over; at once for what waiting cannot cure (Unauthorised).
    Status waitUntilIdle(std::chrono::seconds timeout);
    /// As above, but the first failure ends it.
    Status waitOnce(std::chrono::seconds timeout);

    /// Whether the centre has said meanwhile that it will soon not speak with this version.
    bool updateNeeded() const { return m_updateNeeded.load(); }

private:
    Status wait(std::chrono::seconds timeout);
    void finish(const Status& status);

    std::promise<Status> m_finished;
    std::future<Status> m_end{m_finished.get_future()};
    std::atomic<bool> m_once{false};
    std::atomic<bool> m_updateNeeded{false};
    bool m_isFinished{false}; ///< Of the sync thread.
    std::size_t m_shown{0};   ///< Pieces drawn; of the sync thread.
    /// What keeps the till from the centre at present; none: nothing does.
    std::atomic<std::shared_ptr<const Error>> m_trouble;
};

} // namespace onetill::ctl

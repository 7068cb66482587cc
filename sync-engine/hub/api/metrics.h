#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace onetill::hub {

/// Counters of this process for whoever watches it. Any thread may count.
struct Metrics {
    std::atomic<std::int64_t> connections{0};
    std::atomic<std::int64_t> connectionsRefused{0};
    std::atomic<std::int64_t> inFlight{0};
    std::atomic<std::int64_t> waiting{0};
    std::atomic<std::int64_t> bodyBytes{0};  ///< Promised to large bodies.
    std::atomic<std::int64_t> replyBytes{0}; ///< Of large replies on their way.
    std::atomic<std::int64_t> requestsAnswered{0};
    std::atomic<std::int64_t> requestsRefused{0}; ///< Status 400 to 499.
    std::atomic<std::int64_t> requestsFailed{0};  ///< Status 500 and above.
    std::atomic<std::int64_t> entriesCreated{0};
    std::atomic<std::int64_t> entriesExisting{0};
    std::atomic<std::int64_t> entriesWithException{0};
    std::atomic<std::int64_t> entriesQuarantined{0};
    std::atomic<std::int64_t> snapshotsBuilt{0};

    /// Prometheus text format, version 0.0.4.
    std::string text() const;
};

/// When the newest proved backup was made, in seconds of UTC; 0: there is none.
std::string newestBackupMetric(std::int64_t seconds);

/// What the log says of answers that went wrong: some lines a second, and then how many more there
/// were. Whoever floods the hub must not fill its disk.
class Complaints
{
public:
    static constexpr int kPerSecondMax = 10;

    /// The line to write, if any.
    std::optional<std::string> about(int status, const std::string& what,
                                     std::chrono::steady_clock::time_point now);

private:
    std::chrono::steady_clock::time_point m_second{};
    int m_told{0};
    std::int64_t m_untold{0};
};

} // namespace onetill::hub

#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace onetill::hub {

/// Counters of this process for whoever watches it. Any thread may count.
struct Metrics {
    std::atomic<std::int64_t> connections{0};
    std::atomic<std::int64_t> connectionsRefused{0};
    std::atomic<std::int64_t> inFlight{0};
    std::atomic<std::int64_t> waiting{0};
    std::atomic<std::int64_t> bodyBytes{0}; ///< Promised to large bodies.
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

} // namespace onetill::hub

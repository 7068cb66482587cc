#include "sync-engine/hub/api/metrics.h"

#include <string_view>

namespace onetill::hub {
namespace {

void add(std::string& text, std::string_view name, std::string_view type, std::string_view help,
         std::int64_t value)
{
    const std::string full = "onetill_hub_" + std::string{name};
    text += "# HELP " + full + ' ' + std::string{help} + "\n# TYPE " + full + ' '
            + std::string{type} + '\n' + full + ' ' + std::to_string(value) + '\n';
}

} // namespace

std::string Metrics::text() const
{
    std::string text;
    add(text, "connections", "gauge", "Open connections.", connections);
    add(text, "connections_refused_total", "counter", "Connections above the limit.",
        connectionsRefused);
    add(text, "requests_in_flight", "gauge", "Requests that a worker has.", inFlight);
    add(text, "requests_waiting", "gauge", "Feed requests that wait for news.", waiting);
    add(text, "request_body_bytes", "gauge", "Memory promised to large request bodies.", bodyBytes);
    add(text, "reply_body_bytes", "gauge", "Memory of large replies on their way.", replyBytes);
    add(text, "requests_answered_total", "counter", "Requests answered.", requestsAnswered);
    add(text, "requests_refused_total", "counter", "Answered with status 400 to 499.",
        requestsRefused);
    add(text, "requests_failed_total", "counter", "Answered with status 500 and above.",
        requestsFailed);
    add(text, "entries_created_total", "counter", "Journal entries booked.", entriesCreated);
    add(text, "entries_existing_total", "counter", "Journal entries sent again.", entriesExisting);
    add(text, "entries_with_exception_total", "counter", "Booked, and noted for a person.",
        entriesWithException);
    add(text, "entries_quarantined_total", "counter", "Kept, but not understood.",
        entriesQuarantined);
    add(text, "snapshots_built_total", "counter", "Snapshots built.", snapshotsBuilt);
    return text;
}

std::string newestBackupMetric(std::int64_t seconds)
{
    std::string text;
    add(text, "newest_backup_timestamp_seconds", "gauge",
        "When the newest proved backup was made; 0: never.", seconds);
    return text;
}

std::optional<std::string> Complaints::about(int status, const std::string& what,
                                             std::chrono::steady_clock::time_point now)
{
    if (now - m_second >= std::chrono::seconds{1}) {
        m_second = now;
        m_told = 0;
    }
    if (m_told == kPerSecondMax) {
        ++m_untold;
        return std::nullopt;
    }
    ++m_told;
    std::string line = "answered " + std::to_string(status) + ": " + what;
    if (m_untold > 0)
        line += "; " + std::to_string(m_untold) + " more like the ones before were left out";
    m_untold = 0;
    return line;
}

} // namespace onetill::hub

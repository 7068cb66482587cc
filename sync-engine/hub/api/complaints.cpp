#include "sync-engine/hub/api/complaints.h"

namespace onetill::hub {

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

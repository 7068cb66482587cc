#include "sync-engine/hub/service/tills/refusals.h"

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr std::int64_t kMinuteMs = 60'000;

} // namespace

bool RecentRefusals::areTooMany(const std::string& address, Timestamp now) const
{
    const auto found = m_minutes.find(address);
    return found != m_minutes.end() && now.ms - found->second.began.ms < kMinuteMs
           && found->second.refusals >= kPerMinuteMax;
}

void RecentRefusals::note(const std::string& address, Timestamp now)
{
    auto found = m_minutes.find(address);
    if (found != m_minutes.end() && now.ms - found->second.began.ms < kMinuteMs) {
        ++found->second.refusals;
        return;
    }
    if (found != m_minutes.end()) {
        m_oldestFirst.erase(std::ranges::find(m_oldestFirst, address));
    } else if (m_minutes.size() >= kAddressesMax) {
        m_minutes.erase(m_oldestFirst.front());
        m_oldestFirst.pop_front();
    }
    m_minutes[address] = {now, 1};
    m_oldestFirst.push_back(address);
}

} // namespace onetill::hub

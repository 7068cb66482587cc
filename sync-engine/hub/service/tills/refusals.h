#pragma once

#include "sync-engine/contract/values/time.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>

namespace onetill::hub {

/// Who was refused an enrolment of late. Kept in memory, of a bounded number of addresses: whose
/// refusals began longest ago is forgotten first. Belongs to one thread.
class RecentRefusals
{
public:
    static constexpr std::size_t kAddressesMax = 4'096;
    static constexpr int kPerMinuteMax = 30;

    /// Whether the address has to wait a minute.
    bool areTooMany(const std::string& address, Timestamp now) const;
    void note(const std::string& address, Timestamp now);

private:
    struct Minute {
        Timestamp began;
        int refusals{0};
    };
    std::map<std::string, Minute> m_minutes;
    /// The same addresses, by the beginning of their minute.
    std::deque<std::string> m_oldestFirst;
};

} // namespace onetill::hub

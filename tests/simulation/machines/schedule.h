#pragma once

#include "sync-engine/contract/values/time.h"

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace onetill::simulation {

using Milliseconds = std::chrono::milliseconds;

/// The world's time and what is to happen in it. Time stands still while something happens.
class Schedule
{
public:
    Milliseconds now() const { return m_now; }
    /// The true time; clocks of machines may show another.
    Timestamp wall() const { return {kBegin.ms + m_now.count()}; }

    /// What is due at the same moment happens in the order in which it was asked for.
    void after(Milliseconds delay, std::function<void()> happen)
    {
        m_events.emplace(m_now + std::max(delay, Milliseconds{0}), std::move(happen));
    }

    /// The next thing, unless it comes after `end`. False: nothing is left until then, and it is
    /// `end`.
    bool step(Milliseconds end)
    {
        if (m_events.empty() || m_events.begin()->first > end) {
            m_now = std::max(m_now, end);
            return false;
        }
        auto event = m_events.extract(m_events.begin());
        m_now = event.key();
        event.mapped()();
        return true;
    }

private:
    static constexpr Timestamp kBegin{1'795'428'000'000}; // 2026-11-23T10:00:00Z

    Milliseconds m_now{0};
    std::multimap<Milliseconds, std::function<void()>> m_events;
};

} // namespace onetill::simulation

#pragma once

#include "sync-engine/contract/values/time.h"

#include <memory>

namespace onetill::test {

/// A clock that stands still until a test moves it.
class ManualClock
{
public:
    explicit ManualClock(Timestamp start = {1'795'428'000'000}) // 2026-11-23T10:00:00Z
        : m_now{std::make_shared<Timestamp>(start)}
    {
    }

    Timestamp now() const { return *m_now; }
    void advanceMs(std::int64_t ms) { m_now->ms += ms; }
    Clock clock() const
    {
        return [now = m_now] { return *now; };
    }

private:
    std::shared_ptr<Timestamp> m_now;
};

} // namespace onetill::test

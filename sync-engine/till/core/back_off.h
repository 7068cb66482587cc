#pragma once

#include "sync-engine/contract/values/uuid.h"

#include <chrono>

namespace onetill::till {

/// How long to wait after a failure: exponential with full jitter (a uniform draw from zero to the
/// doubled bound), so that the tills of a chain do not all come back in the same second.
class BackOff
{
public:
    static constexpr std::chrono::milliseconds kFirst{1'000};
    static constexpr std::chrono::milliseconds kLongest{300'000};
    static constexpr std::chrono::milliseconds kProbe{600'000};

    explicit BackOff(RandomSource random);

    /// Counts a failure. Never shorter than what the hub asked for.
    std::chrono::milliseconds next(std::chrono::milliseconds askedFor = {});
    /// How long until a hub that turned the till away is asked once more.
    std::chrono::milliseconds probe() const { return kProbe + spread(kProbe); }
    /// A draw from zero up to, but without, `over`; zero if that is zero.
    std::chrono::milliseconds spread(std::chrono::milliseconds over) const;
    void reset() { m_failures = 0; }

private:
    RandomSource m_random;
    int m_failures{0};
};

} // namespace onetill::till

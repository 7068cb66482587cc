#include "sync-engine/till/core/back_off.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace onetill::till {

BackOff::BackOff(RandomSource random) : m_random{std::move(random)} {}

std::chrono::milliseconds BackOff::next(std::chrono::milliseconds askedFor)
{
    // 2^9 seconds are beyond the longest wait already; counting on would only overflow the shift.
    constexpr int kDoublingsMax = 9;
    const auto bound = std::min(kFirst * (1 << std::min(m_failures, kDoublingsMax)), kLongest);
    m_failures = std::min(m_failures + 1, kDoublingsMax);
    return askedFor + spread(bound);
}

std::chrono::milliseconds BackOff::spread(std::chrono::milliseconds over) const
{
    if (over.count() <= 0)
        return {};
    std::array<std::uint8_t, 8> bytes{};
    m_random(bytes);
    std::uint64_t drawn = 0;
    for (const std::uint8_t byte : bytes)
        drawn = drawn << 8 | byte;
    // The remainder favours small values by less than one in 10^13; nobody can notice.
    return std::chrono::milliseconds{
        static_cast<std::int64_t>(drawn % static_cast<std::uint64_t>(over.count()))};
}

} // namespace onetill::till

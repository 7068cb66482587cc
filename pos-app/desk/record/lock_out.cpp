#include "pos-app/desk/record/lock_out.h"

#include <algorithm>

namespace onetill::desk {
namespace {

constexpr std::chrono::seconds kFirstPause{30};
constexpr std::chrono::seconds kLongestPause{15 * 60};

store::SignInAttempts pausedFor(store::SignInAttempts attempts, std::chrono::milliseconds pause,
                                const DeviceTime& now)
{
    attempts.blockedUntil = Timestamp{now.wall.ms + pause.count()};
    attempts.blockedUntilTicksMs = now.ticksMs + pause.count();
    attempts.bootId = now.bootId;
    return attempts;
}

} // namespace

std::chrono::seconds pauseAfter(std::int64_t wrongPins)
{
    if (wrongPins < kFreeTries)
        return std::chrono::seconds{0};
    const auto doublings = std::min<std::int64_t>(wrongPins - kFreeTries, 10);
    return std::min(kFirstPause * (std::int64_t{1} << doublings), kLongestPause);
}

std::chrono::seconds pauseLeft(const store::SignInAttempts& attempts, const DeviceTime& now)
{
    const std::chrono::milliseconds longest = pauseAfter(attempts.wrongPins);
    const std::chrono::milliseconds left{attempts.bootId == now.bootId
                                             ? attempts.blockedUntilTicksMs - now.ticksMs
                                             : attempts.blockedUntil.ms - now.wall.ms};
    return std::chrono::ceil<std::chrono::seconds>(
        std::clamp(left, std::chrono::milliseconds{0}, longest));
}

store::SignInAttempts withWrongPin(store::SignInAttempts attempts, const DeviceTime& now)
{
    ++attempts.wrongPins;
    const auto pause = pauseAfter(attempts.wrongPins);
    return pausedFor(std::move(attempts), pause, now);
}

store::SignInAttempts anchored(store::SignInAttempts attempts, const DeviceTime& now)
{
    if (attempts.bootId == now.bootId)
        return attempts;
    const auto left = pauseLeft(attempts, now);
    return pausedFor(std::move(attempts), left, now);
}

} // namespace onetill::desk

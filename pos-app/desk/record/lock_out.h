#pragma once

#include "pos-app/store/register_values.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace onetill::desk {

/// When it is: on the wall, and on the device's own ticks since its start.
struct DeviceTime {
    Timestamp wall;
    std::int64_t ticksMs{0};
    std::string bootId;
};

inline constexpr std::int64_t kFreeTries = 5;

/// Nothing before the fifth wrong PIN in a row, then 30 s, doubling with each further one up to
/// 15 minutes: 10 000 PINs take some 100 days, a slip of the finger half a minute.
std::chrono::seconds pauseAfter(std::int64_t wrongPins);

/// How long this person still has to wait, whole seconds upwards.
///
/// Within one start of the device its ticks decide, which no setting of the clock moves. After a
/// restart only the wall clock is left; set back, it could at most make the pause begin anew.
std::chrono::seconds pauseLeft(const store::SignInAttempts& attempts, const DeviceTime& now);

/// The attempts after one more wrong PIN.
store::SignInAttempts withWrongPin(store::SignInAttempts attempts, const DeviceTime& now);

/// The same pause counted on this start's ticks, so that setting the clock cannot shorten it any
/// more. Nothing changes when it is already.
store::SignInAttempts anchored(store::SignInAttempts attempts, const DeviceTime& now);

} // namespace onetill::desk

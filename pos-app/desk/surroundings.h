#pragma once

#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace onetill::desk {

enum class LogLevel { Error, Warning, Normal, Detailed };

/// What a till gets from the world around it. Only the outermost ring fills this with the real
/// clock, the system's randomness and a log file; tests hand in their own.
struct Surroundings {
    Clock clock;                           ///< Wall time.
    std::function<std::int64_t()> ticksMs; ///< Time since the device started; never runs backwards.
    std::string bootId;                    ///< Another one with each start of the device.
    RandomSource random;
    /// Minutes east of UTC in an IANA time zone at a moment. Errors: NotFound for an unknown zone.
    std::function<Result<int>(const std::string& timeZone, Timestamp at)> offsetMinutes;
    /// Never receives a PIN, a key or a token.
    std::function<void(LogLevel, std::string_view)> log;
};

} // namespace onetill::desk

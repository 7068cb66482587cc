#pragma once

#include "sync-engine/contract/values/uuid.h"

#include <memory>
#include <random>

namespace onetill::test {

/// The same bytes for the same seed, so that a failure can be run again.
inline RandomSource seededRandom(std::uint64_t seed)
{
    auto engine = std::make_shared<std::mt19937_64>(seed);
    return [engine](std::span<std::uint8_t> bytes) {
        for (std::uint8_t& byte : bytes)
            byte = static_cast<std::uint8_t>((*engine)());
    };
}

} // namespace onetill::test

#pragma once

#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <memory>
#include <random>

namespace onetill::simulation {

/// All chance of a simulated world. The same seed throws the same dice everywhere: the engine is
/// the standard's, and its distributions, which are not, are left alone.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_engine{seed} {}

    std::uint64_t next() { return m_engine(); }
    /// From zero up to, but without, `bound`, which is above zero.
    std::int64_t below(std::int64_t bound)
    {
        return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(bound));
    }
    bool inAThousand(int chances) { return below(1'000) < chances; }
    template <class Choices>
    const auto& among(const Choices& choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<std::int64_t>(choices.size())))];
    }
    /// Dice of its own for a part of the world: what one part throws does not shift the others.
    Dice fork() { return Dice{next()}; }
    RandomSource source()
    {
        return [engine = std::make_shared<std::mt19937_64>(next())](auto bytes) {
            for (std::uint8_t& byte : bytes)
                byte = static_cast<std::uint8_t>((*engine)());
        };
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace onetill::simulation

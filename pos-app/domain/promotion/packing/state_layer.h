#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace onetill::domain {

/// How a state was reached: from which of the layer before, and what was done with the piece.
struct Origin {
    std::uint32_t from{0};
    std::int16_t offer{-1};
    std::int16_t group{0};
};

struct LayerState {
    std::uint64_t key{0};
    std::int64_t saved{0};
    Origin origin;
};

/// The states of a search after some piece, each with the best way to it. A flat hash table: it is
/// filled and thrown away for every piece, which is nearly all of what a search does.
class StateLayer
{
public:
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_states.size()); }
    const LayerState& operator[](std::uint32_t at) const { return m_states[at]; }

    /// Keeps the better way to a state; of two equal ones the first.
    void offer(std::uint64_t key, std::int64_t saved, Origin origin);
    /// Keeps the `count` states of the highest bound; ties by key. The highest bound of what went.
    std::int64_t keepBest(std::size_t count,
                          const std::function<std::int64_t(const LayerState&)>& bound);
    /// The origins of all states, in order. The states are of no use after it.
    std::vector<Origin> takeTrail();

private:
    void grow();
    std::size_t slotOf(std::uint64_t key) const;

    std::vector<LayerState> m_states;
    std::vector<std::uint32_t> m_slots; ///< Index + 1 into m_states; 0 is free.
};

} // namespace onetill::domain

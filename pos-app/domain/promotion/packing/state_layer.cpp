#include "pos-app/domain/promotion/packing/state_layer.h"

#include <algorithm>

namespace onetill::domain {
namespace {

constexpr std::size_t kSlotsMin = 64;

/// Neighbouring keys must not fall into neighbouring slots (Fibonacci hashing, Knuth 6.4).
std::size_t spread(std::uint64_t key, std::size_t slots)
{
    constexpr std::uint64_t kGolden = 0x9E37'79B9'7F4A'7C15ULL;
    return static_cast<std::size_t>((key * kGolden) >> 20U) & (slots - 1);
}

} // namespace

std::size_t StateLayer::slotOf(std::uint64_t key) const
{
    std::size_t slot = spread(key, m_slots.size());
    while (m_slots[slot] != 0 && m_states[m_slots[slot] - 1].key != key)
        slot = (slot + 1) & (m_slots.size() - 1);
    return slot;
}

void StateLayer::grow()
{
    m_slots.assign(std::max(kSlotsMin, m_slots.size() * 2), 0);
    for (std::uint32_t i = 0; i < size(); ++i)
        m_slots[slotOf(m_states[i].key)] = i + 1;
}

void StateLayer::offer(std::uint64_t key, std::int64_t saved, Origin origin)
{
    if (m_states.size() * 2 >= m_slots.size())
        grow();
    const std::size_t slot = slotOf(key);
    if (m_slots[slot] == 0) {
        m_states.push_back({key, saved, origin});
        m_slots[slot] = size();
        return;
    }
    LayerState& known = m_states[m_slots[slot] - 1];
    if (saved > known.saved)
        known = {key, saved, origin};
}

std::int64_t StateLayer::keepBest(std::size_t count,
                                  const std::function<std::int64_t(const LayerState&)>& bound)
{
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    order.reserve(m_states.size());
    for (std::uint32_t i = 0; i < size(); ++i)
        order.emplace_back(bound(m_states[i]), i);
    const auto better = [this](const auto& left, const auto& right) {
        return left.first != right.first ? left.first > right.first
                                         : m_states[left.second].key < m_states[right.second].key;
    };
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
    std::ranges::nth_element(order, end, better);
    const std::int64_t dropped = end->first;
    std::vector<LayerState> kept;
    kept.reserve(count);
    for (auto place = order.begin(); place != end; ++place)
        kept.push_back(m_states[place->second]);
    // What nth_element leaves in front has no order of its own.
    std::ranges::sort(kept, {}, &LayerState::key);
    m_states = std::move(kept);
    m_slots.clear();
    return dropped;
}

std::vector<Origin> StateLayer::takeTrail()
{
    std::vector<Origin> trail;
    trail.reserve(m_states.size());
    for (const LayerState& state : m_states)
        trail.push_back(state.origin);
    m_states.clear();
    return trail;
}

} // namespace onetill::domain

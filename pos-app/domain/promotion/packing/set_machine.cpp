#include "pos-app/domain/promotion/packing/set_machine.h"

#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <numeric>

namespace onetill::domain {

int SetShape::pieces() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

/// Finds all states that can be reached, breadth first. A state is how many pieces each group has
/// taken for sets that are not complete, and, where there is a limit, how many are.
struct SetMachine::Maker {
    using State = std::vector<int>;

    const SetShape& shape;
    const std::vector<int>& available;
    int setsAtMost;
    std::map<State, int> numbers{};
    std::vector<State> states{};

    std::size_t groups() const { return shape.counts.size(); }
    int complete(const State& state) const { return shape.limit > 0 ? state.back() : 0; }
    /// Pieces in the set of this number, counted from the first that is not complete.
    int filled(const State& state, int set) const
    {
        int sum = 0;
        for (std::size_t g = 0; g < groups(); ++g)
            sum += std::clamp(state[g] - set * shape.counts[g], 0, shape.counts[g]);
        return sum;
    }
    int begun(const State& state) const
    {
        int sets = 0;
        for (std::size_t g = 0; g < groups(); ++g)
            sets = std::max(sets, (state[g] + shape.counts[g] - 1) / shape.counts[g]);
        return sets;
    }
    bool pays(std::size_t group, int place) const
    {
        switch (shape.reward) {
        case Reward::WholeSet: return true;
        case Reward::Cheapest: return place >= shape.pieces() - shape.rewarded;
        case Reward::Dearest: return place < shape.rewarded;
        case Reward::Group: return static_cast<int>(group) == shape.rewarded;
        }
        return false;
    }
    /// Shares of perSet that add up to it, whatever its sign.
    std::int64_t share(int place) const
    {
        const auto upTo = [this](int places) {
            return static_cast<std::int64_t>(Wide{shape.perSet} * places / shape.pieces());
        };
        return upTo(place + 1) - upTo(place);
    }
    bool mayTake(const State& state, std::size_t group) const
    {
        const int set = state[group] / shape.counts[group];
        if (state[group] >= available[group] || set + complete(state) >= setsAtMost)
            return false;
        if (shape.groupsInOrder)
            for (std::size_t g = 0; g < group; ++g)
                if (state[g] < (set + 1) * shape.counts[g])
                    return false;
        return true;
    }
    State after(State state, std::size_t group) const
    {
        ++state[group];
        for (std::size_t g = 0; g < groups(); ++g)
            if (state[g] < shape.counts[g])
                return state;
        for (std::size_t g = 0; g < groups(); ++g)
            state[g] -= shape.counts[g];
        if (shape.limit > 0)
            ++state.back();
        return state;
    }
    int numberOf(const State& state)
    {
        const auto [place, isNew] = numbers.try_emplace(state, static_cast<int>(states.size()));
        if (isNew)
            states.push_back(state);
        return place->second;
    }
    void describe(SetMachine& machine, const State& state) const
    {
        const int sets = begun(state);
        std::vector<int> missing(groups());
        for (std::size_t g = 0; g < groups(); ++g)
            missing[g] = sets * shape.counts[g] - state[g];
        int rewards = 0;
        const bool byPlace = shape.reward == Reward::Cheapest;
        for (int set = 0; byPlace && set < sets; ++set)
            rewards += std::min(shape.rewarded, shape.pieces() - filled(state, set));
        machine.m_missing.push_back(std::move(missing));
        machine.m_closed.push_back(sets == 0);
        machine.m_rewards.push_back(rewards);
    }
};

std::optional<SetMachine> SetMachine::make(const SetShape& shape, const std::vector<int>& available,
                                           int setsAtMost, int statesMax)
{
    SetMachine machine;
    machine.m_groups = shape.counts.size();
    Maker maker{shape, available, setsAtMost};
    maker.numberOf(Maker::State(machine.m_groups + (shape.limit > 0 ? 1U : 0U), 0));
    for (std::size_t i = 0; i < maker.states.size(); ++i) {
        if (maker.states.size() > static_cast<std::size_t>(statesMax))
            return std::nullopt;
        const Maker::State state = maker.states[i];
        maker.describe(machine, state);
        for (std::size_t group = 0; group < machine.m_groups; ++group) {
            if (!maker.mayTake(state, group)) {
                machine.m_steps.push_back({});
                continue;
            }
            const int place = maker.filled(state, state[group] / shape.counts[group]);
            machine.m_steps.push_back({maker.numberOf(maker.after(state, group)),
                                       maker.pays(group, place), maker.share(place)});
        }
    }
    return machine;
}

} // namespace onetill::domain

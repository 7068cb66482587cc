#pragma once

#include "pos-app/domain/promotion/promotion.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace onetill::domain {

/// What a search has to know of one offer on sets.
struct SetShape {
    std::vector<int> counts; ///< Pieces that a set takes from each group.
    Reward reward{Reward::WholeSet};
    int rewarded{0};        ///< As in SetOffer.
    std::int64_t perSet{0}; ///< Saved by a set beside what its pieces save; may be below zero.
    int limit{0};           ///< Sets per ticket; 0 is as many as there are.
    /// Pieces of a group are taken only when the groups before it are full, so that none of them is
    /// dearer.
    bool groupsInOrder{false};

    int pieces() const;
};

/// How full the begun sets of one offer are, as numbered states, when pieces come one by one from
/// the dearest to the cheapest.
///
/// Pieces fill sets in their order: the k-th shirt and the k-th tie are one set. For a fixed choice
/// of pieces this pairing saves most, because every reward here is a function that gains when dear
/// goes with dear (the sum of the cheapest is supermodular; all others do not depend on it).
class SetMachine
{
public:
    struct Step {
        int next{-1}; ///< -1: it cannot be taken.
        bool pays{false};
        std::int64_t extra{0}; ///< The piece's share of perSet.
    };

    /// `available`: pieces that each group could take; `setsAtMost`: that could ever be complete.
    /// None when there would be more than `statesMax` states.
    static std::optional<SetMachine> make(const SetShape& shape, const std::vector<int>& available,
                                          int setsAtMost, int statesMax);

    int states() const { return static_cast<int>(m_missing.size()); }
    /// Pieces that the begun sets still need, by group. State 0 is the empty one.
    const std::vector<int>& missing(int state) const { return m_missing[index(state)]; }
    bool isClosed(int state) const { return m_closed[index(state)]; }
    /// Rewards that the begun sets still wait for.
    int rewardsToCome(int state) const { return m_rewards[index(state)]; }
    const Step& step(int state, int group) const
    {
        return m_steps[index(state) * m_groups + index(group)];
    }

private:
    struct Maker;

    static std::size_t index(int number) { return static_cast<std::size_t>(number); }

    std::size_t m_groups{0};
    std::vector<std::vector<int>> m_missing;
    std::vector<bool> m_closed;
    std::vector<int> m_rewards;
    std::vector<Step> m_steps;
};

} // namespace onetill::domain

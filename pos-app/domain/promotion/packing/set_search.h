#pragma once

#include "pos-app/domain/promotion/packing/set_machine.h"

#include <cstdint>
#include <vector>

namespace onetill::domain {

/// One offer on sets before the pieces of a search.
struct SearchOffer {
    SetShape shape;
    std::vector<std::uint32_t> groups; ///< For each piece a bit for each group that could take it.
    std::vector<std::int64_t> worth;   ///< For each piece: saved when it is one that pays.
};

struct SearchChoice {
    int offer{-1}; ///< -1: in no set.
    int group{0};
};

struct SearchResult {
    std::int64_t saved{0};
    std::vector<SearchChoice> choices; ///< For each piece.
    bool optimal{true};                ///< Proved that nothing saves more.
};

/// Each piece in at most one set, so that the whole saves most: weighted set packing, solved by
/// going through the pieces from the dearest to the cheapest and keeping, for every state that the
/// offers' begun sets can be in, the best way there. Exact as long as all states are kept; when
/// there are more than the budget allows, the most promising stay, and the result is still known to
/// be optimal if no state that went could have led to more.
class SetSearch
{
public:
    /// `rest`: what each piece saves in no set. Pieces come with falling prices.
    explicit SetSearch(std::vector<std::int64_t> rest);
    ~SetSearch();
    SetSearch(const SetSearch&) = delete;
    SetSearch& operator=(const SetSearch&) = delete;

    /// False, and nothing is added, when the states of all offers together have no room in one
    /// number any more.
    bool add(const SearchOffer& offer);
    /// `visits` bounds the work and is no clock, so that every machine gives the same answer.
    SearchResult run(int visits) const;

private:
    struct Prepared;
    struct Run;

    std::vector<std::int64_t> m_rest;
    std::vector<Prepared> m_offers;
    int m_bits{0}; ///< Of the states of all offers together.
};

} // namespace onetill::domain

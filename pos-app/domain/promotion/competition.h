#pragma once

#include "pos-app/domain/promotion/ticket.h"

#include <functional>
#include <vector>

namespace onetill::domain {

/// What takes something off each piece by itself.
struct SingleOffer {
    int promotion{0};
    std::uint32_t roles{1}; ///< The piece has one of them.
    Benefit benefit;
};

/// Promotions that want the same pieces at the same time, by number.
struct Competition {
    std::vector<int> sets;                       ///< SetOffers, and UnitOffers that have a limit.
    std::vector<SingleOffer> singles;            ///< Of them the best one.
    std::vector<int> chain;                      ///< UnitOffers: all of them, one on the other.
    Touch touch{Touch::BestPrice};               ///< By sets and singles; a chain compounds.
    std::function<bool(const PieceRun&)> isOpen; ///< Which pieces they may have.
};

/// Gives every open piece to the set, the single offer or the chain that saves most in all.
void compete(Ticket& ticket, const Competition& competition, PackingMemory& memory);

} // namespace onetill::domain

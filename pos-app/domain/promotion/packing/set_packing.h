#pragma once

#include "pos-app/domain/promotion/packing/packing_memory.h"
#include "pos-app/domain/promotion/promotion.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

/// One piece in the basket, or what is weighed as a whole.
struct Piece {
    std::int64_t price{0}; ///< Minor units, after what was taken off before.
    std::int64_t rest{0};  ///< What it saves when it is in no set.
};

/// One offer on sets before the pieces of a basket.
struct OfferOnPieces {
    const SetOffer* offer{nullptr}; ///< Never null.
    int number{0};                  ///< By which the plan, and the memory, know it.
    int limit{0};
    Spread spread{Spread::AllPieces};
    std::vector<std::uint32_t> groups; ///< For each piece a bit for each group that could take it.
};

/// Puts the pieces into sets so that the customer saves most. Pieces come with falling prices, and
/// the order of equal ones decides which of them is taken. Offers whose sets share no piece are
/// worked out apart from each other.
Packing packSets(std::span<const Piece> pieces, std::span<const OfferOnPieces> offers,
                 PackingMemory& memory);

} // namespace onetill::domain

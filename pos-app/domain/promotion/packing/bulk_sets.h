#pragma once

#include "pos-app/domain/promotion/promotion.h"

#include <cstdint>
#include <span>
#include <vector>

namespace onetill::domain {

/// Pieces that a set takes, of whatever group.
std::int64_t piecesOf(const SetOffer& offer);
/// What a set of equal pieces at `price` saves.
std::int64_t savedByEqual(const SetOffer& offer, std::int64_t price);

struct BulkOffer {
    int promotion{0};
    std::int64_t pieces{1}; ///< Of one set.
    std::int64_t saved{0};  ///< By one set.
};

struct BulkSets {
    BulkOffer offer;
    std::int64_t sets{0};
};

/// The mix of sets of `count` equal pieces that saves most, where a piece in no set saves `alone`:
/// an unbounded knapsack. Above some thousands, what is too many goes to the offer that saves most
/// a piece.
std::vector<BulkSets> bulkSets(std::span<const BulkOffer> offers, std::int64_t count,
                               std::int64_t alone);

} // namespace onetill::domain

#pragma once

#include "pos-app/domain/promotion/packing/set_packing.h"

namespace onetill::domain {

/// Offers that share pieces, directly or through others, and those pieces: by their places in what
/// packSets() was given.
struct OfferPart {
    std::vector<std::size_t> pieces;
    std::vector<std::size_t> offers;
};

/// What can be worked out apart from each other. Pieces that no offer wants are in none.
std::vector<OfferPart> partsOf(std::size_t pieces, std::span<const OfferOnPieces> offers);

/// The offers of a part that is too large to be worked out whole, in groups of neighbours, each
/// offer in one of them. Which it is depends on the part alone, so that a scan changes few.
std::vector<std::vector<std::size_t>> clustersOf(const OfferPart& part,
                                                 std::span<const OfferOnPieces> offers);

} // namespace onetill::domain

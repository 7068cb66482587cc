#pragma once

#include "pos-app/domain/promotion/promotion_book.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

/// As much of an offer as fits on a tile.
struct OfferInBrief {
    int pieces{0}; ///< Of a set; 0 for what is off each piece.
    int free{0};   ///< Of a set, those that cost nothing.
    /// Off each piece, or a price for the whole set; none for what a tile has no room to explain.
    std::optional<domain::Benefit> benefit{};

    bool operator==(const OfferInBrief&) const = default;
};

OfferInBrief inBrief(const domain::Offer& offer);

/// What the shop offers now on this item, to anybody of these groups without a coupon; of
/// several the one that comes first.
std::optional<OfferInBrief> offerOn(const domain::Item& item, const domain::PromotionBook& book,
                                    const domain::WallTime& now,
                                    const std::vector<std::string>& groups);

} // namespace onetill::desk

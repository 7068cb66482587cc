#pragma once

#include "pos-app/domain/buyer.h"
#include "pos-app/domain/goods/sale_bar.h"
#include "pos-app/domain/pricing.h"
#include "pos-app/domain/promotion/promotion_outcome.h"
#include "pos-app/domain/tender.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

/// A discount given by hand, as it was typed; what it took off stands with the lines.
struct GivenDiscount {
    domain::LineId line{0}; ///< 0: on the whole basket.
    domain::ManualDiscount discount;

    bool operator==(const GivenDiscount&) const = default;
};

std::vector<GivenDiscount> discountsIn(const domain::Basket& goods);

struct BasketSnapshot;
/// What tells the basket from others when nobody has said more: its first item.
std::string nameOf(const BasketSnapshot& basket);

/// A line that comes back, and of what receipt; that is empty where there was none.
struct LineBack {
    domain::LineId line{0};
    std::string receipt;

    bool operator==(const LineBack&) const = default;
};

/// The open basket as it stands on disk, with everything a screen needs: an immutable value that
/// crosses threads. An empty one is a basket, too.
struct BasketSnapshot {
    domain::PricedBasket priced; ///< Without `refused`, which `promotions` tells by name.
    std::vector<domain::Tender> tenders;
    domain::Settlement settlement;
    /// The line that the last command made or changed; 0 for none.
    domain::LineId touched{0};
    /// Lines that became cheaper while they were in the basket, because the centre changed the
    /// price. A rise is not passed on (ui.md 4.2: "keeps the lower").
    std::vector<domain::LineId> priceLowered;
    std::vector<GivenDiscount> discounts;
    std::vector<std::string> coupons{};              ///< As the customer showed them.
    std::vector<domain::ShownCoupon> couponsShown{}; ///< What each of them did.
    int ageChecked{
        0}; ///< Years that the buyer has completed, as somebody has looked; 0: not asked.
    /// Of what the last command put in.
    std::vector<domain::GoodsWarning> warnings{};
    std::vector<LineBack> linesBack{}; ///< Goods that the customer brings back.
    domain::Buyer buyer{};
    std::string customerName{}; ///< Empty for a stranger, and whom the centre has forgotten.
    /// Until somebody has said what became of it, nothing else happens to the basket.
    std::optional<domain::OpenPayment> payment{};
    bool canUndo{false};
    /// Of those that speak of something in the basket.
    domain::PromotionOutcome promotions{};

    bool isEmpty() const { return priced.lines.empty(); }
    bool operator==(const BasketSnapshot&) const = default;
};

} // namespace onetill::desk

#pragma once

#include "pos-app/domain/pricing.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onetill::domain {

struct SavedOnLine {
    LineId line{0};
    Money saved; ///< Above zero.

    bool operator==(const SavedOnLine&) const = default;
};

struct GivenPromotion {
    PromotionId promotion;
    std::string name;
    Money saved;
    std::vector<SavedOnLine> lines; ///< In the basket's order.

    bool operator==(const GivenPromotion&) const = default;
};

/// In what the rest until a promotion is counted.
enum class MissingIn {
    Pieces,
    Quantity, ///< Thousandths of a unit.
    Amount    ///< Minor units.
};

struct WithheldPromotion {
    PromotionId promotion;
    std::string name;
    LineId line{kWholeTicket};
    PromotionRefusal why{PromotionRefusal::BetterOffer};
    MissingIn missingIn{MissingIn::Pieces};
    std::int64_t missing{0}; ///< 0 where more goods would change nothing.

    bool operator==(const WithheldPromotion&) const = default;
};

/// What promotions did to a basket, by their names: the numbers in PricedBasket mean nothing to
/// those who do not have the book, such as a screen on another thread.
struct PromotionOutcome {
    std::vector<GivenPromotion> given;       ///< By id.
    std::vector<WithheldPromotion> withheld; ///< By id; the whole ticket before its lines.
    bool optimal{true};                      ///< Proved that no other way saves more.

    /// What a little more would bring: "1 more for 3 for 2".
    std::vector<WithheldPromotion> nearMisses() const;

    bool operator==(const PromotionOutcome&) const = default;
};

/// What a coupon did that the customer has shown.
struct ShownCoupon {
    std::string code;
    std::string name; ///< Of its promotion; empty where no goods are meant.
    Money saved;      ///< Nothing where it was not given.
    PromotionRefusal why{PromotionRefusal::NoGoods}; ///< Where it was not.
    MissingIn missingIn{MissingIn::Pieces};
    std::int64_t missing{0}; ///< 0 where more goods would change nothing.

    bool operator==(const ShownCoupon&) const = default;
};

/// Of each code, in their order. `outcome` is the whole one, `book` the one that it comes from.
std::vector<ShownCoupon> shownCoupons(const std::vector<std::string>& codes,
                                      const PromotionOutcome& outcome, const PromotionBook& book,
                                      Currency currency);

/// `book` is the one that the basket was priced with.
PromotionOutcome promotionOutcome(const PricedBasket& priced, const PromotionBook& book);
/// Without the promotions that speak of nothing in the basket: a shop may have thousands.
PromotionOutcome aboutTheGoods(PromotionOutcome outcome);

} // namespace onetill::domain

#pragma once

#include "pos-app/domain/pricing.h"
#include "sync-engine/contract/values/money.h"

#include <compare>
#include <map>
#include <string>
#include <vector>

namespace onetill::domain {

/// Who an adjustment is booked to.
struct AdjustmentSource {
    AdjustmentKind kind{AdjustmentKind::PriceOverride};
    PromotionId promotion; ///< Empty for everything else.
    std::string reason;

    auto operator<=>(const AdjustmentSource&) const = default;
};

struct TaxColumn {
    std::string code;
    bool included{false}; ///< In the price on the shelf.
    Money base;
    Money amount;

    bool operator==(const TaxColumn&) const = default;
};

/// Every amount that a line adds to a document: above zero as sold, below zero as refunded. A sale
/// and all its refunds add up to nothing in each.
struct LineColumns {
    std::map<AdjustmentSource, Money> adjustments; ///< None that is zero.
    Money amount; ///< As PricedLine has it: with the taxes that the price includes.
    Money net;
    Money tax;
    Money gross;                  ///< What the customer pays or gets.
    std::vector<TaxColumn> taxes; ///< In order of application.

    bool operator==(const LineColumns&) const = default;
};

/// Of a line of the basket, as it was sold: a refund never works a tax out anew, so the rate of the
/// sale's day counts, whatever today's is.
LineColumns columnsOf(const PricedLine& line, const PricedBasket& basket);
/// The other way round: `sold` as a return has it, with what goes back in every column. Its prices
/// stay, its quantity is -`returning`.
PricedLine returnedLine(const PricedLine& sold, Quantity returning, const LineColumns& refund);
/// The same line with nothing in its columns.
LineColumns emptied(const LineColumns& line);

/// Of one line: its taxes are the same; anything else is a bug of the caller.
LineColumns operator+(const LineColumns& left, const LineColumns& right);
LineColumns operator-(const LineColumns& left, const LineColumns& right);
LineColumns operator-(const LineColumns& line);

} // namespace onetill::domain

#pragma once

#include "pos-app/domain/basket.h"
#include "pos-app/domain/promotion/promote.h"
#include "pos-app/domain/tax.h"
#include "pos-app/domain/taxation/exemption.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// Why a line does not cost its list price. The words on the wire: "price-override", "promotion",
/// "line-discount", "basket-discount", "tax-exemption".
enum class AdjustmentKind {
    PriceOverride,
    Promotion,
    LineDiscount,
    BasketDiscount,
    TaxExemption ///< A tax that the price includes and this buyer does not pay.
};

std::string_view adjustmentKindWord(AdjustmentKind kind);
/// Errors: OutOfRange.
Result<AdjustmentKind> adjustmentKindFromWord(std::string_view word);

/// Stands between list price and tax, in the order applied.
struct Adjustment {
    AdjustmentKind kind{AdjustmentKind::PriceOverride};
    Money amount; ///< What it added to the line's amount; below zero for the customer's benefit.
    std::string reason;      ///< What the person said, or the promotion's name.
    StaffId by;              ///< Empty for a promotion, and what the customer's record says.
    StaffId approvedBy;      ///< Empty when nobody had to approve.
    PromotionId promotion{}; ///< Empty for everything else.

    bool operator==(const Adjustment&) const = default;
};

/// One tax of one line. Policies that round later share their sums out to the lines, so the
/// lines' taxes always add up to the document's.
struct LineTax {
    std::string code;
    Money base;
    Money amount;
    std::optional<Rate> rate{}; ///< Which one, where the document has several rates of this code.

    bool operator==(const LineTax&) const = default;
};

struct PricedLine {
    LineId id{0};
    Sku sku;
    std::string name;
    Quantity quantity;
    Money listPrice; ///< For one unit; the label's or the wanted price when there is no list price.
    Money unitPrice; ///< For one unit, as charged.
    std::vector<Adjustment> adjustments;
    /// unitPrice × quantity and what the adjustments after the price have added: with the taxes
    /// that the price includes, without others.
    Money amount;
    Money net;
    Money tax;
    Money gross;
    std::vector<LineTax> taxes; ///< In order of application.
    std::string letters;        ///< Of the taxes, for the receipt.
    std::string serial;
    std::string note;
    std::optional<Quantity> tare{}; ///< What the scale showed less the quantity.
    LineId parent{0};               ///< The line that this one came with; 0 for none.
    /// What it costs was loaded on this kind of account; its number is `serial`.
    std::optional<TenderKind> loads{};
    std::string priceGroup{}; ///< Of customers, whose the charged price is; empty: everybody's.
    StaffId salesperson{};    ///< Who sold it; empty: the cashier.
    std::string salespersonName{}; ///< For people; the desk knows it.
    std::string returnedFrom{}; ///< The receipt of the sale that it came back of; empty for none.

    bool operator==(const PricedLine&) const = default;
};

/// One tax over the whole document.
struct TaxTotal {
    Tax tax;
    Money base;
    Money amount;

    bool operator==(const TaxTotal&) const = default;
};

struct PricedBasket {
    RoundingPolicy rounding{RoundingPolicy::PerLine};
    std::vector<PricedLine> lines; ///< In the basket's order.
    std::vector<TaxTotal> taxes;   ///< By code, ascending; independent of the order of lines.
    Money net;
    Money tax;
    Money total; ///< net + tax. The cash rounding is not in it (tender.h).
    /// Why promotions took nothing, by line and ticket; their numbers are the book's.
    std::vector<RefusedPromotion> refused{};
    bool optimal{true}; ///< Promotions: proved that no other way saves more.

    bool operator==(const PricedBasket&) const = default;
};

struct PricingRules {
    RoundingPolicy rounding{RoundingPolicy::PerLine};
    const PromotionBook* promotions{nullptr}; ///< Null for none.
    PromotionContext context{};               ///< Its coupons are the basket's.
    /// What to remember from one pricing to the next; of this one book. Null to remember nothing.
    PackingMemory* memory{nullptr};
    std::optional<Exemption> exemption{}; ///< Of the buyer.
};

/// What the basket costs: price, or override; promotions; the line's discount; the basket's,
/// shared out over the lines by what is left of them; tax, which an exempt buyer is spared. Prices
/// typed in place of an item's own take no promotions, nor does what is not discountable, and a
/// discount is at most what is left.
/// The order of lines never changes a total or a tax.
/// Errors: OutOfRange when an amount leaves the range of Money or of exact arithmetic.
Result<PricedBasket> price(const Basket& basket, const PricingRules& rules);

} // namespace onetill::domain

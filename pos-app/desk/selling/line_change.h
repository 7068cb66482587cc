#pragma once

#include "pos-app/domain/basket.h"
#include "pos-app/domain/promotion/promotion_book.h"

#include <optional>
#include <string>

namespace onetill::desk {

class Counter;

/// A discount as a person typed it: a percentage or an amount, decimal text. Nothing off ("0")
/// takes the one that is there away.
struct DiscountWish {
    std::optional<std::string> percent{};
    std::optional<std::string> amount{};
};

/// What a person wants to be different on a line; what is empty stays.
struct LineChange {
    std::optional<std::string> quantity{}; ///< Decimal text: its unit is the line's.
    std::optional<std::string> price{};    ///< Decimal text, for one unit.
    std::optional<DiscountWish> discount{};
    std::optional<std::string> note{};        ///< Empty text removes it.
    std::optional<std::string> salesperson{}; ///< Empty text: the cashier again.
    std::string reason{};                     ///< Needed for a price and for a discount.
};

/// The goods with the change made. What is above the cashier's limit needs the approval that the
/// counter holds. Errors: UnknownLine, Malformed, OutOfRange, ReasonRequired, NotPermitted,
/// NeedsApproval, MissingField (nothing to change, or neither percentage nor amount), TooLarge,
/// NotFound (a salesperson who does not work here).
Result<domain::BasketChange> changedLine(const domain::Basket& goods, domain::LineId line,
                                         const LineChange& change, Counter& counter);
/// The goods with the discount on all of them. Errors: EmptyBasket, and as above.
Result<domain::Basket> discountedBasket(const domain::Basket& goods, const DiscountWish& wish,
                                        const std::string& reason, const Counter& counter);

} // namespace onetill::desk

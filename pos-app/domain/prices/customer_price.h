#pragma once

#include "pos-app/domain/item.h"
#include "pos-app/domain/prices/special_price.h"

#include <optional>
#include <span>
#include <string>

namespace onetill::domain {

/// What one unit of an article costs: everybody, and a customer who gets it for less.
struct CustomerPrice {
    std::optional<Money> everybodys{};
    std::optional<ChosenPrice> groups{}; ///< Lower than everybody's, or the only one.

    bool operator==(const CustomerPrice&) const = default;
};

/// The same rule as choosePrice(), which says but the price that is paid.
CustomerPrice customerPrice(const std::optional<Money>& plain,
                            std::span<const SpecialPrice> specials, const PriceContext& context);

/// The item as this customer gets it.
void takePrice(Item& item, const CustomerPrice& price);

/// The item of a line that lies in a basket, at what it costs from here on. It keeps the lower of
/// its own price and today's; the price of a group only as long as the customer belongs to it.
Item followPrice(Item item, const CustomerPrice& today, std::span<const std::string> groups);

} // namespace onetill::domain

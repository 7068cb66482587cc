#pragma once

#include "sync-engine/hub/service/import/row.h"

#include <array>
#include <string_view>

namespace onetill::hub {

/// Each but the price list, the SKU and the amount is a condition.
inline constexpr std::array<std::string_view, 8> kSpecialPriceColumns{
    "price_list", "sku", "store", "group", "from", "until", "amount", "currency"};

/// A row of special_prices.csv: what an article costs where a condition holds. Without an amount
/// that price is gone.
bool importSpecialPrice(const Row& row, ImportDesk& desk);

} // namespace onetill::hub

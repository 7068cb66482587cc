#pragma once

#include "pos-app/domain/returns/disposition.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string_view>

namespace onetill::domain {

/// What a web shop is told of a refunded item. The words are those of Shopify's
/// RefundLineItemRestockType: "RETURN", "CANCEL", "NO_RESTOCK", "LEGACY_RESTOCK".
enum class RestockType { Return, Cancel, NoRestock, LegacyRestock };

std::string_view restockTypeWord(RestockType type);
/// Errors: OutOfRange.
Result<RestockType> restockTypeFromWord(std::string_view word);
/// Old refunds are read with any; LegacyRestock is not accepted for a new one.
bool isForNewRefunds(RestockType type);

/// What happened to an item that was refunded.
struct RefundedItem {
    std::optional<bool>
        fulfilled; ///< Whether the customer had got it; none when nobody wrote it down.
    /// Where it went; none where there is nothing to put away: the customer keeps it, or it had
    /// not left its shelf.
    std::optional<Disposition> disposition;

    bool operator==(const RefundedItem&) const = default;
};

/// Return and Cancel say that the item can be sold again, so goods held back or destroyed are
/// NoRestock however they came.
RestockType restockTypeOf(const RefundedItem& item);

} // namespace onetill::domain

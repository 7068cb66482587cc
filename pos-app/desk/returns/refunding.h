#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/domain/tenders/tender_kind.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string>

namespace onetill::desk {

class Counter;

/// In what money a total below zero goes back.
struct RefundWish {
    std::optional<domain::TenderKind> kind{}; ///< None: as it was paid.
    std::string amount{};                     ///< Decimal text; empty: all that is left.
    /// Of the slip, the voucher or the account that gets it; empty: the payment's own, and nobody
    /// has been at the card terminal yet.
    std::string reference{};
};

/// Errors: as ReturnsDesk has them.
Result<BasketSnapshot> giveBack(const RefundWish& wish, Counter& counter);

} // namespace onetill::desk

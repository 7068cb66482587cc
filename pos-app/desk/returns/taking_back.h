#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/domain/returns/disposition.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <span>
#include <string>

namespace onetill::desk {

class Counter;

/// What a person says of goods that come back with their receipt.
struct ReturnWish {
    std::string receipt;    ///< Its number, or what its symbol holds.
    int line{0};            ///< Of the receipt.
    std::string quantity{}; ///< Decimal text; empty: all that can come back.
    std::string reason;     ///< Its code.
    std::string note{};
    std::optional<domain::Disposition> disposition{}; ///< None: as the reason has it.
    std::string serial{}; ///< Of the piece in the customer's hand, where pieces are numbered.
};

/// The same without a receipt.
struct FreeReturnWish {
    Sku sku;
    std::string quantity{}; ///< Decimal text; empty: one, of what is counted.
    std::string price{};    ///< For one unit, at most today's; empty: today's.
    std::string reason;
    std::string note{};
    std::optional<domain::Disposition> disposition{};
    std::string serial{}; ///< Needed where pieces are numbered.
};

/// Both put lines into the open basket, beside what is sold: all of the wishes or, where one is
/// refused, none. Errors: as ReturnsDesk has them.
Result<BasketSnapshot> takeBack(std::span<const ReturnWish> wishes, Counter& counter);
Result<BasketSnapshot> takeBackFreely(const FreeReturnWish& wish, Counter& counter);

} // namespace onetill::desk

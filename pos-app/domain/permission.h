#pragma once

#include "pos-app/domain/promotion/promotion.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// What a role may do. The words on the wire: "sell", "open-shift", "override-price",
/// "void-basket", "discount", "close-shift", "cash-move", "open-drawer", "see-drawer",
/// "approve-difference", "correct-stock", "take-back", "take-back-freely", "exempt-tax",
/// "train", "settle-exceptions".
enum class Permission {
    Sell,
    OpenShift,
    OverridePrice,
    VoidBasket,
    Discount, ///< On a line or on the basket.
    CloseShift,
    MoveCash,          ///< Paid in, paid out, drop, more float.
    OpenDrawer,        ///< Without a sale.
    SeeDrawer,         ///< What should be in a drawer before it is counted.
    ApproveDifference, ///< A count too far off what should be there.
    CorrectStock,      ///< Say that there are more or fewer goods than the books have.
    TakeBack,          ///< Goods with their receipt, in time, for the money they were paid with.
    TakeBackFreely,    ///< Without a receipt, too late, or for other money than was paid.
    ExemptTax,         ///< Free a buyer of taxes whom the centre's records do not.
    Train,             ///< Switch the till to training, where nothing counts.
    SettleExceptions   ///< Say how what the centre noted for a person ends.
};

std::string_view permissionWord(Permission permission);
/// Errors: OutOfRange.
Result<Permission> permissionFromWord(std::string_view word);

struct Role {
    std::string id; ///< "cashier", "supervisor", "manager": the centre's word.
    std::string name;
    std::vector<Permission> permissions;
    Rate priceOverrideLimit{Rate::zero()}; ///< The largest discount by override without approval.
    Rate discountLimit{Rate::zero()};      ///< The same of a discount given as one.

    bool operator==(const Role&) const = default;
};

/// Errors: NotPermitted.
Status require(const Role& role, Permission permission);

/// Whether the role may sell for `wanted` what costs `list`, for one unit. Asking for more than
/// the list price is no discount and needs no limit.
/// Errors: NotPermitted, NeedsApproval (above the role's limit), OutOfRange (below zero).
Status mayOverridePrice(const Role& role, Money list, Money wanted);

/// Whether the role may take the discount off `of`, which is what the line or the basket costs.
/// Errors: NotPermitted, NeedsApproval (above the role's limit).
Status mayDiscount(const Role& role, Money of, const Benefit& discount);

} // namespace onetill::domain

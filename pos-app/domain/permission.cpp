#include "pos-app/domain/permission.h"

#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::domain {

std::string_view permissionWord(Permission permission)
{
    switch (permission) {
    case Permission::Sell: return "sell";
    case Permission::OpenShift: return "open-shift";
    case Permission::OverridePrice: return "override-price";
    case Permission::VoidBasket: return "void-basket";
    case Permission::Discount: return "discount";
    case Permission::CloseShift: return "close-shift";
    case Permission::MoveCash: return "cash-move";
    case Permission::OpenDrawer: return "open-drawer";
    case Permission::SeeDrawer: return "see-drawer";
    case Permission::ApproveDifference: return "approve-difference";
    case Permission::CorrectStock: return "correct-stock";
    case Permission::TakeBack: return "take-back";
    case Permission::TakeBackFreely: return "take-back-freely";
    case Permission::Train: return "train";
    case Permission::ExemptTax: return "exempt-tax";
    case Permission::SettleExceptions: return "settle-exceptions";
    }
    return "sell";
}

Result<Permission> permissionFromWord(std::string_view word)
{
    using enum Permission;
    for (const Permission permission :
         {Sell, OpenShift, OverridePrice, VoidBasket, Discount, CloseShift, MoveCash, OpenDrawer,
          SeeDrawer, ApproveDifference, CorrectStock, TakeBack, TakeBackFreely, ExemptTax, Train,
          SettleExceptions})
        if (word == permissionWord(permission))
            return permission;
    return fail(ErrorCode::OutOfRange,
                "not a permission: '" + std::string{word.substr(0, 32)} + "'");
}

Status require(const Role& role, Permission permission)
{
    if (std::ranges::find(role.permissions, permission) == role.permissions.end())
        return fail(ErrorCode::NotPermitted,
                    "role '" + role.id + "' may not " + std::string{permissionWord(permission)});
    return {};
}

namespace {

/// By cross-multiplication: a discount of exactly the limit must pass.
bool isAbove(Rate limit, Money discount, Money whole)
{
    return Wide{discount.minor()} * Rate::kOne > Wide{whole.minor()} * limit.millionths();
}

} // namespace

Status mayOverridePrice(const Role& role, Money list, Money wanted)
{
    if (wanted.isNegative())
        return fail(ErrorCode::OutOfRange, "a price below zero: " + wanted.text());
    if (const auto permitted = require(role, Permission::OverridePrice); !permitted)
        return permitted;

    if (wanted < list && isAbove(role.priceOverrideLimit, list - wanted, list))
        return fail(ErrorCode::NeedsApproval,
                    wanted.text() + " for " + list.text() + " is more than "
                        + role.priceOverrideLimit.percentText() + " % off");
    // Nobody means ten times the price; a finger, or a scanner in the wrong field, does.
    const bool mayDoAnything = role.priceOverrideLimit.millionths() >= Rate::kOne;
    if (!mayDoAnything && !list.isZero() && Wide{wanted.minor()} > Wide{list.minor()} * 2)
        return fail(ErrorCode::NeedsApproval,
                    wanted.text() + " for " + list.text() + " is more than twice the price");
    return {};
}

Status mayDiscount(const Role& role, Money of, const Benefit& discount)
{
    if (const auto permitted = require(role, Permission::Discount); !permitted)
        return permitted;
    const auto saved =
        Money::fromMinor(discount.of(std::max<std::int64_t>(of.minor(), 0)), of.currency());
    const bool above = discount.kind == BenefitKind::Percent
                           ? discount.percent > role.discountLimit
                           : saved && isAbove(role.discountLimit, *saved, of);
    if (above)
        return fail(ErrorCode::NeedsApproval,
                    "a discount of more than " + role.discountLimit.percentText() + " %");
    return {};
}

} // namespace onetill::domain

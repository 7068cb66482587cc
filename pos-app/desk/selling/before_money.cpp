#include "pos-app/desk/selling/before_money.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/buyer_rules.h"
#include "pos-app/desk/returns/elsewhere/claims.h"
#include "pos-app/desk/returns/return_checks.h"
#include "pos-app/desk/returns/with_returns.h"
#include "pos-app/desk/selling/coupons.h"
#include "pos-app/desk/selling/goods_entry.h"
#include "pos-app/desk/selling/lay_away.h"

namespace onetill::desk {
namespace {

Status serialUnsold(const domain::BasketLine& line, const Counter& counter)
{
    if (line.serial.empty() || line.item->loads)
        return {};
    const auto sold = counter.files().hasSold(line.item->sku, line.serial);
    if (!sold)
        return passOn(sold);
    if (*sold)
        return fail(ErrorCode::SerialSold, "'" + line.serial + "' was sold at this till");
    return {};
}

/// What the catalogue has forgotten meanwhile is sold as it was rung up.
Status notCalledBack(const domain::BasketLine& line, const OpenBasket& basket, Shelf& shelf,
                     const Counter& counter)
{
    const auto code = basket.codes.find(line.id);
    const auto found = code == basket.codes.end() ? findBySku(line.item->sku, shelf)
                                                  : findByCode(code->second, shelf);
    return found ? mayBeSold(*found, shelf, counter) : Status{};
}

} // namespace

Status mayMoveMoney(OpenBasket& basket, Counter& counter)
{
    if (!basket.tenders.empty())
        return {};
    if (const auto holds = exemptionHolds(basket, counter); !holds)
        return holds;
    if (const auto known = exemptionStillKnown(basket, counter); !known)
        return known;
    const auto unused = couponsUnused(basket, counter.snapshot().promotions, counter);
    if (!unused)
        return unused;
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    for (const domain::BasketLine& line : basket.goods.lines()) {
        if (const auto unsold = serialUnsold(line, counter); !unsold)
            return unsold;
        if (const auto allowed = notCalledBack(line, basket, **shelf, counter); !allowed)
            return allowed;
    }
    if (const auto due = instalmentsStillDue(basket, counter); !due)
        return due;
    if (claimsAreStale(basket, counter.now().wall))
        if (const auto trusted = trustWithoutClaims(basket, counter); !trusted)
            return trusted;
    for (const ReturnedLine& line : basket.returns)
        if (const auto could = couldStillComeBack(line, basket, counter); !could)
            return could;
    return {};
}

} // namespace onetill::desk

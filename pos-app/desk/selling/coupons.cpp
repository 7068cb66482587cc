#include "pos-app/desk/selling/coupons.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/recognition.h"

#include <algorithm>

namespace onetill::desk {
namespace {

using domain::PromotionConditions;

Status isUnused(const std::string& coupon, const Counter& counter)
{
    const auto used = counter.files().couponUsed(coupon);
    if (!used)
        return passOn(used);
    if (*used)
        return fail(ErrorCode::CouponUsed, "'" + coupon + "' was used at this till");
    return {};
}

/// One coupon, one use: two of them for one promotion would be used up for the price of one.
Status isAlone(const domain::Basket& goods, const std::string& coupon,
               const PromotionConditions& conditions)
{
    for (const std::string& other : goods.coupons())
        if (other != coupon && conditions.takeOnce(other))
            return fail(ErrorCode::Conflict, "'" + other + "' counts for the same promotion");
    return {};
}

} // namespace

Result<domain::Basket> withCoupon(const domain::Basket& goods, const std::string& coupon,
                                  const domain::PromotionBook& book, const Counter& counter)
{
    const Timestamp moment = counter.now().wall;
    const auto now = domain::wallTime(moment, counter.storeTime(moment).offsetMinutes);
    bool known = false;
    bool good = false;
    bool once = false;
    for (const domain::Promotion& promotion : book.promotions()) {
        const PromotionConditions& conditions = promotion.conditions;
        if (!conditions.take(coupon))
            continue;
        known = true;
        good = good || !conditions.areOver(now);
        if (!conditions.takeOnce(coupon))
            continue;
        once = true;
        if (const auto alone = isAlone(goods, coupon, conditions); !alone)
            return passOn(alone);
    }
    if (!known)
        return fail(ErrorCode::UnknownCoupon, "no promotion asks for " + quotedCode(coupon));
    if (!good)
        return fail(ErrorCode::CouponExpired, "'" + coupon + "' is over");
    if (once)
        if (const auto unused = isUnused(coupon, counter); !unused)
            return passOn(unused);
    return domain::addCoupon(goods, coupon);
}

std::vector<std::string> usedCoupons(const OpenBasket& basket,
                                     const domain::PromotionOutcome& outcome)
{
    std::vector<std::string> used;
    if (!basket.promotions)
        return used;
    const auto isGiven = [&](const domain::Promotion& promotion) {
        return std::ranges::find(outcome.given, promotion.id, &domain::GivenPromotion::promotion)
               != outcome.given.end();
    };
    for (const std::string& coupon : basket.goods.coupons())
        if (std::ranges::any_of(
                basket.promotions->promotions(), [&](const domain::Promotion& promotion) {
                    return promotion.conditions.takeOnce(coupon) && isGiven(promotion);
                }))
            used.push_back(coupon);
    return used;
}

Status couponsUnused(const OpenBasket& basket, const domain::PromotionOutcome& outcome,
                     const Counter& counter)
{
    for (const std::string& coupon : usedCoupons(basket, outcome))
        if (const auto unused = isUnused(coupon, counter); !unused)
            return unused;
    return {};
}

} // namespace onetill::desk

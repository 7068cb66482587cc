#include "pos-app/domain/promotion/promotion.h"

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::domain {
namespace {

tl::unexpected<Error> impossible(const std::string& what)
{
    return fail(ErrorCode::OutOfRange, what);
}

Status check(const Benefit& benefit)
{
    if (benefit.percent.millionths() > Rate::kOne)
        return impossible("more than 100 % off");
    if (benefit.minor < 0 || benefit.minor > Money::kMinorMax)
        return impossible("an amount below zero or beyond any price");
    return {};
}

Status check(const UnitOffer& offer)
{
    return check(offer.benefit);
}

Status check(const SetOffer& offer)
{
    if (offer.groups.empty() || offer.groups.size() > kSetGroupsMax)
        return impossible("a set has 1 to 16 groups");
    int pieces = 0;
    for (const SetGroup& group : offer.groups) {
        if (group.count < 1 || group.count > kSetPiecesMax)
            return impossible("a group of " + std::to_string(group.count) + " pieces");
        pieces += group.count;
    }
    if (pieces > kSetPiecesMax)
        return impossible("a set of " + std::to_string(pieces) + " pieces");
    const bool ofPieces = offer.reward == Reward::Cheapest || offer.reward == Reward::Dearest;
    if (ofPieces && (offer.rewarded < 1 || offer.rewarded > pieces))
        return impossible(std::to_string(offer.rewarded) + " pieces rewarded of "
                          + std::to_string(pieces));
    if (offer.reward == Reward::Dearest && offer.groups.size() != 1)
        return impossible("the dearest are those of one group");
    if (offer.reward == Reward::Group
        && (offer.rewarded < 0 || offer.rewarded >= static_cast<int>(offer.groups.size())))
        return impossible("the rewarded group is none of the set's");
    return check(offer.benefit);
}

Status check(const ThresholdOffer& offer)
{
    if (offer.tiers.empty())
        return impossible("a threshold without tiers");
    if (offer.atMostMinor && *offer.atMostMinor < 0)
        return impossible("at most less than nothing");
    std::int64_t above = -1;
    for (const ThresholdTier& tier : offer.tiers) {
        if (tier.minimum <= above)
            return impossible("tiers ascend");
        above = tier.minimum;
        if (const auto possible = check(tier.benefit); !possible)
            return possible;
    }
    return {};
}

Status check(const TimeWindow& window)
{
    const auto isTime = [](int second) { return second >= 0 && second <= TimeWindow::kDay; };
    if (!isTime(window.from) || !isTime(window.to) || window.from == window.to)
        return impossible("a window of no time");
    return {};
}

} // namespace

std::int64_t Benefit::of(std::int64_t price) const
{
    switch (kind) {
    case BenefitKind::Percent:
        return std::min(price, divideHalfUp(Wide{price} * percent.millionths(), Rate::kOne));
    case BenefitKind::Amount: return std::min(price, minor);
    case BenefitKind::FixedPrice: return std::max<std::int64_t>(0, price - minor);
    }
    return 0;
}

namespace {

bool isOfSeries(const PromotionConditions& conditions, std::string_view coupon)
{
    const std::string& series = conditions.couponSeries;
    return !series.empty() && coupon.size() > series.size() && coupon.starts_with(series);
}

} // namespace

bool PromotionConditions::take(std::string_view coupon) const
{
    return std::ranges::find(coupons, coupon) != coupons.end() || isOfSeries(*this, coupon);
}

bool PromotionConditions::areOpen(const WallTime& now) const
{
    const auto isOneOfTheDays = [this](const std::optional<Date>& day) {
        return day && (!firstDay || *day >= *firstDay) && (!lastDay || *day <= *lastDay);
    };
    if (windows.empty())
        return isOneOfTheDays(now.date);
    return std::ranges::any_of(
        windows, [&](const TimeWindow& window) { return isOneOfTheDays(window.beganOn(now)); });
}

bool PromotionConditions::areOver(const WallTime& now) const
{
    return lastDay && now.date > *lastDay && !areOpen(now);
}

bool PromotionConditions::takeOnce(std::string_view coupon) const
{
    return take(coupon) && (couponsOnce || isOfSeries(*this, coupon));
}

Status checkPromotion(const Promotion& promotion)
{
    if (promotion.id.isEmpty())
        return impossible("a promotion without a name of its own");
    if (promotion.timesPerTicket < 0)
        return impossible("less often than never");
    for (const TimeWindow& window : promotion.conditions.windows)
        if (const auto possible = check(window); !possible)
            return possible;
    const auto& [first, last] =
        std::pair{promotion.conditions.firstDay, promotion.conditions.lastDay};
    if (first && last && *last < *first)
        return impossible("it ends before it begins");
    return std::visit([](const auto& offer) { return check(offer); }, promotion.offer);
}

} // namespace onetill::domain

#include "pos-app/desk/goods/offer_in_brief.h"

#include <algorithm>

namespace onetill::desk {
namespace {

OfferInBrief setInBrief(const domain::SetOffer& set)
{
    OfferInBrief brief;
    for (const domain::SetGroup& group : set.groups)
        brief.pieces += group.count;
    const bool isFree = set.benefit.kind == domain::BenefitKind::Percent
                        && set.benefit.percent == Rate::fromMillionths(1'000'000);
    if (set.reward == domain::Reward::WholeSet)
        brief.benefit = set.benefit;
    else if (isFree && set.reward != domain::Reward::Group)
        brief.free = set.rewarded;
    return brief;
}

bool isFor(const domain::PromotionConditions& conditions, const domain::WallTime& now,
           const std::vector<std::string>& groups)
{
    const auto isIn = [&groups](const std::string& group) {
        return std::ranges::find(groups, group) != groups.end();
    };
    return !conditions.askForCoupons() && conditions.areOpen(now)
           && (conditions.customerGroups.empty()
               || std::ranges::any_of(conditions.customerGroups, isIn));
}

} // namespace

OfferInBrief inBrief(const domain::Offer& offer)
{
    if (const auto* unit = std::get_if<domain::UnitOffer>(&offer))
        return {.benefit = unit->benefit};
    if (const auto* set = std::get_if<domain::SetOffer>(&offer))
        return setInBrief(*set);
    return {};
}

std::optional<OfferInBrief> offerOn(const domain::Item& item, const domain::PromotionBook& book,
                                    const domain::WallTime& now,
                                    const std::vector<std::string>& groups)
{
    const domain::Promotion* first = nullptr;
    for (const domain::Mention& mention : book.mentions(item)) {
        const domain::Promotion& promotion = book.at(mention.promotion);
        if (isFor(promotion.conditions, now, groups)
            && (!first || promotion.priority > first->priority))
            first = &promotion;
    }
    return first ? std::optional{inBrief(first->offer)} : std::nullopt;
}

} // namespace onetill::desk

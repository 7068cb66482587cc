#include "pos-app/domain/promotion/promotion_outcome.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace onetill::domain {
namespace {

MissingIn missingIn(const RefusedPromotion& refused, const Promotion& promotion)
{
    if (refused.why != PromotionRefusal::BelowThreshold)
        return MissingIn::Pieces;
    const auto* threshold = std::get_if<ThresholdOffer>(&promotion.offer);
    return threshold && threshold->basis == ThresholdBasis::Quantity ? MissingIn::Quantity
                                                                     : MissingIn::Amount;
}

std::vector<GivenPromotion> givenIn(const PricedBasket& priced)
{
    std::map<PromotionId, GivenPromotion> given;
    for (const PricedLine& line : priced.lines)
        for (const Adjustment& adjustment : line.adjustments) {
            if (adjustment.kind != AdjustmentKind::Promotion)
                continue;
            const Money saved = -adjustment.amount;
            const auto [place, isNew] = given.try_emplace(
                adjustment.promotion,
                GivenPromotion{adjustment.promotion, adjustment.reason, saved, {}});
            GivenPromotion& promotion = place->second;
            // In range: together they are at most what the basket would cost without them.
            if (!isNew)
                promotion.saved = promotion.saved + saved;
            promotion.lines.push_back({line.id, saved});
        }
    std::vector<GivenPromotion> all;
    for (auto& [id, promotion] : given)
        all.push_back(std::move(promotion));
    return all;
}

} // namespace

std::vector<WithheldPromotion> PromotionOutcome::nearMisses() const
{
    std::vector<WithheldPromotion> near;
    std::ranges::copy_if(withheld, std::back_inserter(near), [](const WithheldPromotion& one) {
        return one.line == kWholeTicket && one.missing > 0;
    });
    return near;
}

PromotionOutcome promotionOutcome(const PricedBasket& priced, const PromotionBook& book)
{
    PromotionOutcome outcome{givenIn(priced), {}, priced.optimal};
    for (const RefusedPromotion& refused : priced.refused) {
        const Promotion& promotion = book.at(refused.promotion);
        outcome.withheld.push_back({.promotion = promotion.id,
                                    .name = promotion.name,
                                    .line = refused.line,
                                    .why = refused.why,
                                    .missingIn = missingIn(refused, promotion),
                                    .missing = refused.missing});
    }
    return outcome;
}

std::vector<ShownCoupon> shownCoupons(const std::vector<std::string>& codes,
                                      const PromotionOutcome& outcome, const PromotionBook& book,
                                      Currency currency)
{
    std::vector<ShownCoupon> shown;
    for (const std::string& code : codes) {
        ShownCoupon coupon{.code = code, .name = {}, .saved = Money::zero(currency)};
        for (const Promotion& promotion : book.promotions()) {
            if (!promotion.conditions.take(code))
                continue;
            const auto given =
                std::ranges::find(outcome.given, promotion.id, &GivenPromotion::promotion);
            const auto withheld =
                std::ranges::find(outcome.withheld, promotion.id, &WithheldPromotion::promotion);
            if (coupon.name.empty() || given != outcome.given.end())
                coupon.name = promotion.name;
            if (given != outcome.given.end()) {
                coupon.saved = coupon.saved + given->saved;
            } else if (withheld != outcome.withheld.end()) {
                coupon.why = withheld->why;
                coupon.missingIn = withheld->missingIn;
                coupon.missing = withheld->missing;
            }
        }
        shown.push_back(std::move(coupon));
    }
    return shown;
}

PromotionOutcome aboutTheGoods(PromotionOutcome outcome)
{
    std::set<PromotionId> meant; // Each line that a promotion speaks of is told by itself.
    for (const WithheldPromotion& one : outcome.withheld)
        if (one.line != kWholeTicket)
            meant.insert(one.promotion);
    std::erase_if(outcome.withheld,
                  [&](const WithheldPromotion& one) { return !meant.contains(one.promotion); });
    return outcome;
}

} // namespace onetill::domain

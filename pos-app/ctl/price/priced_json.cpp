#include "pos-app/ctl/price/priced_json.h"

#include "sync-engine/contract/values/decimal.h"

#include <map>

namespace onetill::ctl {
namespace {

bool isCount(const domain::Promotion& promotion)
{
    const auto* threshold = std::get_if<domain::ThresholdOffer>(&promotion.offer);
    return threshold && threshold->basis == domain::ThresholdBasis::Quantity;
}

/// Pieces of a set; a quantity or an amount until a threshold.
Json missingJson(const domain::RefusedPromotion& refused, const domain::Promotion& promotion,
                 Currency currency)
{
    if (refused.why == domain::PromotionRefusal::Incomplete)
        return {{"pieces", refused.missing}};
    if (isCount(promotion))
        return {{"quantity", formatDecimal(refused.missing, 3)}};
    const auto amount = Money::fromMinor(refused.missing, currency);
    return {{"amount", amount ? amount->text() : std::to_string(refused.missing)}};
}

Json appliedJson(const domain::PricedBasket& priced)
{
    struct Sum {
        std::string name;
        std::int64_t saved{0};
        Json lines = Json::array();
    };
    std::map<domain::PromotionId, Sum> sums;
    for (const domain::PricedLine& line : priced.lines)
        for (const domain::Adjustment& adjustment : line.adjustments) {
            if (adjustment.kind != domain::AdjustmentKind::Promotion)
                continue;
            Sum& sum = sums[adjustment.promotion];
            sum.name = adjustment.reason;
            sum.saved -= adjustment.amount.minor();
            sum.lines.push_back({{"line", line.id}, {"saved", (-adjustment.amount).text()}});
        }
    Json applied = Json::array();
    for (auto& [id, sum] : sums)
        applied.push_back(
            {{"promotion", id.text()},
             {"name", sum.name},
             {"saved", Money::fromMinor(sum.saved, priced.total.currency()).value().text()},
             {"lines", std::move(sum.lines)}});
    return applied;
}

} // namespace

Json adjustmentsJson(const std::vector<domain::Adjustment>& adjustments)
{
    Json list = Json::array();
    for (const domain::Adjustment& adjustment : adjustments) {
        Json json{{"kind", domain::adjustmentKindWord(adjustment.kind)},
                  {"amount", adjustment.amount.text()},
                  {"reason", adjustment.reason}};
        if (!adjustment.promotion.isEmpty())
            json["promotion"] = adjustment.promotion.text();
        if (!adjustment.by.isEmpty())
            json["by"] = adjustment.by.text();
        if (!adjustment.approvedBy.isEmpty())
            json["approved_by"] = adjustment.approvedBy.text();
        list.push_back(std::move(json));
    }
    return list;
}

Json promotionsJson(const domain::PricedBasket& priced, const domain::PromotionBook& book)
{
    Json refusedOnes = Json::array();
    for (const domain::RefusedPromotion& refused : priced.refused) {
        const domain::Promotion& promotion = book.at(refused.promotion);
        Json json{{"promotion", promotion.id.text()},
                  {"why", domain::promotionRefusalWord(refused.why)}};
        if (refused.line != domain::kWholeTicket)
            json["line"] = refused.line;
        if (refused.missing != 0)
            json["missing"] = missingJson(refused, promotion, priced.total.currency());
        refusedOnes.push_back(std::move(json));
    }
    return {{"applied", appliedJson(priced)},
            {"refused", std::move(refusedOnes)},
            {"optimal", priced.optimal}};
}

} // namespace onetill::ctl

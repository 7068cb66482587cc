#include "pos-app/ctl/price/priced_json.h"

#include "sync-engine/contract/values/decimal.h"

#include <utility>

namespace onetill::ctl {
namespace {

/// Pieces of a set; a quantity or an amount until a threshold.
Json missingJson(const domain::WithheldPromotion& withheld, Currency currency)
{
    switch (withheld.missingIn) {
    case domain::MissingIn::Pieces: return {{"pieces", withheld.missing}};
    case domain::MissingIn::Quantity: return {{"quantity", formatDecimal(withheld.missing, 3)}};
    case domain::MissingIn::Amount: break;
    }
    const auto amount = Money::fromMinor(withheld.missing, currency);
    return {{"amount", amount ? amount->text() : std::to_string(withheld.missing)}};
}

Json givenJson(const domain::GivenPromotion& given)
{
    Json lines = Json::array();
    for (const domain::SavedOnLine& line : given.lines)
        lines.push_back({{"line", line.line}, {"saved", line.saved.text()}});
    return {{"promotion", given.promotion.text()},
            {"name", given.name},
            {"saved", given.saved.text()},
            {"lines", std::move(lines)}};
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

Json promotionsJson(const domain::PromotionOutcome& outcome, Currency currency)
{
    Json applied = Json::array();
    for (const domain::GivenPromotion& given : outcome.given)
        applied.push_back(givenJson(given));
    Json refused = Json::array();
    for (const domain::WithheldPromotion& withheld : outcome.withheld) {
        Json json{{"promotion", withheld.promotion.text()},
                  {"why", domain::promotionRefusalWord(withheld.why)}};
        if (withheld.line != domain::kWholeTicket)
            json["line"] = withheld.line;
        if (withheld.missing != 0)
            json["missing"] = missingJson(withheld, currency);
        refused.push_back(std::move(json));
    }
    return {{"applied", std::move(applied)},
            {"refused", std::move(refused)},
            {"optimal", outcome.optimal}};
}

} // namespace onetill::ctl

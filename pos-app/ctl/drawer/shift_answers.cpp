#include "pos-app/ctl/drawer/shift_answers.h"

#include "pos-app/receipt/html_form.h"
#include "pos-app/receipt/shift_report.h"
#include "pos-app/receipt/text_form.h"

#include <utility>

namespace onetill::ctl {
namespace {

Json sumJson(const domain::NamedSum& sum)
{
    return {{"count", sum.count}, {"amount", sum.amount.text()}};
}

Json sumsJson(const std::vector<domain::NamedSum>& sums)
{
    Json list = Json::array();
    for (const domain::NamedSum& sum : sums)
        list.push_back({{"kind", sum.name}, {"count", sum.count}, {"amount", sum.amount.text()}});
    return list;
}

Json taxesJson(const std::vector<domain::TaxSum>& taxes)
{
    Json list = Json::array();
    for (const domain::TaxSum& tax : taxes) {
        list.push_back({{"tax", tax.code},
                        {"net", tax.net.text()},
                        {"amount", tax.amount.text()},
                        {"gross", tax.gross.text()}});
        if (tax.rate)
            list.back()["rate"] = tax.rate->percentText();
    }
    return list;
}

Json policiesJson(const domain::ShiftPolicies& policies)
{
    const auto step =
        Money::fromMinor(policies.cash.incrementMinor, policies.differenceLimit.currency());
    Json json{{"rounding", policies.rounding},
              {"cash_increment", step ? step->text() : ""},
              {"cash_tie", domain::tieWord(policies.cash.dueTie)},
              {"till", policies.till},
              {"difference_limit", policies.differenceLimit.text()},
              {"blind_count", policies.blindCount}};
    if (!policies.promotionModel.empty())
        json["promotion_model"] = policies.promotionModel;
    if (!policies.compoundBasis.empty())
        json["compound_basis"] = policies.compoundBasis;
    if (policies.saysChangeTie)
        json["cash_change_tie"] = domain::tieWord(policies.cash.changeTie);
    const auto least =
        Money::fromMinor(policies.cash.minimumMinor, policies.differenceLimit.currency());
    if (least && !least->isZero())
        json["cash_minimum"] = least->text();
    if (const auto& returns = policies.returns)
        json["returns"] = Json{{"days", returns->days},
                               {"late", returns->late},
                               {"bundles", returns->bundles},
                               {"refund_split", returns->refundSplit}};
    return json;
}

/// {"USD": "50.00"}
Json foreignJson(const std::vector<Money>& amounts)
{
    Json json = Json::object();
    for (const Money& amount : amounts)
        json[std::string{amount.currency().code()}] = amount.text();
    return json;
}

Json foreignSumsJson(const std::vector<domain::ForeignSum>& sums)
{
    Json list = Json::array();
    for (const domain::ForeignSum& sum : sums)
        list.push_back({{"currency", sum.amount.currency().code()},
                        {"count", sum.count},
                        {"amount", sum.amount.text()}});
    return list;
}

Json countsJson(const std::vector<domain::TakenCount>& counts)
{
    Json list = Json::array();
    for (const domain::TakenCount& count : counts) {
        Json pieces = Json::object();
        for (const domain::Pieces& one : count.pieces)
            pieces[one.value.text()] = one.count;
        list.push_back({{"at", formatTimestamp(count.at)},
                        {"by", count.by.text()},
                        {"total", count.total.text()},
                        {"pieces", std::move(pieces)}});
        if (!count.foreign.empty())
            list.back()["foreign"] = foreignJson(count.foreign);
    }
    return list;
}

void addEnd(Json& json, const domain::ShiftEnd& end)
{
    json["z"] = end.zNumber;
    json["number"] = end.number;
    json["closed_by"] = end.by.text();
    json["closed_at"] = formatTimestamp(end.at);
    json["counts"] = countsJson(end.counts);
    json["counted"] = end.counted.text();
    json["difference"] = end.difference.text();
    json["reason"] = end.differenceReason;
    json["approved_by"] = end.approvedByName;
    json["left_in_drawer"] = end.leftInDrawer.text();
    json["to_safe"] = end.toSafe.text();
    json["bag"] = end.bag;
    json["journal"] = {{"entries_before", end.entriesBefore},
                       {"head_before", end.headBefore},
                       {"seq", end.closing.seq},
                       {"head", end.closing.hash}};
}

receipt::Layout paper(const domain::ShiftReport& report)
{
    return receipt::shiftReport(report, {{}, scriptMoney(report.expected.currency())});
}

} // namespace

Json drawerJson(const desk::DrawerState& drawer)
{
    Json json{{"shift", drawer.shift}, {"drop_due", drawer.dropDue}};
    if (drawer.cash)
        json["cash"] = drawer.cash->text();
    for (const Currency currency : drawer.foreign)
        json["foreign"].push_back(std::string{currency.code()});
    return json;
}

Json countJson(const desk::CountAnswer& count)
{
    Json json{{"counts", count.counts},
              {"counted", count.counted.text()},
              {"recount", count.recount},
              {"reason_needed", count.reasonNeeded},
              {"approval_needed", count.approvalNeeded}};
    if (count.expected && count.difference) {
        json["expected"] = count.expected->text();
        json["difference"] = count.difference->text();
        if (!count.foreignDifferences.empty())
            json["foreign_differences"] = foreignJson(count.foreignDifferences);
    }
    return json;
}

Json reportJson(const domain::ShiftReport& report)
{
    const domain::ShiftFigures& figures = report.figures;
    Json json{{"kind", report.end ? "z" : "x"},
              {"till", report.till},
              {"shift", report.number},
              {"opened_by", report.openedBy.text()},
              {"opened_at", formatTimestamp(report.openedAt)},
              {"responsible", report.responsible.text()},
              {"at", formatTimestamp(report.at)},
              {"business_day", formatDate(report.businessDay)},
              {"currency", report.expected.currency().code()},
              {"sales", figures.sales},
              {"net", figures.net.text()},
              {"tax", figures.tax.text()},
              {"total", figures.total.text()},
              {"rounding", figures.cashRounding.text()},
              {"taxes", taxesJson(figures.taxes)},
              {"tenders", sumsJson(figures.tenders)},
              {"moves", sumsJson(figures.moves)},
              {"voided_baskets", sumJson(figures.voidedBaskets)},
              {"removed_lines", sumJson(figures.removedLines)},
              {"drawer_openings", figures.drawerOpenings},
              {"returns", sumJson(figures.returns)},
              {"refunds", sumsJson(figures.refunds)},
              {"float", report.openingFloat.text()},
              {"expected", report.expected.text()},
              {"grand",
               {{"sales", report.grand.sales},
                {"net", report.grand.net.text()},
                {"tax", report.grand.tax.text()},
                {"total", report.grand.total.text()}}},
              {"policies", policiesJson(report.policies)}};
    if (figures.copies)
        json["copies"] = sumJson(*figures.copies);
    if (!figures.foreignCash.empty())
        json["foreign_cash"] = foreignSumsJson(figures.foreignCash);
    if (report.end)
        addEnd(json, *report.end);
    json["text"] = receipt::asText(paper(report), receipt::kColumns80mm);
    return json;
}

std::string reportHtml(const domain::ShiftReport& report)
{
    const receipt::ReportWords words;
    return receipt::asHtml(
        paper(report),
        {.title = report.end ? words.zReport + " " + report.end->number : words.xReport});
}

} // namespace onetill::ctl

#include "pos-app/desk/returns/returned_line.h"

#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/record/past_sale.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::desk {
namespace {

using wire::Json;
using wire::JsonReader;

/// As the wire writes it, so that draft and journal cannot tell different things.
template <class Part>
Json asJson(const Part& part)
{
    wire::CanonicalWriter writer;
    writer.object([&] { writeMembers(writer, part); });
    const auto text = std::move(writer).take();
    ONETILL_CHECK(text.has_value());
    return Json::parse(*text);
}

domain::ReturnedGoods goodsOf(const ReturnedLine& line)
{
    domain::ReturnedGoods goods{pastLine(line.record, line.taxes), {}};
    for (const wire::TaxTotal& tax : line.taxes)
        goods.taxes.push_back(pastTax(tax).tax);
    return goods;
}

} // namespace

Result<domain::PricedBasket> withReturns(Result<domain::PricedBasket> goods,
                                         const std::vector<ReturnedLine>& returns)
{
    if (!goods || returns.empty())
        return goods;
    std::vector<domain::ReturnedGoods> returned;
    for (const ReturnedLine& line : returns)
        returned.push_back(goodsOf(line));
    return domain::withReturns(*std::move(goods), returned);
}

std::vector<LineBack> linesBack(const std::vector<ReturnedLine>& lines)
{
    std::vector<LineBack> back;
    for (const ReturnedLine& line : lines)
        back.push_back({line.id(), line.record.returned->receipt});
    return back;
}

std::vector<Uuid> salesBehind(const std::vector<ReturnedLine>& lines)
{
    std::vector<Uuid> entries;
    for (const ReturnedLine& line : lines)
        if (line.sale && std::ranges::find(entries, *line.sale) == entries.end())
            entries.push_back(*line.sale);
    return entries;
}

Json returnsJson(const std::vector<ReturnedLine>& lines)
{
    Json json = Json::array();
    for (const ReturnedLine& line : lines) {
        Json one = asJson(line.record);
        one["sale_taxes"] = Json::array();
        for (const wire::TaxTotal& tax : line.taxes)
            one["sale_taxes"].push_back(asJson(tax));
        if (line.sale)
            one["sale_entry"] = line.sale->text();
        if (!line.code.empty())
            one["sale_code"] = line.code;
        json.push_back(std::move(one));
    }
    return json;
}

Json refundsJson(const std::map<int, wire::TenderRefund>& refunds)
{
    Json json = Json::array();
    for (const auto& [tender, refund] : refunds) {
        Json one = asJson(refund);
        one["of"] = tender;
        json.push_back(std::move(one));
    }
    return json;
}

std::vector<ReturnedLine> readReturns(const JsonReader& draft, Currency currency)
{
    if (!draft.has("returns"))
        return {};
    return draft.list("returns", domain::Basket::kLinesMax, [&](const JsonReader& one) {
        return ReturnedLine{
            .record = wire::readSaleLine(one, currency),
            .taxes =
                one.list("sale_taxes", 64,
                         [&](const JsonReader& tax) { return wire::readTaxTotal(tax, currency); }),
            .sale = one.optionalUuid("sale_entry"),
            .code = one.optionalText("sale_code", kReceiptCodeSizeMax).value_or("")};
    });
}

std::map<int, wire::TenderRefund> readRefunds(const JsonReader& draft, Currency currency)
{
    std::map<int, wire::TenderRefund> refunds;
    if (draft.has("refunds"))
        draft.list("refunds", wire::kSaleTendersMax, [&](const JsonReader& one) {
            refunds.emplace(static_cast<int>(one.integer("of", 1, 1'000'000)),
                            wire::readTenderRefund(one, currency));
            return 0;
        });
    return refunds;
}

} // namespace onetill::desk

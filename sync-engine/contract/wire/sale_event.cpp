#include "sync-engine/contract/wire/sale_event.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

/// Filled key by key: a sale is written while a customer waits, and nothing in it costs as much
/// as its lines. A list in braces would make an array of two of each field first, twice the time.
Json lineJson(const SaleLine& line)
{
    Json json = Json::object();
    Json& taxes = json["taxes"] = Json::array();
    for (const LineTax& tax : line.taxes) {
        Json& fields = taxes.emplace_back(Json::object());
        fields["tax"] = tax.tax;
        fields["base"] = tax.base.text();
        fields["amount"] = tax.amount.text();
    }
    json["line"] = line.line;
    json["sku"] = line.sku.text();
    json["name"] = line.name;
    json["quantity"] = line.quantity.text();
    json["unit"] = unitWord(line.quantity.unit());
    json["unit_price"] = line.unitPrice.text();
    if (line.amount)
        json["amount"] = line.amount->text();
    json["tax_class"] = line.taxClass;
    json["net"] = line.net.text();
    json["tax"] = line.tax.text();
    json["gross"] = line.gross.text();
    if (line.code)
        json["code"] = *line.code;
    if (line.listPrice)
        json["list_price"] = line.listPrice->text();
    if (line.override)
        json["override"] = {{"reason", line.override->reason}, {"by", line.override->by.text()}};
    return json;
}

SaleLine readLine(const JsonReader& reader, Currency currency)
{
    SaleLine line{.line = static_cast<int>(reader.integer("line", 1, 1'000'000)),
                  .sku = reader.identifier<Sku>("sku"),
                  .name = reader.text("name", 1024),
                  .code = reader.optionalText("code"),
                  .quantity = reader.quantity("quantity", reader.unit("unit")),
                  .listPrice = reader.optionalMoney("list_price", currency),
                  .unitPrice = reader.money("unit_price", currency),
                  .amount = reader.optionalMoney("amount", currency),
                  .override = std::nullopt,
                  .taxClass = reader.text("tax_class", 64),
                  .net = reader.money("net", currency),
                  .tax = reader.money("tax", currency),
                  .gross = reader.money("gross", currency),
                  .taxes = reader.list("taxes", 16, [&](const JsonReader& tax) {
                      return LineTax{tax.text("tax", 64), tax.money("base", currency),
                                     tax.money("amount", currency)};
                  })};
    if (reader.has("override")) {
        const JsonReader given = reader.part("override", "override");
        line.override = PriceOverride{given.text("reason"), given.identifier<StaffId>("by")};
    }
    return line;
}

TaxTotal readTaxTotal(const JsonReader& reader, Currency currency)
{
    TaxTotal total{.tax = reader.text("tax", 64),
                   .name = reader.text("name"),
                   .rate = std::nullopt,
                   .net = reader.money("net", currency),
                   .amount = reader.money("amount", currency),
                   .gross = reader.money("gross", currency),
                   .letter = reader.optionalText("letter", 8).value_or("")};
    if (reader.has("rate"))
        total.rate = reader.percent("rate");
    if (reader.has("included"))
        total.included = reader.flag("included");
    return total;
}

RemovedLines readRemoved(const JsonReader& reader, Currency currency)
{
    return {reader.integer("lines", 1, 1'000'000'000), reader.money("total", currency)};
}

Json taxTotalsJson(const std::vector<TaxTotal>& totals)
{
    Json taxes = Json::array();
    for (const TaxTotal& total : totals) {
        Json& json = taxes.emplace_back(Json::object());
        json["tax"] = total.tax;
        json["name"] = total.name;
        json["net"] = total.net.text();
        json["amount"] = total.amount.text();
        json["gross"] = total.gross.text();
        if (total.rate)
            json["rate"] = total.rate->percentText();
        if (!total.letter.empty())
            json["letter"] = total.letter;
        if (total.included)
            json["included"] = *total.included;
    }
    return taxes;
}

} // namespace

Json saleJson(const SaleCompleted& sale)
{
    Json json = Json::object();
    Json& lines = json["lines"] = Json::array();
    for (const SaleLine& line : sale.lines)
        lines.push_back(lineJson(line));
    Json& tenders = json["tenders"] = Json::array();
    for (const SaleTender& tender : sale.tenders) {
        Json& fields = tenders.emplace_back(Json::object());
        fields["kind"] = tender.kind;
        fields["amount"] = tender.amount.text();
    }
    json["taxes"] = taxTotalsJson(sale.taxes);
    json["receipt_number"] = sale.receiptNumber;
    json["receipt_ordinal"] = sale.receiptOrdinal;
    json["shift"] = sale.shift.text();
    json["cashier"] = sale.cashier.text();
    json["price_mode"] = sale.priceMode;
    json["rounding_policy"] = sale.roundingPolicy;
    json["catalogue_position"] = sale.cataloguePosition;
    json["started_at"] = formatTimestamp(sale.startedAt);
    json["completed_at"] = formatTimestamp(sale.completedAt);
    json["currency"] = sale.total.currency().code();
    json["net"] = sale.net.text();
    json["tax"] = sale.tax.text();
    json["total"] = sale.total.text();
    json["cash_rounding"] = sale.cashRounding.text();
    json["change"] = sale.change.text();
    if (sale.removed)
        json["removed"] = {{"lines", sale.removed->lines}, {"total", sale.removed->total.text()}};
    return json;
}

Result<SaleCompleted> readSale(JsonView body, int schema)
{
    if (schema != SaleCompleted::kSchema)
        return fail(ErrorCode::Malformed, "sale-completed of schema " + std::to_string(schema));
    return readJson(body, "sale-completed", [](const JsonReader& reader) {
        const Currency currency = reader.currency("currency");
        SaleCompleted sale{
            // Store, till, epoch and number: more than the store's identifier alone, which has up
            // to 64 bytes.
            .receiptNumber = reader.text("receipt_number", 128),
            .receiptOrdinal = reader.integer("receipt_ordinal", 1, 1'000'000'000'000),
            .shift = reader.uuid("shift"),
            .cashier = reader.identifier<StaffId>("cashier"),
            .priceMode = reader.text("price_mode", 16),
            .roundingPolicy = reader.text("rounding_policy", 32),
            .cataloguePosition = reader.text("catalogue_position"),
            .startedAt = reader.time("started_at"),
            .completedAt = reader.time("completed_at"),
            .lines = reader.list("lines", kSaleLinesMax,
                                 [&](const JsonReader& line) { return readLine(line, currency); }),
            .taxes = reader.list(
                "taxes", 64, [&](const JsonReader& tax) { return readTaxTotal(tax, currency); }),
            .net = reader.money("net", currency),
            .tax = reader.money("tax", currency),
            .total = reader.money("total", currency),
            .tenders = reader.list(
                "tenders", kSaleTendersMax,
                [&](const JsonReader& tender) {
                    return SaleTender{tender.text("kind", 32), tender.money("amount", currency)};
                }),
            .cashRounding = reader.money("cash_rounding", currency),
            .change = reader.money("change", currency)};
        if (reader.has("removed"))
            sale.removed = readRemoved(reader.part("removed", "removed"), currency);
        return sale;
    });
}

} // namespace onetill::wire

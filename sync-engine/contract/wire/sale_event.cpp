#include "sync-engine/contract/wire/sale_event.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kAdjustmentsMax = 1'000;

void writeAdjustment(CanonicalWriter& json, const SaleAdjustment& adjustment)
{
    json.member("amount", adjustment.amount.text());
    if (adjustment.approvedBy)
        json.member("approved_by", adjustment.approvedBy->text());
    if (adjustment.by)
        json.member("by", adjustment.by->text());
    json.member("kind", adjustment.kind);
    if (adjustment.promotion)
        json.member("promotion", *adjustment.promotion);
    json.member("reason", adjustment.reason);
}

SaleAdjustment readAdjustment(const JsonReader& reader, Currency currency)
{
    return {.kind = reader.text("kind", 32),
            .amount = reader.money("amount", currency),
            .reason = reader.text("reason"),
            .by = reader.optionalIdentifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by"),
            .promotion = reader.optionalText("promotion", 64)};
}

} // namespace

void writeMembers(CanonicalWriter& json, const SaleLine& line)
{
    if (!line.adjustments.empty())
        json.array("adjustments", [&] {
            for (const SaleAdjustment& adjustment : line.adjustments)
                json.object([&] { writeAdjustment(json, adjustment); });
        });
    if (line.amount)
        json.member("amount", line.amount->text());
    if (line.code)
        json.member("code", *line.code);
    json.member("gross", line.gross.text());
    json.member("line", line.line);
    if (line.listPrice)
        json.member("list_price", line.listPrice->text());
    if (!line.loads.empty())
        json.member("loads", line.loads);
    json.member("name", line.name);
    json.member("net", line.net.text());
    if (line.openPrice)
        json.member("open_price", true);
    if (line.override)
        json.object("override", [&] {
            json.member("by", line.override->by.text());
            json.member("reason", line.override->reason);
        });
    if (line.parent != 0)
        json.member("parent", line.parent);
    if (!line.priceGroup.empty())
        json.member("price_group", line.priceGroup);
    json.member("quantity", line.quantity.text());
    if (line.returned)
        json.object("returned", [&] { writeMembers(json, *line.returned); });
    if (line.salesperson)
        json.member("salesperson", line.salesperson->text());
    if (!line.serial.empty())
        json.member("serial", line.serial);
    json.member("sku", line.sku.text());
    if (line.tare)
        json.member("tare", line.tare->text());
    json.member("tax", line.tax.text());
    json.member("tax_class", line.taxClass);
    json.array("taxes", [&] {
        for (const LineTax& tax : line.taxes)
            json.object([&] {
                json.member("amount", tax.amount.text());
                json.member("base", tax.base.text());
                if (tax.rate)
                    json.member("rate", tax.rate->percentText());
                json.member("tax", tax.tax);
            });
    });
    json.member("unit", unitWord(line.quantity.unit()));
    json.member("unit_price", line.unitPrice.text());
}

SaleLine readSaleLine(const JsonReader& reader, Currency currency)
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
                      LineTax read{tax.text("tax", 64), tax.money("base", currency),
                                   tax.money("amount", currency)};
                      if (tax.has("rate"))
                          read.rate = tax.percent("rate");
                      return read;
                  })};
    if (reader.has("override")) {
        const JsonReader given = reader.part("override", "override");
        line.override = PriceOverride{given.text("reason"), given.identifier<StaffId>("by")};
    }
    line.serial = reader.optionalText("serial").value_or("");
    if (reader.has("parent"))
        line.parent = static_cast<int>(reader.integer("parent", 1, 1'000'000));
    if (reader.has("tare"))
        line.tare = reader.quantity("tare", line.quantity.unit());
    line.loads = reader.optionalText("loads", 32).value_or("");
    line.priceGroup = reader.optionalText("price_group", 64).value_or("");
    line.salesperson = reader.optionalIdentifier<StaffId>("salesperson");
    line.openPrice = reader.has("open_price") && reader.flag("open_price");
    if (reader.has("adjustments"))
        line.adjustments =
            reader.list("adjustments", kAdjustmentsMax, [&](const JsonReader& adjustment) {
                return readAdjustment(adjustment, currency);
            });
    if (reader.has("returned")) {
        line.returned = readLineReturn(reader.part("returned", "returned"));
        // What is kept may have lost its discount; without a sale nothing is kept.
        const bool mayBeNone = line.returned->sale.has_value();
        if (line.quantity.milli() > 0 || (line.quantity.milli() == 0 && !mayBeNone))
            reader.refuse(ErrorCode::OutOfRange, "quantity", "a return of nothing");
    }
    return line;
}

std::int64_t stockMilli(const SaleLine& line)
{
    if (!line.returned || line.returned->disposition == "to-stock")
        return -line.quantity.milli();
    return 0;
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

namespace {

SaleAgeCheck readAgeCheck(const JsonReader& reader)
{
    return {.years = static_cast<int>(reader.integer("years", 1, 150)),
            .by = reader.identifier<StaffId>("by"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by")};
}

void writeAgeCheck(CanonicalWriter& json, const SaleAgeCheck& check)
{
    if (check.approvedBy)
        json.member("approved_by", check.approvedBy->text());
    json.member("by", check.by.text());
    json.member("years", check.years);
}

RemovedLines readRemoved(const JsonReader& reader, Currency currency)
{
    return {reader.integer("lines", 1, 1'000'000'000), reader.money("total", currency)};
}

void readBuyer(const JsonReader& reader, SaleCompleted& sale)
{
    if (reader.has("customer"))
        sale.customer = readSaleCustomer(reader.part("customer", "customer"));
    if (reader.has("invoice"))
        sale.invoice = readInvoiceParty(reader.part("invoice", "invoice"));
    if (reader.has("exemption"))
        sale.exemption = readTaxExemption(reader.part("exemption", "exemption"));
}

SaleTender readTender(const JsonReader& reader, Currency currency)
{
    SaleTender tender{reader.text("kind", 32), reader.money("amount", currency),
                      reader.optionalText("reference", 64).value_or("")};
    if (reader.has("foreign")) {
        const JsonReader foreign = reader.part("foreign", "foreign");
        tender.foreign = ForeignTender{foreign.money("amount", foreign.currency("currency")),
                                       foreign.text("rate", 32)};
    }
    tender.unconfirmed = reader.has("unconfirmed") && reader.flag("unconfirmed");
    tender.payment = reader.optionalUuid("payment");
    if (reader.has("refund"))
        tender.refund = readTenderRefund(reader.part("refund", "refund"), currency);
    return tender;
}

void writeTender(CanonicalWriter& json, const SaleTender& tender)
{
    json.member("amount", tender.amount.text());
    if (tender.foreign)
        json.object("foreign", [&] {
            json.member("amount", tender.foreign->handed.text());
            json.member("currency", tender.foreign->handed.currency().code());
            json.member("rate", tender.foreign->rate);
        });
    json.member("kind", tender.kind);
    if (tender.payment)
        json.member("payment", tender.payment->text());
    if (!tender.reference.empty())
        json.member("reference", tender.reference);
    if (tender.refund)
        json.object("refund", [&] { writeMembers(json, *tender.refund); });
    if (tender.unconfirmed)
        json.member("unconfirmed", true);
}

} // namespace

void writeMembers(CanonicalWriter& json, const TaxTotal& total)
{
    json.member("amount", total.amount.text());
    json.member("gross", total.gross.text());
    if (total.included)
        json.member("included", *total.included);
    if (!total.letter.empty())
        json.member("letter", total.letter);
    json.member("name", total.name);
    json.member("net", total.net.text());
    if (total.rate)
        json.member("rate", total.rate->percentText());
    json.member("tax", total.tax);
}

void writeSale(CanonicalWriter& json, const SaleCompleted& sale)
{
    if (sale.ageCheck)
        json.object("age_check", [&] { writeAgeCheck(json, *sale.ageCheck); });
    json.member("cash_rounding", sale.cashRounding.text());
    json.member("cashier", sale.cashier.text());
    json.member("catalogue_position", sale.cataloguePosition);
    json.member("change", sale.change.text());
    json.member("completed_at", formatTimestamp(sale.completedAt));
    if (!sale.coupons.empty())
        json.array("coupons", [&] {
            for (const std::string& coupon : sale.coupons)
                json.element(coupon);
        });
    json.member("currency", sale.total.currency().code());
    if (sale.customer)
        json.object("customer", [&] { writeMembers(json, *sale.customer); });
    if (sale.exemption)
        json.object("exemption", [&] { writeMembers(json, *sale.exemption); });
    if (sale.invoice)
        json.object("invoice", [&] { writeMembers(json, *sale.invoice); });
    json.array("lines", [&] {
        for (const SaleLine& line : sale.lines)
            json.object([&] { writeMembers(json, line); });
    });
    json.member("net", sale.net.text());
    json.member("price_mode", sale.priceMode);
    json.member("receipt_number", sale.receiptNumber);
    json.member("receipt_ordinal", sale.receiptOrdinal);
    if (sale.removed)
        json.object("removed", [&] {
            json.member("lines", sale.removed->lines);
            json.member("total", sale.removed->total.text());
        });
    json.member("rounding_policy", sale.roundingPolicy);
    json.member("shift", sale.shift.text());
    json.member("started_at", formatTimestamp(sale.startedAt));
    json.member("tax", sale.tax.text());
    json.array("taxes", [&] {
        for (const TaxTotal& total : sale.taxes)
            json.object([&] { writeMembers(json, total); });
    });
    json.array("tenders", [&] {
        for (const SaleTender& tender : sale.tenders)
            json.object([&] { writeTender(json, tender); });
    });
    json.member("total", sale.total.text());
    if (!sale.usedCoupons.empty())
        json.array("used_coupons", [&] {
            for (const std::string& coupon : sale.usedCoupons)
                json.element(coupon);
        });
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
            .lines =
                reader.list("lines", kSaleLinesMax,
                            [&](const JsonReader& line) { return readSaleLine(line, currency); }),
            .taxes = reader.list(
                "taxes", 64, [&](const JsonReader& tax) { return readTaxTotal(tax, currency); }),
            .net = reader.money("net", currency),
            .tax = reader.money("tax", currency),
            .total = reader.money("total", currency),
            .tenders =
                reader.list("tenders", kSaleTendersMax,
                            [&](const JsonReader& tender) { return readTender(tender, currency); }),
            .cashRounding = reader.money("cash_rounding", currency),
            .change = reader.money("change", currency)};
        if (reader.has("coupons"))
            sale.coupons = reader.texts("coupons", kSaleCouponsMax, 64);
        if (reader.has("used_coupons"))
            sale.usedCoupons = reader.texts("used_coupons", kSaleCouponsMax, 64);
        if (reader.has("age_check"))
            sale.ageCheck = readAgeCheck(reader.part("age_check", "age_check"));
        if (reader.has("removed"))
            sale.removed = readRemoved(reader.part("removed", "removed"), currency);
        readBuyer(reader, sale);
        return sale;
    });
}

} // namespace onetill::wire

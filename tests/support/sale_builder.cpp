#include "tests/support/sale_builder.h"

#include "sync-engine/contract/values/rounding.h"

namespace onetill::test {
namespace {

constexpr std::int64_t kNoteMinor = 5000;

wire::SaleLine aLine(int number, const std::string& skuText, const SaleWishes& wishes)
{
    const std::int64_t gross =
        divideHalfUp(Wide{wishes.unitPriceMinor} * wishes.quantityMilli, 1000);
    const std::int64_t tax = divideHalfUp(Wide{gross} * 23, 123);
    return {.line = number,
            .sku = sku(skuText),
            .name = "Article " + skuText,
            .code = std::nullopt,
            .quantity = *Quantity::fromMilli(wishes.quantityMilli, Unit::Piece),
            .listPrice = euros(wishes.unitPriceMinor),
            .unitPrice = euros(wishes.unitPriceMinor),
            .override = std::nullopt,
            .taxClass = "standard",
            .net = euros(gross - tax),
            .tax = euros(tax),
            .gross = euros(gross),
            .taxes = {{"IE-STANDARD", euros(gross - tax), euros(tax)}}};
}

} // namespace

Currency euro()
{
    return *Currency::fromCode("EUR");
}

Money euros(std::int64_t minor)
{
    return *Money::fromMinor(minor, euro());
}

Sku sku(const std::string& text)
{
    return *Sku::parse(text);
}

wire::SaleCompleted aSale(const SaleWishes& wishes)
{
    std::vector<wire::SaleLine> lines;
    Money net = Money::zero(euro());
    Money tax = Money::zero(euro());
    for (const std::string& skuText : wishes.skus) {
        lines.push_back(aLine(static_cast<int>(lines.size()) + 1, skuText, wishes));
        net = net + lines.back().net;
        tax = tax + lines.back().tax;
    }
    const Money total = net + tax;
    const Money tendered = euros((total.minor() / kNoteMinor + 1) * kNoteMinor);
    return {.receiptNumber = wishes.receiptPrefix + std::to_string(wishes.ordinal),
            .receiptOrdinal = wishes.ordinal,
            .shift = wishes.shift,
            .cashier = *StaffId::parse("niamh"),
            .priceMode = "included",
            .roundingPolicy = "per-line",
            .cataloguePosition = "catalogue-17",
            .startedAt = {wishes.at.ms - 30'000},
            .completedAt = wishes.at,
            .lines = std::move(lines),
            .taxes = {{"IE-STANDARD", "VAT 23 %", *Rate::parsePercent("23"), net, tax, total}},
            .net = net,
            .tax = tax,
            .total = total,
            .tenders = {{"cash", tendered}},
            .cashRounding = Money::zero(euro()),
            .change = tendered - total};
}

wire::ShiftOpened aShift(const Uuid& id, std::int64_t number, std::int64_t floatMinor)
{
    return {.shift = id,
            .number = number,
            .by = *StaffId::parse("rory"),
            .openingFloat = euros(floatMinor)};
}

wire::ShiftClosed aClosing(const Uuid& shift, std::int64_t zNumber)
{
    const StaffId rory = *StaffId::parse("rory");
    const Timestamp at{1'795'428'000'000};
    const Money zero = Money::zero(euro());
    return {.shift = shift,
            .number = 1,
            .zNumber = zNumber,
            .openedBy = rory,
            .openedAt = at,
            .openingFloat = euros(15000),
            .responsible = rory,
            .by = rory,
            .closedAt = at,
            .counts = {{.at = at, .by = rory, .total = euros(15000), .pieces = {{euros(5000), 3}}}},
            .expected = euros(15000),
            .difference = zero,
            .differenceReason = {},
            .leftInDrawer = euros(10000),
            .bag = "00318",
            .figures = {.net = zero,
                        .tax = zero,
                        .total = zero,
                        .cashRounding = zero,
                        .taxes = {},
                        .tenders = {},
                        .moves = {},
                        .voidedBaskets = {0, zero},
                        .removedLines = {0, zero},
                        .returns = wire::ReturnFigures{{0, zero}, {}},
                        .copies = wire::CountedSum{0, zero}},
            .grand = {0, zero, zero, zero},
            .policies = {.rounding = "per-line",
                         .cashIncrementMinor = 5,
                         .cashTie = "up",
                         .till = "fixed",
                         .differenceLimit = euros(200)},
            .journal = {1, {}}};
}

wire::Json eventJson(const wire::Event& event)
{
    return wire::parseJson(wire::eventBytes(event).value()).value();
}

wire::ClockEvidence aClock(Timestamp at)
{
    return {.at = at, .offsetMs = 0, .bootId = "boot-1", .ticksMs = 1000};
}

} // namespace onetill::test

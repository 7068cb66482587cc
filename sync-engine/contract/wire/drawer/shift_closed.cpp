#include "sync-engine/contract/wire/drawer/shift_closed.h"

#include "sync-engine/contract/wire/stores/return_rules.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kSumsMax = 1000;

void writeSum(CanonicalWriter& json, std::string_view key, const CountedSum& sum)
{
    json.object(key, [&] {
        json.member("amount", sum.amount.text());
        json.member("count", sum.count);
    });
}

void writeKinds(CanonicalWriter& json, std::string_view key, const std::vector<KindSum>& sums)
{
    json.array(key, [&] {
        for (const KindSum& one : sums)
            json.object([&] {
                json.member("amount", one.sum.amount.text());
                json.member("count", one.sum.count);
                json.member("kind", one.kind);
            });
    });
}

void writeFigures(CanonicalWriter& json, const ShiftFigures& figures)
{
    json.member("cash_rounding", figures.cashRounding.text());
    if (figures.copies)
        writeSum(json, "copies", *figures.copies);
    json.member("drawer_openings", figures.drawerOpenings);
    if (!figures.foreignCash.empty())
        json.array("foreign_cash", [&] {
            for (const ForeignSum& sum : figures.foreignCash)
                json.object([&] {
                    json.member("amount", sum.amount.text());
                    json.member("count", sum.count);
                    json.member("currency", sum.amount.currency().code());
                });
        });
    writeKinds(json, "moves", figures.moves);
    json.member("net", figures.net.text());
    writeSum(json, "removed_lines", figures.removedLines);
    if (figures.returns)
        json.object("returns", [&] {
            writeSum(json, "lines", figures.returns->lines);
            writeKinds(json, "refunds", figures.returns->refunds);
        });
    json.member("sales", figures.sales);
    json.member("tax", figures.tax.text());
    json.array("taxes", [&] {
        for (const TaxSum& sum : figures.taxes)
            json.object([&] {
                json.member("amount", sum.amount.text());
                json.member("gross", sum.gross.text());
                json.member("net", sum.net.text());
                if (sum.rate)
                    json.member("rate", sum.rate->percentText());
                json.member("tax", sum.tax);
            });
    });
    writeKinds(json, "tenders", figures.tenders);
    json.member("total", figures.total.text());
    writeSum(json, "voided_baskets", figures.voidedBaskets);
}

void writePolicies(CanonicalWriter& json, const ShiftPolicies& policies)
{
    json.member("blind_count", policies.blindCount);
    if (!policies.cashChangeTie.empty())
        json.member("cash_change_tie", policies.cashChangeTie);
    json.member("cash_increment_minor", policies.cashIncrementMinor);
    if (policies.cashMinimumMinor != 0)
        json.member("cash_minimum_minor", policies.cashMinimumMinor);
    json.member("cash_tie", policies.cashTie);
    if (!policies.compoundBasis.empty())
        json.member("compound_basis", policies.compoundBasis);
    json.member("difference_limit", policies.differenceLimit.text());
    if (!policies.promotionModel.empty())
        json.member("promotion_model", policies.promotionModel);
    if (policies.returns)
        json.object("returns", [&] {
            json.member("bundles", policies.returns->bundles);
            json.member("days", policies.returns->days);
            json.member("late", policies.returns->late);
            json.member("refund_split", policies.returns->refundSplit);
        });
    json.member("rounding", policies.rounding);
    json.member("till", policies.till);
}

CountedSum readSum(const JsonReader& reader, Currency currency)
{
    return {reader.integer("count", 0, kCountMax), reader.money("amount", currency)};
}

std::vector<KindSum> readKinds(const JsonReader& reader, const char* key, Currency currency)
{
    return reader.list(key, kSumsMax, [&](const JsonReader& one) {
        return KindSum{one.text("kind", 32), readSum(one, currency)};
    });
}

std::optional<CountedSum> readCopies(const JsonReader& figures, Currency currency)
{
    if (!figures.has("copies"))
        return std::nullopt;
    return readSum(figures.part("copies", "copies"), currency);
}

std::optional<ReturnFigures> readReturns(const JsonReader& figures, Currency currency)
{
    if (!figures.has("returns"))
        return std::nullopt;
    const JsonReader returns = figures.part("returns", "returns");
    return ReturnFigures{readSum(returns.part("lines", "lines"), currency),
                         readKinds(returns, "refunds", currency)};
}

Money readForeign(const JsonReader& reader)
{
    return reader.money("amount", reader.currency("currency"));
}

std::vector<ForeignSum> readForeignSums(const JsonReader& reader)
{
    if (!reader.has("foreign_cash"))
        return {};
    return reader.list("foreign_cash", kSumsMax, [](const JsonReader& sum) {
        return ForeignSum{sum.integer("count", 0, kCountMax), readForeign(sum)};
    });
}

ShiftFigures readFigures(const JsonReader& reader, Currency currency)
{
    return {.sales = reader.integer("sales", 0, kCountMax),
            .net = reader.money("net", currency),
            .tax = reader.money("tax", currency),
            .total = reader.money("total", currency),
            .cashRounding = reader.money("cash_rounding", currency),
            .taxes = reader.list("taxes", kSumsMax,
                                 [&](const JsonReader& sum) {
                                     TaxSum read{sum.text("tax", 64), sum.money("net", currency),
                                                 sum.money("amount", currency),
                                                 sum.money("gross", currency)};
                                     if (sum.has("rate"))
                                         read.rate = sum.percent("rate");
                                     return read;
                                 }),
            .tenders = readKinds(reader, "tenders", currency),
            .moves = readKinds(reader, "moves", currency),
            .voidedBaskets = readSum(reader.part("voided_baskets", "voided_baskets"), currency),
            .removedLines = readSum(reader.part("removed_lines", "removed_lines"), currency),
            .drawerOpenings = reader.integer("drawer_openings", 0, kCountMax),
            .foreignCash = readForeignSums(reader),
            .returns = readReturns(reader, currency),
            .copies = readCopies(reader, currency)};
}

GrandTotals readGrand(const JsonReader& reader, Currency currency)
{
    return {.sales = reader.integer("sales", 0, kSeqMax),
            .net = reader.money("net", currency),
            .tax = reader.money("tax", currency),
            .total = reader.money("total", currency)};
}

ReturnTerms readReturnTerms(const JsonReader& reader)
{
    return {.days = reader.integer("days", 0, kReturnDaysMax),
            .late = reader.text("late", 32),
            .bundles = reader.text("bundles", 32),
            .refundSplit = reader.text("refund_split", 32)};
}

ShiftPolicies readPolicies(const JsonReader& reader, Currency currency)
{
    return {.rounding = reader.text("rounding", 32),
            .cashIncrementMinor = reader.integer("cash_increment_minor", 1, 1'000'000),
            .cashTie = reader.text("cash_tie", 8),
            .till = reader.text("till", 32),
            .differenceLimit = reader.money("difference_limit", currency),
            .blindCount = reader.flag("blind_count"),
            .promotionModel = reader.optionalText("promotion_model", 32).value_or(""),
            .compoundBasis = reader.optionalText("compound_basis", 32).value_or(""),
            .cashChangeTie = reader.optionalText("cash_change_tie", 8).value_or(""),
            .cashMinimumMinor = reader.has("cash_minimum_minor")
                                    ? reader.integer("cash_minimum_minor", 0, 1'000'000)
                                    : 0,
            .returns = reader.has("returns")
                           ? std::optional{readReturnTerms(reader.part("returns", "returns"))}
                           : std::nullopt};
}

JournalAnchor readAnchor(const JsonReader& reader)
{
    return {.count = reader.integer("count", 0, kSeqMax),
            .head = reader.got(hashFromHex(reader.view("head")), "head")};
}

} // namespace

void writeCount(CanonicalWriter& json, const DrawerCount& count)
{
    json.member("at", formatTimestamp(count.at));
    json.member("by", count.by.text());
    if (!count.foreign.empty())
        json.array("foreign", [&] {
            for (const Money& amount : count.foreign)
                json.object([&] {
                    json.member("amount", amount.text());
                    json.member("currency", amount.currency().code());
                });
        });
    json.array("pieces", [&] {
        for (const CountedPieces& pieces : count.pieces)
            json.object([&] {
                json.member("count", pieces.count);
                json.member("value", pieces.value.text());
            });
    });
    json.member("total", count.total.text());
}

DrawerCount readCount(const JsonReader& reader, Currency currency)
{
    return {.at = reader.time("at"),
            .by = reader.identifier<StaffId>("by"),
            .total = reader.money("total", currency),
            .pieces = reader.list("pieces", kCountedPiecesMax,
                                  [&](const JsonReader& pieces) {
                                      return CountedPieces{pieces.money("value", currency),
                                                           pieces.integer("count", 0, kCountMax)};
                                  }),
            .foreign = reader.has("foreign") ? reader.list("foreign", kSumsMax, readForeign)
                                             : std::vector<Money>{}};
}

void writeBody(CanonicalWriter& json, const ShiftClosed& closed)
{
    if (closed.approvedBy)
        json.member("approved_by", closed.approvedBy->text());
    json.member("bag", closed.bag);
    json.member("by", closed.by.text());
    json.member("closed_at", formatTimestamp(closed.closedAt));
    json.array("counts", [&] {
        for (const DrawerCount& count : closed.counts)
            json.object([&] { writeCount(json, count); });
    });
    json.member("currency", closed.expected.currency().code());
    json.member("difference", closed.difference.text());
    json.member("difference_reason", closed.differenceReason);
    json.member("expected", closed.expected.text());
    json.object("figures", [&] { writeFigures(json, closed.figures); });
    json.member("float", closed.openingFloat.text());
    json.object("grand", [&] {
        json.member("net", closed.grand.net.text());
        json.member("sales", closed.grand.sales);
        json.member("tax", closed.grand.tax.text());
        json.member("total", closed.grand.total.text());
    });
    json.object("journal", [&] {
        json.member("count", closed.journal.count);
        json.member("head", toHex(closed.journal.head));
    });
    json.member("left_in_drawer", closed.leftInDrawer.text());
    json.member("number", closed.number);
    json.member("opened_at", formatTimestamp(closed.openedAt));
    json.member("opened_by", closed.openedBy.text());
    json.object("policies", [&] { writePolicies(json, closed.policies); });
    json.member("responsible", closed.responsible.text());
    json.member("shift", closed.shift.text());
    json.member("z_number", closed.zNumber);
}

ShiftClosed readShiftClosed(const JsonReader& reader)
{
    const Currency currency = reader.currency("currency");
    return {.shift = reader.uuid("shift"),
            .number = reader.integer("number", 1, kCountMax),
            .zNumber = reader.integer("z_number", 1, kCountMax),
            .openedBy = reader.identifier<StaffId>("opened_by"),
            .openedAt = reader.time("opened_at"),
            .openingFloat = reader.money("float", currency),
            .responsible = reader.identifier<StaffId>("responsible"),
            .by = reader.identifier<StaffId>("by"),
            .closedAt = reader.time("closed_at"),
            .approvedBy = reader.optionalIdentifier<StaffId>("approved_by"),
            .counts = reader.list("counts", kDrawerCountsMax,
                                  [&](const JsonReader& one) { return readCount(one, currency); }),
            .expected = reader.money("expected", currency),
            .difference = reader.money("difference", currency),
            .differenceReason = reader.text("difference_reason"),
            .leftInDrawer = reader.money("left_in_drawer", currency),
            .bag = reader.text("bag"),
            .figures = readFigures(reader.part("figures", "figures"), currency),
            .grand = readGrand(reader.part("grand", "grand"), currency),
            .policies = readPolicies(reader.part("policies", "policies"), currency),
            .journal = readAnchor(reader.part("journal", "journal"))};
}

} // namespace onetill::wire

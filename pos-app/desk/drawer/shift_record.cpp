#include "pos-app/desk/drawer/shift_record.h"

#include "pos-app/desk/record/sale_record.h"
#include "pos-app/domain/receipt_number.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

Money sumOf(const std::vector<wire::KindSum>& sums, std::string_view kind, Currency currency)
{
    const auto found = std::ranges::find(sums, kind, &wire::KindSum::kind);
    return found == sums.end() ? Money::zero(currency) : found->sum.amount;
}

domain::CashFlow flowOf(const store::ShiftState& shift, const wire::ShiftFigures& figures)
{
    const auto moved = [&](domain::CashMoveKind kind) {
        return sumOf(figures.moves, domain::cashMoveWord(kind), figures.total.currency());
    };
    return {.openingFloat = shift.openingFloat,
            .sales = sumOf(figures.tenders, domain::tenderKindWord(domain::TenderKind::Cash),
                           figures.total.currency()),
            .floatAdded = moved(domain::CashMoveKind::Float),
            .paidIn = moved(domain::CashMoveKind::PaidIn),
            .paidOut = moved(domain::CashMoveKind::PaidOut),
            .dropped = moved(domain::CashMoveKind::Drop)};
}

std::vector<domain::NamedSum> namedSums(const std::vector<wire::KindSum>& sums)
{
    std::vector<domain::NamedSum> named;
    for (const wire::KindSum& one : sums)
        named.push_back({one.kind, one.sum.count, one.sum.amount});
    return named;
}

domain::ShiftFigures figuresFrom(const wire::ShiftFigures& record)
{
    domain::ShiftFigures figures{
        .sales = record.sales,
        .net = record.net,
        .tax = record.tax,
        .total = record.total,
        .cashRounding = record.cashRounding,
        .taxes = {},
        .tenders = namedSums(record.tenders),
        .moves = namedSums(record.moves),
        .voidedBaskets = {{}, record.voidedBaskets.count, record.voidedBaskets.amount},
        .removedLines = {{}, record.removedLines.count, record.removedLines.amount},
        .drawerOpenings = record.drawerOpenings,
        .returns = {{}, 0, Money::zero(record.total.currency())},
        .refunds = {}};
    if (record.copies)
        figures.copies = domain::NamedSum{{}, record.copies->count, record.copies->amount};
    if (record.returns) {
        figures.returns = {{}, record.returns->lines.count, record.returns->lines.amount};
        figures.refunds = namedSums(record.returns->refunds);
    }
    for (const wire::TaxSum& tax : record.taxes)
        figures.taxes.push_back({tax.tax, tax.net, tax.amount, tax.gross, tax.rate});
    for (const wire::ForeignSum& sum : record.foreignCash)
        figures.foreignCash.push_back({sum.count, sum.amount});
    return figures;
}

domain::GrandTotals grandFrom(const wire::GrandTotals& record)
{
    return {record.sales, record.net, record.tax, record.total};
}

domain::ShiftPolicies policiesFrom(const wire::ShiftPolicies& record)
{
    domain::CashRounding cash;
    cash.incrementMinor = record.cashIncrementMinor;
    cash.dueTie = domain::tieFromWord(record.cashTie).value_or(domain::Tie::Up);
    cash.changeTie = domain::tieFromWord(record.cashChangeTie).value_or(cash.changeTie);
    cash.minimumMinor = record.cashMinimumMinor;
    domain::ShiftPolicies policies{.rounding = record.rounding,
                                   .cash = cash,
                                   .till = record.till,
                                   .differenceLimit = record.differenceLimit,
                                   .blindCount = record.blindCount,
                                   .promotionModel = record.promotionModel,
                                   .compoundBasis = record.compoundBasis,
                                   .saysChangeTie = !record.cashChangeTie.empty()};
    if (const auto& returns = record.returns)
        policies.returns = {returns->days, returns->late, returns->bundles, returns->refundSplit};
    return policies;
}

domain::TakenCount takenCount(const wire::DrawerCount& record, Counter& counter)
{
    domain::TakenCount count{.at = record.at,
                             .by = record.by,
                             .byName = counter.nameOf(record.by),
                             .total = record.total,
                             .pieces = {},
                             .foreign = record.foreign};
    for (const wire::CountedPieces& pieces : record.pieces)
        count.pieces.push_back({pieces.value, pieces.count});
    return count;
}

domain::ShiftEnd endFrom(const store::RecordedClosing& closing, Counter& counter)
{
    const wire::ShiftClosed& closed = closing.closed;
    const store::Identity& till = *counter.files().identity();
    const Money counted = closed.counts.back().total;
    domain::ShiftEnd end{
        .zNumber = closed.zNumber,
        .number =
            domain::formatReceiptNumber(counter.printedStore(), std::to_string(till.tillNumber),
                                        closing.epochOrdinal, closed.zNumber),
        .by = closed.by,
        .byName = counter.nameOf(closed.by),
        .at = closed.closedAt,
        .approvedByName = closed.approvedBy ? counter.nameOf(*closed.approvedBy) : "",
        .counts = {},
        .counted = counted,
        .difference = closed.difference,
        .differenceReason = closed.differenceReason,
        .leftInDrawer = closed.leftInDrawer,
        .toSafe = counted - closed.leftInDrawer,
        .bag = closed.bag,
        .closing = {closing.header.seq, wire::toHex(closing.hash)},
        .entriesBefore = closed.journal.count,
        .headBefore = wire::toHex(closed.journal.head)};
    for (const wire::DrawerCount& count : closed.counts)
        end.counts.push_back(takenCount(count, counter));
    return end;
}

domain::StoreHeader paperHead(Counter& counter)
{
    const auto shelf = counter.shelf();
    return shelf ? storeHeader((*shelf)->store()) : domain::StoreHeader{};
}

std::string tillName(const Counter& counter)
{
    const store::Identity& till = *counter.files().identity();
    return counter.printedStore() + '-' + std::to_string(till.tillNumber);
}

} // namespace

Result<ShiftSummary> summaryOf(const store::ShiftState& shift, Counter& counter)
{
    auto figures = counter.files().shiftFigures(shift.id, shift.openingFloat.currency());
    if (!figures)
        return passOn(figures);
    auto grand = counter.files().grandTotals(*figures);
    if (!grand)
        return passOn(grand);
    const auto expected = domain::expectedCash(flowOf(shift, *figures));
    if (!expected)
        return passOn(expected);
    ONETILL_CHECK(*expected == shift.cashInDrawer);
    return ShiftSummary{*std::move(figures), *std::move(grand), *expected};
}

wire::ReturnTerms returnTermsOf(const Shelf& shelf)
{
    const ReturnPolicy& policy = shelf.returnPolicy();
    return {.days = shelf.store().returns.days,
            .late = std::string{domain::lateReturnWord(policy.late)},
            .bundles = std::string{domain::bundlePolicyWord(policy.bundles)},
            .refundSplit = std::string{domain::refundSplitWord(policy.refunds.split)}};
}

wire::ShiftPolicies policiesOf(const Shelf& shelf)
{
    const domain::DrawerRules& rules = shelf.drawerRules();
    return {.rounding = std::string{domain::roundingPolicyWord(shelf.rounding())},
            .cashIncrementMinor = shelf.cashRounding().incrementMinor,
            .cashTie = std::string{domain::tieWord(shelf.cashRounding().dueTie)},
            .till = std::string{domain::tillPolicyWord(rules.policy)},
            .differenceLimit =
                *Money::fromMinor(rules.differenceLimitMinor, shelf.store().currency),
            .blindCount = rules.blindCount,
            .promotionModel = std::string{domain::priorityModelWord(shelf.promotionModel())},
            .compoundBasis = std::string{domain::compoundBasisWord(shelf.compoundBasis())},
            .cashChangeTie = std::string{domain::tieWord(shelf.cashRounding().changeTie)},
            .cashMinimumMinor = shelf.cashRounding().minimumMinor,
            .returns = returnTermsOf(shelf)};
}

Result<domain::ShiftReport> reportOf(const OpenDrawer& drawer, Counter& counter)
{
    const store::ShiftState& shift = drawer.shift;
    const auto summary = summaryOf(shift, counter);
    if (!summary)
        return passOn(summary);
    const Timestamp now = counter.now().wall;
    return domain::ShiftReport{.store = paperHead(counter),
                               .till = tillName(counter),
                               .shift = shift.id,
                               .number = shift.number,
                               .openedBy = shift.openedBy,
                               .openedByName = counter.nameOf(shift.openedBy),
                               .responsible = shift.responsible,
                               .responsibleName = counter.nameOf(shift.responsible),
                               .openedAt = shift.openedAt,
                               .at = now,
                               .offsetMinutes = counter.storeTime(now).offsetMinutes,
                               .businessDay = counter.businessDay(now),
                               .openingFloat = shift.openingFloat,
                               .expected = summary->expected,
                               .figures = figuresFrom(summary->figures),
                               .grand = grandFrom(summary->grand),
                               .policies = policiesFrom(policiesOf(drawer.shelf)),
                               .end = std::nullopt};
}

domain::ShiftReport reportOf(const store::RecordedClosing& closing, Counter& counter)
{
    const wire::ShiftClosed& closed = closing.closed;
    return {.store = paperHead(counter),
            .till = tillName(counter),
            .shift = closed.shift,
            .number = closed.number,
            .openedBy = closed.openedBy,
            .openedByName = counter.nameOf(closed.openedBy),
            .responsible = closed.responsible,
            .responsibleName = counter.nameOf(closed.responsible),
            .openedAt = closed.openedAt,
            .at = closed.closedAt,
            .offsetMinutes = counter.storeTime(closed.closedAt).offsetMinutes,
            .businessDay = closing.header.businessDay,
            .openingFloat = closed.openingFloat,
            .expected = closed.expected,
            .figures = figuresFrom(closed.figures),
            .grand = grandFrom(closed.grand),
            .policies = policiesFrom(closed.policies),
            .end = endFrom(closing, counter)};
}

} // namespace onetill::desk

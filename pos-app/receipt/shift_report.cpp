#include "pos-app/receipt/shift_report.h"

#include "pos-app/receipt/evidence.h"
#include "pos-app/receipt/training_mark.h"

#include <utility>

namespace onetill::receipt {
namespace {

using domain::NamedSum;
using domain::ShiftReport;

/// How many, and what they come to: "3 / 38.70".
std::string counted(const NamedSum& sum, const MoneyFormat& money)
{
    return std::to_string(sum.count) + " / " + money.number(sum.amount);
}

/// A value never wraps; what people type has to.
Pair typed(const std::string& name, const std::string& text)
{
    return {name + ": " + text, ""};
}

Pairs particulars(const ShiftReport& report, const ReportWords& words)
{
    const auto time = [&](Timestamp moment) { return localTimeText(moment, report.offsetMinutes); };
    Pairs pairs{{{words.till, report.till},
                 {words.shift, std::to_string(report.number)},
                 {words.opened, time(report.openedAt)},
                 {"", report.openedByName}}};
    if (report.policies.till != domain::tillPolicyWord(domain::TillPolicy::Shared)
        && report.responsible != report.openedBy)
        pairs.rows.push_back({words.responsible, report.responsibleName});
    if (!report.end) {
        pairs.rows.push_back({words.printed, time(report.at)});
        return pairs;
    }
    pairs.rows.push_back({words.closed, time(report.end->at)});
    pairs.rows.push_back({"", report.end->byName});
    return pairs;
}

Pairs sales(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    const domain::ShiftFigures& figures = report.figures;
    Pairs pairs{{{words.sales, std::to_string(figures.sales)},
                 {words.net, language.money.number(figures.net)},
                 {words.tax, language.money.number(figures.tax)},
                 {words.total, language.money.withSymbol(figures.total), true}}};
    if (!figures.cashRounding.isZero())
        pairs.rows.push_back({words.rounding, language.money.number(figures.cashRounding)});
    return pairs;
}

/// "IE-STANDARD 23 %", where the code alone would stand there twice.
std::string taxName(const domain::TaxSum& tax, const MoneyFormat& money)
{
    return tax.rate ? tax.code + ' ' + money.decimal(tax.rate->percentText()) + " %" : tax.code;
}

TaxTable taxes(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    TaxTable table{{words.tax, words.net, words.tax, words.gross}, {}};
    for (const domain::TaxSum& tax : report.figures.taxes)
        table.rows.push_back({taxName(tax, language.money), language.money.number(tax.net),
                              language.money.number(tax.amount), language.money.number(tax.gross)});
    return table;
}

/// The words of this version's tenders; what is new to it is printed as the journal has it.
std::string tenderName(const std::string& word, const ReportWords& words)
{
    const auto kind = domain::tenderKindFromWord(word);
    if (!kind)
        return word;
    switch (*kind) {
    case domain::TenderKind::Cash: return words.cash;
    case domain::TenderKind::ForeignCash: return words.foreignCash;
    case domain::TenderKind::Card: return words.card;
    case domain::TenderKind::GiftCard: return words.giftCard;
    case domain::TenderKind::StoreCredit: return words.storeCredit;
    case domain::TenderKind::Points: return words.points;
    case domain::TenderKind::Prepayment: return words.prepayment;
    case domain::TenderKind::Voucher: break;
    }
    return words.voucher;
}

Pairs tenders(const ShiftReport& report, const ReportLanguage& language)
{
    Pairs pairs;
    for (const NamedSum& tender : report.figures.tenders)
        pairs.rows.push_back(
            {tenderName(tender.name, language.words), counted(tender, language.money)});
    return pairs;
}

Pairs returned(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    Pairs pairs{{{words.returns, counted(report.figures.returns, language.money)}}};
    for (const NamedSum& refund : report.figures.refunds)
        pairs.rows.push_back({words.refunded + ": " + tenderName(refund.name, words),
                              counted(refund, language.money)});
    return pairs;
}

std::string moveName(const std::string& word, const ReportWords& words)
{
    const auto kind = domain::cashMoveFromWord(word);
    if (!kind)
        return word;
    switch (*kind) {
    case domain::CashMoveKind::PaidIn: return words.paidIn;
    case domain::CashMoveKind::PaidOut: return words.paidOut;
    case domain::CashMoveKind::Drop: return words.dropped;
    case domain::CashMoveKind::Float: return words.floatAdded;
    }
    return word;
}

bool comesIn(const std::string& word)
{
    const auto kind = domain::cashMoveFromWord(word);
    return kind == domain::CashMoveKind::PaidIn || kind == domain::CashMoveKind::Float;
}

std::string foreignName(const std::string& name, Money amount)
{
    return name + " " + std::string{amount.currency().code()};
}

Pairs drawer(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    Pairs pairs{{{words.openingFloat, language.money.number(report.openingFloat)}}};
    for (const NamedSum& tender : report.figures.tenders)
        if (tender.name == domain::tenderKindWord(domain::TenderKind::Cash))
            pairs.rows.push_back({words.cashSales, language.money.number(tender.amount)});
    for (const NamedSum& move : report.figures.moves)
        pairs.rows.push_back(
            {moveName(move.name, words),
             language.money.number(comesIn(move.name) ? move.amount : -move.amount)});
    pairs.rows.push_back({words.expected, language.money.number(report.expected), true});
    for (const domain::ForeignSum& sum : report.figures.foreignCash)
        pairs.rows.push_back({foreignName(words.expectedForeign, sum.amount), sum.amount.text()});
    return pairs;
}

Pairs count(const domain::ShiftEnd& end, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    const MoneyFormat& money = language.money;
    Pairs pairs;
    if (end.counts.size() > 1)
        pairs.rows.push_back({words.firstCount, money.number(end.counts.front().total)});
    for (const domain::Pieces& pieces : end.counts.back().pieces)
        if (pieces.count > 0)
            pairs.rows.push_back(
                {money.number(pieces.value) + " x " + std::to_string(pieces.count),
                 money.number(*Money::fromMinor(pieces.value.minor() * pieces.count,
                                                pieces.value.currency()))});
    pairs.rows.push_back({words.counted, money.number(end.counted), true});
    for (const Money& amount : end.counts.back().foreign)
        pairs.rows.push_back({foreignName(words.countedForeign, amount), amount.text()});
    pairs.rows.push_back({words.difference, money.number(end.difference), true});
    if (!end.differenceReason.empty())
        pairs.rows.push_back(typed(words.reason, end.differenceReason));
    if (!end.approvedByName.empty())
        pairs.rows.push_back({words.approvedBy, end.approvedByName});
    pairs.rows.push_back({words.left, money.number(end.leftInDrawer)});
    pairs.rows.push_back({words.toSafe, money.number(end.toSafe)});
    if (!end.bag.empty())
        pairs.rows.push_back(typed(words.bag, end.bag));
    return pairs;
}

Pairs exceptions(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    Pairs pairs{{{words.voidedBaskets, counted(report.figures.voidedBaskets, language.money)},
                 {words.removedLines, counted(report.figures.removedLines, language.money)},
                 {words.drawerOpenings, std::to_string(report.figures.drawerOpenings)}}};
    if (report.figures.copies && report.figures.copies->count > 0)
        pairs.rows.push_back({words.copies, counted(*report.figures.copies, language.money)});
    return pairs;
}

Pairs grandTotals(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    return {{{words.sales, std::to_string(report.grand.sales)},
             {words.net, language.money.number(report.grand.net)},
             {words.tax, language.money.number(report.grand.tax)},
             {words.total, language.money.withSymbol(report.grand.total), true}}};
}

Pairs policies(const domain::ShiftPolicies& policies, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    const auto step =
        Money::fromMinor(policies.cash.incrementMinor, policies.differenceLimit.currency());
    std::string cash = step ? language.money.number(*step) : "";
    cash.append(" ").append(domain::tieWord(policies.cash.dueTie));
    Pairs pairs{{{words.roundingPolicy, policies.rounding},
                 {words.cashRounding, std::move(cash)},
                 {words.tillPolicy, policies.till},
                 {words.differenceLimit, language.money.number(policies.differenceLimit)},
                 {words.blindCount, policies.blindCount ? words.yes : words.no}}};
    if (!policies.promotionModel.empty())
        pairs.rows.push_back({words.promotionModel, policies.promotionModel});
    if (!policies.compoundBasis.empty())
        pairs.rows.push_back({words.compoundBasis, policies.compoundBasis});
    if (policies.saysChangeTie)
        pairs.rows.push_back(
            {words.changeRounding, std::string{domain::tieWord(policies.cash.changeTie)}});
    const auto least =
        Money::fromMinor(policies.cash.minimumMinor, policies.differenceLimit.currency());
    if (least && !least->isZero())
        pairs.rows.push_back({words.cashMinimum, language.money.number(*least)});
    if (const auto& returns = policies.returns) {
        pairs.rows.push_back(
            {words.returnDays, returns->days == 0 ? words.anyTime : std::to_string(returns->days)});
        pairs.rows.push_back({words.lateReturns, returns->late});
        pairs.rows.push_back({words.bundleReturns, returns->bundles});
        pairs.rows.push_back({words.refundSplit, returns->refundSplit});
    }
    return pairs;
}

Pairs evidence(const domain::ShiftEnd& end, const ReportWords& words)
{
    return {{{words.entriesBefore, std::to_string(end.entriesBefore)},
             {words.headBefore, shortHash(end.headBefore)},
             {words.journalEntry, std::to_string(end.closing.seq)},
             {words.entryHash, shortHash(end.closing.hash)}}};
}

} // namespace

Layout shiftReport(const ShiftReport& report, const ReportLanguage& language)
{
    const ReportWords& words = language.words;
    const std::string title = report.end ? words.zReport + " " + report.end->number : words.xReport;
    Layout layout;
    const auto part = [&layout](Block block) {
        layout.blocks.emplace_back(Rule{});
        layout.blocks.push_back(std::move(block));
    };
    layout.blocks.emplace_back(CentredText{{report.store.name}, true});
    if (!report.store.taxNumber.empty())
        layout.blocks.emplace_back(CentredText{{report.store.taxNumber}});
    layout.blocks.emplace_back(CentredText{{title}, true});
    part(particulars(report, words));
    part(sales(report, language));
    if (!report.figures.taxes.empty())
        part(taxes(report, language));
    if (!report.figures.tenders.empty())
        part(tenders(report, language));
    if (report.figures.returns.count > 0)
        part(returned(report, language));
    part(drawer(report, language));
    if (report.end)
        part(count(*report.end, language));
    part(exceptions(report, language));
    layout.blocks.emplace_back(Rule{});
    layout.blocks.emplace_back(CentredText{{words.grandTotals}, true});
    layout.blocks.emplace_back(grandTotals(report, language));
    part(policies(report.policies, language));
    if (report.end)
        part(evidence(*report.end, words));
    return markedIfTraining(std::move(layout), report.till, words.training);
}

} // namespace onetill::receipt

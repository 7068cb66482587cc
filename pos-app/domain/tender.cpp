#include "pos-app/domain/tender.h"

#include "pos-app/domain/tenders/card_number.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::domain {
namespace {

/// Steps of an amount that is not below zero, to the nearest.
std::int64_t nearestMultiple(std::int64_t minor, std::int64_t increment, Tie tie)
{
    const std::int64_t below = minor / increment * increment;
    const std::int64_t past = minor - below;
    const std::int64_t rest = increment - past;
    const bool up = past > rest || (past == rest && tie == Tie::Up);
    return up ? below + increment : below;
}

Money inRange(std::int64_t minor, Currency currency)
{
    const auto amount = Money::fromMinor(minor, currency);
    ONETILL_CHECK(amount.has_value());
    return *amount;
}

/// No drawer has so much to give back: what was typed or scanned into the amount is a code, of
/// which the shortest have eight digits.
bool isNoChange(Money given, Money due)
{
    constexpr std::int64_t kChangeMinorMax = 9'999'999;
    return given.minor() - due.minor() > kChangeMinorMax;
}

} // namespace

bool isToGiveBack(const Tender& tender)
{
    return tender.kind == TenderKind::Card && tender.amount.isNegative() && !tender.payment;
}

std::string_view tieWord(Tie tie)
{
    return tie == Tie::Up ? "up" : "down";
}

Result<Tie> tieFromWord(std::string_view word)
{
    if (word == "up")
        return Tie::Up;
    if (word == "down")
        return Tie::Down;
    return fail(ErrorCode::OutOfRange,
                "neither up nor down: '" + std::string{word.substr(0, 32)} + "'");
}

Money roundedToCash(Money amount, std::int64_t incrementMinor, Tie tie)
{
    ONETILL_CHECK(incrementMinor >= 1);
    const std::int64_t minor = amount.minor();
    const std::int64_t rounded = nearestMultiple(minor < 0 ? -minor : minor, incrementMinor, tie);
    return inRange(minor < 0 ? -rounded : rounded, amount.currency());
}

Money cashDue(Money due, const CashRounding& rounding)
{
    const Money nearest = roundedToCash(due, rounding.incrementMinor, rounding.dueTie);
    const Money least = inRange(rounding.minimumMinor, due.currency());
    const bool tooLittle = due.minor() > 0 && nearest < least;
    return tooLittle ? least : nearest;
}

namespace {

/// A refund, as the payment that it mirrors. Nobody asks for more than there is, so the least that
/// a payment rounds to does not apply.
Settlement settleRefund(Money total, std::span<const Tender> tenders, CashRounding rounding)
{
    std::vector<Tender> mirrored{tenders.begin(), tenders.end()};
    for (Tender& tender : mirrored)
        tender.amount = -tender.amount;
    rounding.minimumMinor = 0;
    const Settlement paid = settle(-total, mirrored, rounding);
    return {.total = total,
            .received = -paid.received,
            .remaining = -paid.remaining,
            .remainingInCash = -paid.remainingInCash,
            .rounding = -paid.rounding,
            .change = -paid.change,
            .settled = paid.settled};
}

} // namespace

Settlement settle(Money total, std::span<const Tender> tenders, const CashRounding& rounding)
{
    if (total.isNegative())
        return settleRefund(total, tenders, rounding);
    const Money zero = Money::zero(total.currency());
    Money cash = zero;
    Money other = zero;
    bool hasCash = false;
    for (const Tender& tender : tenders) {
        const bool notes = isCash(tender.kind);
        (notes ? cash : other) = (notes ? cash : other) + tender.amount;
        hasCash = hasCash || notes;
    }
    // Only what the others leave is paid in cash, and rounded.
    const Money rest = std::max(total - other, zero);
    const Money due = cashDue(rest, rounding);
    const bool paid = hasCash ? cash >= due : rest.isZero();
    Settlement settlement{.total = total,
                          .received = cash + other,
                          .remaining = zero,
                          .remainingInCash = zero,
                          .rounding = zero,
                          .change = zero,
                          .settled = total.isZero() || (!tenders.empty() && paid)};
    if (!settlement.settled) {
        settlement.remaining = std::max(rest - cash, zero);
        settlement.remainingInCash = due - cash;
        return settlement;
    }
    if (!hasCash)
        return settlement;
    // Coins smaller than the step may have come in; they do not go out again.
    settlement.change = roundedToCash(cash - due, rounding.incrementMinor, rounding.changeTie);
    settlement.rounding = cash - settlement.change - rest;
    return settlement;
}

namespace {

Status checkReference(TenderKind kind, const std::string& reference)
{
    if (reference.size() > kReferenceMax)
        return fail(ErrorCode::TooLarge,
                    "a reference of " + std::to_string(reference.size()) + " bytes");
    if (holdsCardNumber(reference))
        return fail(ErrorCode::OutOfRange, "a reference with what could be a card's number in it");
    if (!isCash(kind) && reference.empty())
        return fail(ErrorCode::MissingField, "what is not cash needs a reference");
    return {};
}

} // namespace

Status mayTender(Money total, std::span<const Tender> tenders, TenderKind kind, Money amount,
                 const CashRounding& rounding)
{
    const Settlement before = settle(total, tenders, rounding);
    if (before.settled)
        return fail(ErrorCode::Conflict, "the sale is paid already");
    if (total.isNegative())
        return fail(ErrorCode::Conflict, "money goes back here, none is taken");
    if (amount.isNegative() || (amount.isZero() && !before.remainingInCash.isZero()))
        return fail(ErrorCode::OutOfRange, "a tender of " + amount.text());
    if (!isCash(kind) && (amount.isZero() || amount > before.remaining))
        return fail(ErrorCode::OutOfRange, amount.text() + " where " + before.remaining.text()
                                               + " is left, and only cash gives change");
    if (const auto sum = before.received.plus(amount); !sum)
        return passOn(sum);
    if (isCash(kind) && isNoChange(amount, before.remainingInCash))
        return fail(ErrorCode::OutOfRange, amount.text() + " for " + before.remainingInCash.text()
                                               + ": nobody hands over so much more than is due");
    if (tenders.size() >= kTendersMax)
        return fail(ErrorCode::TooLarge,
                    "a sale has at most " + std::to_string(kTendersMax) + " tenders");
    return {};
}

Result<std::vector<Tender>> addTender(Money total, std::vector<Tender> tenders, TenderKind kind,
                                      Money amount, const CashRounding& rounding,
                                      std::string reference)
{
    if (const auto may = mayTender(total, tenders, kind, amount, rounding); !may)
        return passOn(may);
    if (const auto sound = checkReference(kind, reference); !sound)
        return passOn(sound);
    const int id = tenders.empty() ? 1 : tenders.back().id + 1;
    tenders.push_back({id, kind, amount, std::move(reference)});
    return tenders;
}

Result<std::vector<Tender>> addForeignCash(Money total, std::vector<Tender> tenders,
                                           const ForeignCash& cash, const CashRounding& rounding)
{
    const auto worth = cash.rate.inHome(cash.handed);
    if (!worth)
        return passOn(worth);
    if (cash.handed.isNegative() || worth->isZero())
        return fail(ErrorCode::OutOfRange, cash.handed.text() + " "
                                               + std::string{cash.handed.currency().code()}
                                               + " is worth nothing here");
    auto with = addTender(total, std::move(tenders), TenderKind::ForeignCash, *worth, rounding);
    if (with)
        with->back().foreign = cash;
    return with;
}

} // namespace onetill::domain

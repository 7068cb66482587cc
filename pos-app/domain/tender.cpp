#include "pos-app/domain/tender.h"

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

} // namespace

std::string_view tenderKindWord(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return "cash";
    }
    return "cash";
}

Result<TenderKind> tenderKindFromWord(std::string_view word)
{
    if (word == tenderKindWord(TenderKind::Cash))
        return TenderKind::Cash;
    return fail(ErrorCode::OutOfRange, "not a tender: '" + std::string{word.substr(0, 32)} + "'");
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

Settlement settle(Money total, std::span<const Tender> tenders, const CashRounding& rounding)
{
    Money received = Money::zero(total.currency());
    for (const Tender& tender : tenders)
        received = received + tender.amount;

    // All of it is cash, so all of it is rounded.
    const Money due = cashDue(total, rounding);
    const Money zero = Money::zero(total.currency());
    Settlement settlement{.total = total,
                          .received = received,
                          .remaining = zero,
                          .remainingInCash = zero,
                          .rounding = zero,
                          .change = zero,
                          .settled = total.isZero() || (!tenders.empty() && received >= due)};
    if (!settlement.settled) {
        settlement.remaining = std::max(total - received, zero);
        settlement.remainingInCash = due - received;
        return settlement;
    }
    if (tenders.empty())
        return settlement;
    // Coins smaller than the step may have come in; they do not go out again.
    settlement.change = roundedToCash(received - due, rounding.incrementMinor, rounding.changeTie);
    settlement.rounding = received - settlement.change - total;
    return settlement;
}

Result<std::vector<Tender>> addTender(Money total, std::vector<Tender> tenders, TenderKind kind,
                                      Money amount, const CashRounding& rounding)
{
    const Settlement before = settle(total, tenders, rounding);
    if (before.settled)
        return fail(ErrorCode::Conflict, "the sale is paid already");
    if (amount.isNegative() || (amount.isZero() && !before.remainingInCash.isZero()))
        return fail(ErrorCode::OutOfRange, "a tender of " + amount.text());
    if (const auto sum = before.received.plus(amount); !sum)
        return passOn(sum);
    if (tenders.size() >= kTendersMax)
        return fail(ErrorCode::TooLarge,
                    "a sale has at most " + std::to_string(kTendersMax) + " tenders");
    const int id = tenders.empty() ? 1 : tenders.back().id + 1;
    tenders.push_back({id, kind, amount});
    return tenders;
}

} // namespace onetill::domain

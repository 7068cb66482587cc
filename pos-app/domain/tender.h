#pragma once

#include "pos-app/domain/tenders/exchange_rate.h"
#include "pos-app/domain/tenders/tender_kind.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// Money handed over for one basket.
struct Tender {
    int id{0}; ///< Counts from 1 within the basket.
    TenderKind kind{TenderKind::Cash};
    Money amount;            ///< As handed over; change is not taken off.
    std::string reference{}; ///< Of what is not cash: the slip's, the voucher's, the account's.
    std::optional<ForeignCash> foreign{}; ///< What `amount` was converted from.
    bool unconfirmed{false};              ///< No centre has said that the account has so much.
    std::optional<Uuid> payment{};        ///< Of what asksOutside(): its number in the journal.

    bool operator==(const Tender&) const = default;
};

/// Begun with somebody outside the till, and nobody has said yet what became of it.
struct OpenPayment {
    Uuid id; ///< In the journal.
    TenderKind kind{TenderKind::Card};
    Money amount;            ///< Below zero for one that goes back.
    std::string reference{}; ///< As far as it is known.
    int givesBack{0};        ///< The tender of the basket that goes back with it; 0: none does.

    bool operator==(const OpenPayment&) const = default;
};

/// A part of a refund by card that is planned, and nobody has been at the terminal for.
bool isToGiveBack(const Tender& tender);

/// Which way an amount in the middle of two steps goes.
enum class Tie { Up, Down };

/// "up", "down".
std::string_view tieWord(Tie tie);
/// Errors: OutOfRange.
Result<Tie> tieFromWord(std::string_view word);

/// How a country rounds what is paid in cash. Source: the table in retail-rules 1.
struct CashRounding {
    std::int64_t incrementMinor{1}; ///< 5 for 0.05 EUR; 1 rounds nothing. At least 1.
    Tie dueTie{Tie::Up};            ///< On the amount due.
    Tie changeTie{Tie::Down};       ///< On change, so that the customer never gains twice (DK, SE).
    std::int64_t minimumMinor{0}; ///< Least that anything due rounds to: 5 where 0.01 becomes 0.05.

    bool operator==(const CashRounding&) const = default;
};

/// The nearest step; below zero mirrors above zero. `minimumMinor` applies to nothing here.
Money roundedToCash(Money amount, std::int64_t incrementMinor, Tie tie);
/// What is asked for when `due` is paid in cash.
Money cashDue(Money due, const CashRounding& rounding);

/// Where paying stands. total + rounding + change = sum of the tenders, once settled.
struct Settlement {
    Money total;
    Money received;        ///< Sum of the tenders.
    Money remaining;       ///< Of the total. Zero once settled, and where only rounding is owed.
    Money remainingInCash; ///< Still to pay if the rest comes in cash.
    Money rounding;        ///< Its own item, never tax; zero unless cash closes the sale.
    Money change;          ///< To hand back; cash only.
    bool settled{false};   ///< Also true for nothing due: a sale of 0.00 is still a sale.

    bool operator==(const Settlement&) const = default;
};

/// Rounding is applied once, to the part of the total that cash pays; change is what cash is too
/// much. A total below zero is the mirror image: its tenders are below zero, and what remains is
/// still to be given back.
Settlement settle(Money total, std::span<const Tender> tenders, const CashRounding& rounding);

/// What one sale can have; the journal keeps no more.
inline constexpr std::size_t kTendersMax = 64;

inline constexpr std::size_t kReferenceMax = 64; ///< Bytes.

/// Whether so much more may be paid in that kind. Errors: as addTender(), without those of a
/// reference.
Status mayTender(Money total, std::span<const Tender> tenders, TenderKind kind, Money amount,
                 const CashRounding& rounding);

/// The tenders with one more. A cash tender of 0.00 is taken only where rounding leaves nothing
/// to pay; what is not cash is at most what is left, since only cash gives change, and needs a
/// reference. Errors: OutOfRange (below zero, zero, more than is left, or a sum that no till can
/// hold; a reference that holdsCardNumber()), MissingField (no reference), Conflict when the
/// sale is settled already, TooLarge beyond kTendersMax or kReferenceMax.
Result<std::vector<Tender>> addTender(Money total, std::vector<Tender> tenders, TenderKind kind,
                                      Money amount, const CashRounding& rounding,
                                      std::string reference = {});
/// The same with cash of another currency, for what it is worth here; change comes out of the own
/// currency. Errors: as addTender(), and OutOfRange for what is worth nothing.
Result<std::vector<Tender>> addForeignCash(Money total, std::vector<Tender> tenders,
                                           const ForeignCash& cash, const CashRounding& rounding);

} // namespace onetill::domain

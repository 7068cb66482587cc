#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Money that the retailer owes to whoever shows a number: gift cards, store credit, points. The
/// centre keeps the ledger; these are the rules by which a till trusts it offline (sync.md 4).
namespace onetill::domain {

/// The number of a gift card or a credit as it is kept: blanks and hyphens left out, letters large.
/// 6 to 24 letters and digits, in the retailer's own system. Errors: Malformed; OutOfRange for one
/// that could be a payment card's.
Result<std::string> storedValueNumber(std::string_view text);

/// For paper and logs: all but the last four are stars. Whoever finds a receipt must not be able to
/// spend what is left.
std::string maskedNumber(std::string_view number);

/// What the centre, or the till's own book, last said of an account.
struct KnownBalance {
    Money balance;
    std::int64_t ageMs{0}; ///< Since it was said, by a clock that sleeps count for.

    bool operator==(const KnownBalance&) const = default;
};

/// How far a till may go without the centre. Configuration; all three limits hold together.
struct OfflineTrust {
    Money perSale;                 ///< Of one kind of stored value.
    Money tillFloat;               ///< Drawn by this till and not yet judged, together.
    std::int64_t balancePercent{}; ///< Of a known balance; 0 to 100.
    std::int64_t ageMaxMs{0};      ///< An older balance counts as not known.
    Money unknownBalance;          ///< For an account of which the till knows nothing; may be zero.

    bool operator==(const OfflineTrust&) const = default;
};

/// Whether it is as new as the store wants it. One from the future tells of a clock that is wrong.
bool isFresh(const KnownBalance& known, const OfflineTrust& trust);

/// What this till has drawn already, and no ledger has judged yet.
struct Drawn {
    Money inThisSale;
    Money fromThisAccount; ///< This sale included.
    Money byThisTill;      ///< This sale included.

    bool operator==(const Drawn&) const = default;
};

/// The most that may still be drawn; never below zero. All amounts are of one currency.
Money offlineMost(const std::optional<KnownBalance>& known, const Drawn& drawn,
                  const OfflineTrust& trust);

/// Errors: BalanceTooLow where even the whole known balance would not do, OfflineLimit for more
/// than offlineMost(); OutOfRange for nothing or less.
Status mayDrawOffline(Money amount, const std::optional<KnownBalance>& known, const Drawn& drawn,
                      const OfflineTrust& trust);

} // namespace onetill::domain

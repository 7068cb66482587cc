#pragma once

#include "pos-app/desk/record/draft.h"

#include <optional>
#include <string>

/// How far a till goes with somebody's gift card, credit, points or prepayment while no centre
/// confirms it.
namespace onetill::desk {

class Counter;
class Shelf;

/// An account as this till has it.
struct AccountHere {
    std::optional<Money> balance;    ///< Of its own books; none where they say nothing, or too old.
    Money most;                      ///< May still be taken for the basket; zero or more.
    std::optional<Timestamp> asOf{}; ///< Of the newest entry that the balance knows.
};

/// What the basket takes from an account: tenders that draw on it, and lines that take back what
/// was loaded on it, but for `without`, which may be null.
Money takenInBasket(domain::TenderKind kind, const std::string& number, const OpenBasket& basket,
                    const ReturnedLine* without = nullptr);

/// Whether the store takes gift cards, credit and points at all, and how much of this account for
/// the basket. `number` as domain::storedValueNumber() makes it. Errors: TenderNotTaken,
/// OutOfRange, those of the storage.
Result<AccountHere> accountHere(domain::TenderKind kind, const std::string& number,
                                const OpenBasket& basket, const Shelf& shelf,
                                const Counter& counter);

/// Errors: as accountHere(); BalanceTooLow, OfflineLimit.
Status mayDraw(domain::TenderKind kind, const std::string& number, Money amount,
               const OpenBasket& basket, const Shelf& shelf, const Counter& counter);

} // namespace onetill::desk

#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// A basket put aside, as a list of them shows it.
struct HeldCard {
    Uuid id;
    Timestamp heldAt;
    StaffId heldBy;
    std::string heldByName;
    std::string note;
    std::size_t lines{0};
    /// When it was put aside; none for one that this version cannot read.
    std::optional<Money> total;
    int till{kHere}; ///< The number of the till that holds it; 0 for one not heard of.

    static constexpr int kHere = -1;
    /// It has waited longer than the store holds baskets: the next shift does not get it.
    bool expired{false};
    /// Whose it is, as far as this till knows them; a name stands in no journal entry of a basket.
    std::string customerName{};

    bool operator==(const HeldCard&) const = default;
};

/// Goods that wait for their buyer, who pays bit by bit.
struct LayAwayCard {
    std::string number; ///< Of the prepayment account that its instalments go to, too.
    std::string customer;
    std::int64_t lines{0};
    Money total; ///< At the prices of the day on which they were laid away.
    Money paid;  ///< On the account, as this till knows it.

    bool operator==(const LayAwayCard&) const = default;
};

/// Baskets that wait while their customer fetches something. Lives on the desk thread. They outlive
/// a restart, and a shift does not close before each of this till is sold, thrown away, or left to
/// the next one. While the centre can be reached, every till of the store can go on with each of
/// them, and one of them does: whoever asks the centre first.
class HoldDesk
{
public:
    static constexpr std::size_t kHeldMax = 100;
    /// Below a cashier's notice (sync.md 4).
    static constexpr std::chrono::milliseconds kDeadline{800};

    explicit HoldDesk(Counter& counter) : m_counter{counter} {}

    /// Puts the open basket aside. Errors: those of placeToSell(), EmptyBasket, TooLarge (the note,
    /// or too many are held), Malformed.
    Result<HeldCard> hold(const std::string& note);
    /// Of all tills of the store, longest held first. Errors: NotEnrolled, NotSignedIn,
    /// NotPermitted, those of the storage.
    Result<std::vector<HeldCard>> held() const;
    /// Makes it the open basket, at its own prices or today's where they are lower, and with
    /// today's promotions. It is never lost between the two. `answer` is called exactly once, on
    /// the desk's thread. Errors: those of placeToSell(), BasketOpen (with goods in it), NotFound,
    /// StorageDamaged for one that cannot be read, Conflict (another till goes on with it), and for
    /// what another till holds those of Centre::claimBasket(). Its own baskets a till has also
    /// while the centre cannot be asked; the centre notes it if another till had been quicker.
    void recall(const Uuid& id, std::function<void(Result<BasketSnapshot>)> answer);
    /// The same of this till's own, at once and without asking.
    Result<BasketSnapshot> recall(const Uuid& id);
    /// Another name for one of this till; an empty one is none. Errors: NotEnrolled, NotSignedIn,
    /// NotPermitted, NotFound, TooLarge, Malformed, those of the storage.
    Status rename(const Uuid& id, const std::string& note);
    /// Throws one of this till away and says so in the journal, also one that cannot be read; the
    /// text of that stays. Errors: those of placeToSell(), NotFound.
    Status discard(const Uuid& id);

    /// Puts the open basket away for a buyer who will pay in instalments: it outlives shifts, and
    /// is in the journal. An instalment is a prepayment with this number. Errors: those of
    /// placeToSell(), EmptyBasket, Conflict (goods that came back are in it), TooLarge, Malformed.
    Result<LayAwayCard> layAway(const std::string& customer);
    /// Oldest first. Errors: NotEnrolled, NotSignedIn, NotPermitted, those of the storage.
    Result<std::vector<LayAwayCard>> layAways() const;
    /// Its goods are the open basket, at its own prices or today's where they are lower; what was
    /// paid pays as a prepayment. Errors: those of placeToSell(), BasketOpen, NotFound,
    /// StorageDamaged.
    Result<BasketSnapshot> collect(const std::string& number);
    /// The goods go back on the shelf. What was paid is paid out by returning its receipts. Errors:
    /// those of placeToSell(), NotPermitted (as to throw a basket away, or by approval),
    /// ReasonRequired, NotFound, TooLarge.
    Status cancelLayAway(const std::string& number, const std::string& reason);

private:
    Counter& m_counter;
};

} // namespace onetill::desk

#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

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

    bool operator==(const HeldCard&) const = default;
};

/// Baskets that wait while their customer fetches something. Lives on the desk thread. They outlive
/// a restart, and a shift does not close before each is sold or thrown away.
class HoldDesk
{
public:
    static constexpr std::size_t kHeldMax = 100;

    explicit HoldDesk(Counter& counter) : m_counter{counter} {}

    /// Puts the open basket aside. Errors: those of placeToSell(), EmptyBasket, TooLarge (the note,
    /// or too many are held), Malformed.
    Result<HeldCard> hold(const std::string& note);
    /// Longest held first. Errors: NotEnrolled, NotSignedIn, NotPermitted, those of the storage.
    Result<std::vector<HeldCard>> held() const;
    /// Makes it the open basket, at its own prices or today's where they are lower, and with
    /// today's promotions. It is never lost between the two. Errors: those of placeToSell(),
    /// BasketOpen (with goods in it), NotFound, StorageDamaged for one that cannot be read.
    Result<BasketSnapshot> recall(const Uuid& id);
    /// Throws it away and says so in the journal, also one that cannot be read; the text of that
    /// stays. Errors: those of placeToSell(), NotFound.
    Status discard(const Uuid& id);

private:
    Counter& m_counter;
};

} // namespace onetill::desk

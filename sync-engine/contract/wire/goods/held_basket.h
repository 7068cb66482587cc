#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Baskets that wait while their customer fetches something, so that any till of the store can go
/// on with them.
namespace onetill::wire {

struct BasketHeld {
    static constexpr std::string_view kKind = "basket-held";
    static constexpr int kSchema = 1;

    Uuid basket;
    StaffId by;
    std::string note;
    std::int64_t lines{0};
    Money total;
    /// In the till's own form, which the tills of a store share; empty for one too large to tell.
    std::string draft;

    bool operator==(const BasketHeld&) const = default;
};

/// It lies on this till's counter now. One that is thrown away ends by BasketVoided.
struct BasketRecalled {
    static constexpr std::string_view kKind = "basket-recalled";
    static constexpr int kSchema = 1;

    Uuid basket;
    StaffId by;
    /// Held at another till, whose entry was taken over by Claim.
    bool fromElsewhere{false};
    /// The centre could not be asked whether another till has it.
    bool unconfirmed{false};

    bool operator==(const BasketRecalled&) const = default;
};

/// What the tills of a store know of each other's held baskets. Feed "baskets", key = store,
/// basket.
struct HeldBasket {
    static constexpr std::string_view kKind = "held-basket";

    StoreId store;
    Uuid basket;
    Uuid till; ///< Where it was held.
    Timestamp heldAt;
    StaffId by;
    std::string note;
    std::int64_t lines{0};
    Money total;
    std::string draft;
    std::optional<Uuid> takenBy{}; ///< The till that may go on with it, once one has asked.

    bool operator==(const HeldBasket&) const = default;
};

std::string heldBasketKey(const StoreId& store, const Uuid& basket);
std::string keyOf(const HeldBasket& body);
Json jsonOf(const HeldBasket& body);
/// Only inside readJson().
HeldBasket readHeldBasket(const JsonReader& reader);

void writeBody(CanonicalWriter& json, const BasketHeld& held);
void writeBody(CanonicalWriter& json, const BasketRecalled& recalled);
BasketHeld readBasketHeld(const JsonReader& reader);
BasketRecalled readBasketRecalled(const JsonReader& reader);

} // namespace onetill::wire

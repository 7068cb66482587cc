#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/drawer/cash_events.h"
#include "sync-engine/contract/wire/drawer/payment_events.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"
#include "sync-engine/contract/wire/exceptions/settlement_proposed.h"
#include "sync-engine/contract/wire/goods/held_basket.h"
#include "sync-engine/contract/wire/goods/lay_away.h"
#include "sync-engine/contract/wire/people/people_events.h"
#include "sync-engine/contract/wire/sale_event.h"
#include "sync-engine/contract/wire/stock/stock_corrected.h"
#include "sync-engine/contract/wire/trust/epoch_opened.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

/// What a till's journal can say. A kind's body may gain fields that readers of old entries do
/// without and old readers pass over; any other shape is a new schema version, and readers keep
/// the old ones.
namespace onetill::wire {

struct ShiftOpened {
    static constexpr std::string_view kKind = "shift-opened";
    static constexpr int kSchema = 1;

    Uuid shift;
    std::int64_t number{0}; ///< The till's shifts, counted from 1 within an epoch.
    StaffId by;
    Money openingFloat;

    bool operator==(const ShiftOpened&) const = default;
};

/// A basket that somebody had begun and threw away: what an auditor wants to see.
struct BasketVoided {
    static constexpr std::string_view kKind = "basket-voided";
    static constexpr int kSchema = 1;

    Uuid basket;
    StaffId by;
    std::int64_t lines{0};
    Money total;
    std::optional<StaffId> approvedBy{};

    bool operator==(const BasketVoided&) const = default;
};

struct SignedIn {
    static constexpr std::string_view kKind = "signed-in";
    static constexpr int kSchema = 1;

    StaffId staff;
    std::string role;

    bool operator==(const SignedIn&) const = default;
};

struct SignedOut {
    static constexpr std::string_view kKind = "signed-out";
    static constexpr int kSchema = 1;

    StaffId staff;

    bool operator==(const SignedOut&) const = default;
};

/// So many wrong PINs that the till stopped listening to this person for a while.
struct SignInBlocked {
    static constexpr std::string_view kKind = "sign-in-blocked";
    static constexpr int kSchema = 1;

    StaffId staff;
    std::int64_t wrongPins{0};
    std::int64_t seconds{0};

    bool operator==(const SignInBlocked&) const = default;
};

using Event =
    std::variant<SaleCompleted, ShiftOpened, BasketVoided, SignedIn, SignedOut, SignInBlocked,
                 CashMoved, DrawerOpened, ShiftHandedOver, ShiftClosed, StockCorrected,
                 PaymentStarted, PaymentEnded, LayAwayOpened, LayAwayEnded, StaffClocked,
                 ReceiptReprinted, TrainingSwitched, BasketHeld, BasketRecalled, TenderRemoved,
                 BadgesBlocked, EpochOpened, SettlementProposed>;

std::string_view eventKind(const Event& event);
int eventSchema(const Event& event);
/// The body in its canonical form. Errors: Malformed for text that is not UTF-8.
Result<std::string> eventBytes(const Event& event);
/// Errors: Quarantined for a kind or schema that this version does not know; else as readJson().
Result<Event> readEvent(std::string_view kind, int schema, std::string_view bodyBytes);

} // namespace onetill::wire

#pragma once

#include "pos-app/store/register_values.h"
#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/drawer/payment_events.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What goes into the journal of register.db and what can be asked of it.
namespace onetill::store {

enum class Draft { Keep, Clear };

/// What an entry says besides its event.
struct AppendContext {
    Date businessDay;
    wire::ClockEvidence clock;
    std::vector<Uuid> refersTo{};
    /// Clear: the open basket's draft goes in the same transaction, so that a sale is either in
    /// the basket or in the journal after a crash, never both and never neither.
    Draft draft{Draft::Keep};
    /// The open basket's draft from here on, in the same transaction.
    std::optional<std::string> newDraft{};
    /// A held basket that goes in the same transaction.
    std::optional<Uuid> held{};
    /// One that is held from here on, or has another note.
    std::optional<HeldBasket> newHeld{};
};

/// A place in the till's journals.
struct Position {
    wire::Epoch epoch;
    std::int64_t seq{0}; ///< 0: before the first.
    wire::Hash hash{};   ///< Of the entry at `seq`; zero bytes before the first.

    bool operator==(const Position&) const = default;
};

/// A journal that a till opens by itself.
struct NewEpoch {
    wire::Epoch epoch;
    /// The highest ordinal that the hub knows of this till: of two disks that were one, the other
    /// may have opened some.
    std::int64_t ordinalsTaken{0};
};

/// A completed sale as the journal holds it.
struct RecordedSale {
    wire::EntryHeader header;
    wire::Hash hash{};
    wire::SaleCompleted sale;
};

/// A payment that was begun and has not ended.
struct RecordedPayment {
    Timestamp at;
    wire::PaymentStarted started;
};

/// An entry that the hub has not acknowledged yet.
struct UnsentEntry {
    Position position;
    Timestamp at;
    std::string kind;
    std::optional<Money> total;
};

/// The shift that is open, and what it has taken so far.
struct ShiftState {
    Uuid id;
    std::int64_t number{0};
    StaffId openedBy;
    StaffId responsible; ///< Who opened it, or took it over last.
    Timestamp openedAt;
    Date businessDay; ///< Of its opening.
    Money openingFloat;
    std::int64_t sales{0};
    Money salesTotal;
    Money cashInDrawer; ///< Float + cash taken − change given + moved in − moved out.
};

/// What this till knows by itself of an account.
struct StoredValueHere {
    /// Loaded less drawn at this till; none unless the account began here: with a line that loaded
    /// it, or a credit with a refund. What a card from elsewhere got back says nothing of the rest.
    std::optional<Money> balance;
    Timestamp asOf{};       ///< Of this till's newest entry about it, where there is a balance.
    Money drawnFromAccount; ///< On the business day asked for, or not acknowledged by the centre.
    Money drawnByTill;      ///< Likewise, from all but prepayments that began here.
};

/// A closed shift as the journal holds it.
struct RecordedClosing {
    std::int64_t epochOrdinal{1}; ///< Part of its number above 1.
    wire::EntryHeader header;
    wire::Hash hash{};
    wire::ShiftClosed closed;
};

} // namespace onetill::store

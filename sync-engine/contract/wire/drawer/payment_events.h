#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <optional>
#include <string>
#include <string_view>

/// Payments that something outside the till takes part in: a card terminal, the ledger behind a
/// gift card, a credit or points. Each ends exactly once: in the sale whose tender names it, or in
/// a PaymentEnded.
namespace onetill::wire {

/// Durable before the outside is asked: whatever stops the till then, it knows that it has to ask
/// what became of the money. The basket is in the till's own files, beside the journal.
struct PaymentStarted {
    static constexpr std::string_view kKind = "payment-started";
    static constexpr int kSchema = 1;

    Uuid payment;
    Uuid basket;
    Uuid shift;
    StaffId by;
    std::string kind;        ///< SaleTender::kind
    Money amount;            ///< Below zero for one that goes back.
    std::string reference{}; ///< As far as it is known: an account's number, never a card's.
    /// The payment that it gives back; none: money comes in.
    std::optional<TenderRefund> refund{};

    bool operator==(const PaymentStarted&) const = default;
};

/// The payment is in no sale, and will be in none.
struct PaymentEnded {
    static constexpr std::string_view kKind = "payment-ended";
    static constexpr int kSchema = 1;

    Uuid payment;
    StaffId by;
    std::string outcome; ///< "not-taken": no money moved; "reversed": it went back.
    std::string reason{};
    std::optional<StaffId> approvedBy{}; ///< That money which had gone out came back.

    bool operator==(const PaymentEnded&) const = default;
};

/// Money that nobody outside took part in was taken, and went back before the sale was complete: an
/// auditor wants to see it.
struct TenderRemoved {
    static constexpr std::string_view kKind = "tender-removed";
    static constexpr int kSchema = 1;

    Uuid basket;
    StaffId by;
    std::string kind; ///< SaleTender::kind
    Money amount;
    std::string reference{};

    bool operator==(const TenderRemoved&) const = default;
};

void writeBody(CanonicalWriter& json, const PaymentStarted& started);
void writeBody(CanonicalWriter& json, const PaymentEnded& ended);
void writeBody(CanonicalWriter& json, const TenderRemoved& removed);
PaymentStarted readPaymentStarted(const JsonReader& reader);
PaymentEnded readPaymentEnded(const JsonReader& reader);
TenderRemoved readTenderRemoved(const JsonReader& reader);

} // namespace onetill::wire

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

/// What a document says of goods that come back and of money that goes back.
namespace onetill::wire {

/// Names a sale at whichever till it was made: its place in that till's journal, which stands in
/// the receipt's code too.
struct SaleOrigin {
    Uuid till;
    Epoch epoch;
    std::int64_t seq{0};

    auto operator<=>(const SaleOrigin&) const = default;
};

SaleOrigin readSaleOrigin(const JsonReader& reader);

/// Of a line whose quantity is below zero; or zero, where goods of the sale were only sold so cheap
/// together with others that came back: what the line takes is their discount.
struct LineReturn {
    std::optional<SaleOrigin> sale; ///< None: it came back without a receipt.
    std::string receipt{};          ///< The sale's number, as printed.
    int line{0};                    ///< Of the sale; 0 without one.
    std::string reason;             ///< Its code.
    std::string note{};
    std::string disposition; ///< "to-stock", "faulty-hold", "to-vendor", "destroy"
    /// Only this till was asked what came back before: the centre judges whether it came twice.
    bool unconfirmed{false};
    std::optional<StaffId> approvedBy{};
    /// The basket for which the centre keeps it until this is booked (ReturnClaim): then it is not
    /// unconfirmed.
    std::optional<Uuid> claim{};

    bool operator==(const LineReturn&) const = default;
};

/// Of a tender below zero: the payment that it gives back.
struct TenderRefund {
    std::optional<SaleOrigin> sale; ///< None for goods that came without a receipt.
    int tender{0};                  ///< Of the sale, counted from 1; 0 for none of them.
    Money amount;                   ///< Above zero; before cash was rounded.
    std::optional<StaffId> approvedBy{};

    bool operator==(const TenderRefund&) const = default;
};

void writeMembers(CanonicalWriter& json, const LineReturn& returned);
void writeMembers(CanonicalWriter& json, const TenderRefund& refund);
LineReturn readLineReturn(const JsonReader& reader);
TenderRefund readTenderRefund(const JsonReader& reader, Currency currency);

} // namespace onetill::wire

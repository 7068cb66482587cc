#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <optional>
#include <string>
#include <string_view>

/// What happens to a drawer between its opening and its count, sales apart.
namespace onetill::wire {

/// Cash that came into or left the drawer without a sale.
struct CashMoved {
    static constexpr std::string_view kKind = "cash-moved";
    static constexpr int kSchema = 1;

    Uuid shift;
    std::string kind; ///< "paid-in", "paid-out", "drop" or "float"
    Money amount;     ///< Above zero; the kind says which way it went.
    std::string reason;
    std::string reference; ///< Of the bag or slip; may be empty.
    StaffId by;
    std::optional<StaffId> approvedBy{};

    bool operator==(const CashMoved&) const = default;
};

/// The drawer was opened without a sale.
struct DrawerOpened {
    static constexpr std::string_view kKind = "drawer-opened";
    static constexpr int kSchema = 1;

    Uuid shift;
    std::string reason;
    StaffId by;
    std::optional<StaffId> approvedBy{};

    bool operator==(const DrawerOpened&) const = default;
};

/// From here on somebody else answers for the drawer.
struct ShiftHandedOver {
    static constexpr std::string_view kKind = "shift-handed-over";
    static constexpr int kSchema = 1;

    Uuid shift;
    StaffId from;
    StaffId to;

    bool operator==(const ShiftHandedOver&) const = default;
};

void writeBody(CanonicalWriter& json, const CashMoved& moved);
void writeBody(CanonicalWriter& json, const DrawerOpened& opened);
void writeBody(CanonicalWriter& json, const ShiftHandedOver& handedOver);

CashMoved readCashMoved(const JsonReader& reader);
DrawerOpened readDrawerOpened(const JsonReader& reader);
ShiftHandedOver readShiftHandedOver(const JsonReader& reader);

} // namespace onetill::wire

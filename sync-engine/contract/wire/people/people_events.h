#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <string>
#include <string_view>

/// What people do at a till that moves neither goods nor money.
namespace onetill::wire {

/// Somebody began or ended work. When, is what the entry's clock says.
struct StaffClocked {
    static constexpr std::string_view kKind = "staff-clocked";
    static constexpr int kSchema = 1;

    StaffId staff;
    bool in{true};

    bool operator==(const StaffClocked&) const = default;
};

/// A receipt was given out once more.
struct ReceiptReprinted {
    static constexpr std::string_view kKind = "receipt-reprinted";
    static constexpr int kSchema = 1;

    Uuid sale; ///< The entry that it is the receipt of.
    std::string receiptNumber;
    StaffId by;
    std::string form; ///< "copy", "gift"

    bool operator==(const ReceiptReprinted&) const = default;
};

/// Training began or ended: what happened in between is in no journal.
struct TrainingSwitched {
    static constexpr std::string_view kKind = "training-switched";
    static constexpr int kSchema = 1;

    StaffId by;
    bool on{true};

    bool operator==(const TrainingSwitched&) const = default;
};

/// So many badges of nobody that the till stopped looking at badges for a while.
struct BadgesBlocked {
    static constexpr std::string_view kKind = "badges-blocked";
    static constexpr int kSchema = 1;

    std::int64_t unknownBadges{0};
    std::int64_t seconds{0};

    bool operator==(const BadgesBlocked&) const = default;
};

void writeBody(CanonicalWriter& json, const StaffClocked& clocked);
void writeBody(CanonicalWriter& json, const ReceiptReprinted& reprinted);
void writeBody(CanonicalWriter& json, const TrainingSwitched& switched);
void writeBody(CanonicalWriter& json, const BadgesBlocked& blocked);
StaffClocked readStaffClocked(const JsonReader& reader);
ReceiptReprinted readReceiptReprinted(const JsonReader& reader);
TrainingSwitched readTrainingSwitched(const JsonReader& reader);
BadgesBlocked readBadgesBlocked(const JsonReader& reader);

} // namespace onetill::wire

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Goods that wait for their buyer, who pays for them bit by bit. What has been paid is on the
/// prepayment account of the same number.
namespace onetill::wire {

struct LayAwayOpened {
    static constexpr std::string_view kKind = "lay-away-opened";
    static constexpr int kSchema = 1;

    std::string number; ///< Of the account, too.
    Uuid basket;
    StaffId by;
    std::string customer; ///< As somebody wrote it down; may be empty.
    std::int64_t lines{0};
    Money total;       ///< At the prices of this day.
    std::string draft; ///< The basket in the till's own form: only the till reads it.

    bool operator==(const LayAwayOpened&) const = default;
};

/// The goods are in a basket again, or on the shelf. The money on the account is not touched.
struct LayAwayEnded {
    static constexpr std::string_view kKind = "lay-away-ended";
    static constexpr int kSchema = 1;

    std::string number;
    StaffId by;
    std::string outcome; ///< "collected", "cancelled"
    std::string reason{};
    std::optional<StaffId> approvedBy{}; ///< Who let it be cancelled, where the cashier may not.

    bool operator==(const LayAwayEnded&) const = default;
};

void writeBody(CanonicalWriter& json, const LayAwayOpened& opened);
void writeBody(CanonicalWriter& json, const LayAwayEnded& ended);
LayAwayOpened readLayAwayOpened(const JsonReader& reader);
LayAwayEnded readLayAwayEnded(const JsonReader& reader);

} // namespace onetill::wire

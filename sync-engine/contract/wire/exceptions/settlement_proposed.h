#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onetill::wire {

/// Somebody at a till has judged an exception. It is a proposal, whose name is the entry's id: the
/// centre settles the case with the first that reaches it of its version, and says so in the feed.
/// Until then nothing moves.
struct SettlementProposed {
    static constexpr std::string_view kKind = "settlement-proposed";
    static constexpr int kSchema = 1;

    Uuid exception;
    std::int64_t version{1};
    std::string resolution;
    StaffId by;
    std::optional<StaffId> approvedBy{};
    std::string note;

    bool operator==(const SettlementProposed&) const = default;
};

void writeBody(CanonicalWriter& json, const SettlementProposed& proposed);
SettlementProposed readSettlementProposed(const JsonReader& reader);

} // namespace onetill::wire

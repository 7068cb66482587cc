#pragma once

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <cstdint>
#include <string>

/// Rules that a store may have of its own, as parts of its record.
namespace onetill::wire {

/// How a store looks after its drawers; a record of an older hub does not say it.
struct DrawerRules {
    std::string tillPolicy{"fixed"};        ///< domain::tillPolicyWord()
    std::int64_t differenceLimitMinor{200}; ///< A count further off is counted again.
    std::int64_t cashLimitMinor{0};         ///< With more in it a drop is due; 0: never.
    bool blindCount{true};                  ///< Who counts is not told what should be there.

    bool operator==(const DrawerRules&) const = default;
};

/// How a store takes goods back; a record of an older hub does not say it.
struct ReturnRules {
    std::int64_t days{0};                     ///< After the day of sale; 0: without end.
    std::int64_t withoutReceiptLimitMinor{0}; ///< In one document; 0: none.
    /// What a till pays by itself on receipts of other tills before the centre has heard of it; a
    /// copy of one may be shown at every till. 0: none.
    std::int64_t elsewhereLimitMinor{20'000};

    bool operator==(const ReturnRules&) const = default;
};

Json jsonOf(const DrawerRules& rules);
Json jsonOf(const ReturnRules& rules);
DrawerRules readDrawerRules(const JsonReader& reader);
ReturnRules readReturnRules(const JsonReader& reader);

} // namespace onetill::wire

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::wire {

class JsonReader;

/// One conflict that a person has to judge (sync.md 4). Feed "exceptions", key = id.
struct ExceptionCase {
    static constexpr std::string_view kKind = "exception";

    /// What a person may decide, and what that does.
    struct Resolution {
        std::string word;
        /// "none"; "stock": what was held reaches the levels; "loss": money that stays paid out is
        /// written off.
        std::string effect;

        bool operator==(const Resolution&) const = default;
    };
    struct Settled {
        Uuid proposal; ///< Which of several was first.
        std::string resolution;
        std::string by; ///< Somebody of the staff, or whoever was at the centre.
        Timestamp at;

        bool operator==(const Settled&) const = default;
    };

    Uuid id;                 ///< The same wherever the same conflict is found.
    std::string rule;        ///< "oversold"
    std::int64_t version{1}; ///< One more each time it is opened again.
    StoreId store;
    SaleOrigin entry; ///< The entry that made it one; of any kind.
    std::string who;  ///< Whose case it is: "stock", "manager", "audit", "centre".
    Timestamp notedAt;
    Json evidence; ///< Members by rule; nothing of persons.
    std::string proposal;
    std::vector<Resolution> resolutions;
    std::optional<Settled> settled{}; ///< None while it is open.

    bool operator==(const ExceptionCase&) const = default;
};

/// Whether a case of theirs may be settled at a till: the others are the centre's to judge.
bool isOfStores(std::string_view who);

std::string keyOf(const ExceptionCase& body);
Json jsonOf(const ExceptionCase& body);
/// Only inside readJson().
ExceptionCase readExceptionCase(const JsonReader& reader);

} // namespace onetill::wire

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/entry.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace onetill::wire {

class JsonReader;

/// The key with which a till signs its journal and its receipts, so that every till of the retailer
/// can check them by itself. Feed "configuration", key = till. It stays when the till is gone.
struct TillKey {
    static constexpr std::string_view kKind = "till-key";

    /// The last place of a journal that a key still stands for.
    struct Place {
        Epoch epoch;
        std::int64_t seq{0}; ///< 0: none of it.

        bool operator==(const Place&) const = default;
    };

    Uuid till;
    StoreId store;
    int number{0}; ///< Of the till within its store, from 1.
    bool trial{false};
    PublicKey journalKey{};
    std::optional<Place> trustedTo{}; ///< Of a revoked key: what came later may be a thief's.

    bool operator==(const TillKey&) const = default;
};

Json tillKeyJson(const TillKey& key);
/// Only inside readJson().
TillKey readTillKey(const JsonReader& reader);

} // namespace onetill::wire

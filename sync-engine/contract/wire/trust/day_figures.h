#pragma once

#include "sync-engine/contract/wire/entry.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace onetill::wire {

/// What till and hub must agree on for each business day of a till (sync.md 7): nothing missing,
/// nothing twice, nothing changed. From headers alone, so that what the hub did not understand
/// counts, too.
struct DayFigures {
    std::int64_t entries{0};
    /// By currency, in minor units, of the headers that have a total. It wraps around where it
    /// would overflow, on both sides alike.
    std::map<std::string, std::int64_t> totals;
    Hash hashes{}; ///< XOR of the entries' hashes: their order does not matter.

    /// Of an entry: what its header says of money, and its hash.
    void add(const std::optional<Money>& total, const Hash& hash);
    bool operator==(const DayFigures&) const = default;
};

/// "EUR 12.90 USD 3.00"; empty without any.
std::string totalsText(const DayFigures& figures);

} // namespace onetill::wire

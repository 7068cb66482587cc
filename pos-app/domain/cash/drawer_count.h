#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace onetill::domain {

/// So many notes or coins of one value.
struct Pieces {
    Money value;
    std::int64_t count{0};

    bool operator==(const Pieces&) const = default;
};

/// What the pieces come to. A value is 1, 2, 25 or 5 times a power of ten of the minor unit: no
/// central bank has anything else in circulation, and notes that are out of issue are still
/// counted. Errors: OutOfRange (such a value, a count below zero, a sum that no drawer holds),
/// Conflict for a value that stands twice, TooLarge for too many rows.
Result<Money> countedTotal(std::span<const Pieces> pieces, Currency currency);

inline constexpr std::size_t kPiecesMax = 64;
/// No drawer holds more: a hundred million of most currencies.
inline constexpr std::int64_t kDrawerMinorMax = 10'000'000'000;

/// What a count means. Source: ui.md 4.13: over the limit a recount once, then reason and
/// approval.
struct CountJudgement {
    Money difference; ///< Counted less expected: below zero when cash is short.
    bool recount{false};
    bool reasonNeeded{false};
    bool approvalNeeded{false};

    bool operator==(const CountJudgement&) const = default;
};

/// A difference of exactly the limit is within.
bool isOver(Money difference, Money limit);

/// Of the newest of `counts` counts (at least one). `foreignOver`: another currency is over the
/// limit, whatever the own cash comes to.
CountJudgement judgeCount(Money expected, Money counted, Money limit, std::size_t counts,
                          bool foreignOver = false);

} // namespace onetill::domain

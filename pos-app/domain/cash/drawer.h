#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <string_view>

namespace onetill::domain {

/// Why cash comes into or leaves a drawer without a sale. The words on the wire: "paid-in",
/// "paid-out", "drop", "float".
enum class CashMoveKind {
    PaidIn,  ///< Somebody paid a bill of another kind.
    PaidOut, ///< Milk for the kitchen, a courier.
    Drop,    ///< Into the safe.
    Float    ///< More change from the safe.
};

std::string_view cashMoveWord(CashMoveKind kind);
/// Errors: OutOfRange.
Result<CashMoveKind> cashMoveFromWord(std::string_view word);
/// Whether it needs a reason: money that came from nowhere or went to nobody has to be explained.
bool needsReason(CashMoveKind kind);

/// What came into a drawer and left it; each is zero or more, except that refunds may make the
/// cash of sales negative.
struct CashFlow {
    Money openingFloat;
    Money sales; ///< Cash taken for goods, less change given.
    Money floatAdded;
    Money paidIn;
    Money paidOut;
    Money dropped;
};

/// What should be in the drawer. Errors: OutOfRange.
Result<Money> expectedCash(const CashFlow& flow);

/// Whether so much cash lies in the drawer that some belongs into the safe; a limit of 0 is none.
bool dropIsDue(Money cash, std::int64_t limitMinor);

} // namespace onetill::domain

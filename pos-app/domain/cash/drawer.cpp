#include "pos-app/domain/cash/drawer.h"

#include <string>

namespace onetill::domain {

std::string_view cashMoveWord(CashMoveKind kind)
{
    switch (kind) {
    case CashMoveKind::PaidIn: return "paid-in";
    case CashMoveKind::PaidOut: return "paid-out";
    case CashMoveKind::Drop: return "drop";
    case CashMoveKind::Float: return "float";
    }
    return "paid-in";
}

Result<CashMoveKind> cashMoveFromWord(std::string_view word)
{
    using enum CashMoveKind;
    for (const CashMoveKind kind : {PaidIn, PaidOut, Drop, Float})
        if (word == cashMoveWord(kind))
            return kind;
    return fail(ErrorCode::OutOfRange,
                "not a movement of cash: '" + std::string{word.substr(0, 32)} + "'");
}

bool needsReason(CashMoveKind kind)
{
    return kind == CashMoveKind::PaidIn || kind == CashMoveKind::PaidOut;
}

Result<Money> expectedCash(const CashFlow& flow)
{
    Result<Money> cash = flow.openingFloat;
    for (const Money part :
         {flow.sales, flow.floatAdded, flow.paidIn, -flow.paidOut, -flow.dropped})
        if (cash)
            cash = cash->plus(part);
    return cash;
}

bool dropIsDue(Money cash, std::int64_t limitMinor)
{
    return limitMinor > 0 && cash.minor() > limitMinor;
}

} // namespace onetill::domain

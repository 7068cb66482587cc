#include "pos-app/domain/returns/refund_kind.h"

#include <string>

namespace onetill::domain {

std::string_view refundKindWord(RefundKind kind)
{
    switch (kind) {
    case RefundKind::Cash: return "cash";
    case RefundKind::Card: return "card";
    case RefundKind::GiftCard: return "gift-card";
    case RefundKind::StoreCredit: return "store-credit";
    case RefundKind::Points: return "points";
    case RefundKind::Voucher: return "voucher";
    }
    return "cash";
}

Result<RefundKind> refundKindFromWord(std::string_view word)
{
    for (const auto kind : {RefundKind::Cash, RefundKind::Card, RefundKind::GiftCard,
                            RefundKind::StoreCredit, RefundKind::Points, RefundKind::Voucher})
        if (word == refundKindWord(kind))
            return kind;
    return fail(ErrorCode::OutOfRange, "not a tender: '" + std::string{word.substr(0, 32)} + "'");
}

bool mayBecome(RefundKind paid, RefundKind refunded)
{
    if (paid == refunded)
        return true;
    switch (refunded) {
    case RefundKind::Cash: return paid == RefundKind::Card;
    case RefundKind::Card:
    case RefundKind::Points: return false;
    case RefundKind::GiftCard:
    case RefundKind::StoreCredit:
    case RefundKind::Voucher: return true;
    }
    return false;
}

} // namespace onetill::domain

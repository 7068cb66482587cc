#include "pos-app/domain/returns/refund_kind.h"

namespace onetill::domain {

bool mayBecome(TenderKind paid, TenderKind refunded)
{
    if (paid == refunded)
        return true;
    switch (refunded) {
    case TenderKind::Cash: return paid == TenderKind::Card;
    case TenderKind::ForeignCash:
    case TenderKind::Card:
    case TenderKind::Points: return false;
    case TenderKind::Prepayment: return false;
    case TenderKind::GiftCard:
    case TenderKind::StoreCredit:
    case TenderKind::Voucher: return true;
    }
    return false;
}

} // namespace onetill::domain

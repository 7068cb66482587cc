#include "pos-app/domain/tenders/tender_kind.h"

#include <string>

namespace onetill::domain {

bool isCash(TenderKind kind)
{
    return kind == TenderKind::Cash || kind == TenderKind::ForeignCash;
}

bool isStoredValue(TenderKind kind)
{
    return kind == TenderKind::GiftCard || kind == TenderKind::StoreCredit
           || kind == TenderKind::Points || kind == TenderKind::Prepayment;
}

bool asksOutside(TenderKind kind)
{
    return kind == TenderKind::Card || isStoredValue(kind);
}

std::string_view tenderKindWord(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return "cash";
    case TenderKind::ForeignCash: return "foreign-cash";
    case TenderKind::Card: return "card";
    case TenderKind::GiftCard: return "gift-card";
    case TenderKind::StoreCredit: return "store-credit";
    case TenderKind::Points: return "points";
    case TenderKind::Prepayment: return "prepayment";
    case TenderKind::Voucher: break;
    }
    return "voucher";
}

Result<TenderKind> tenderKindFromWord(std::string_view word)
{
    for (const TenderKind kind : kTenderKinds)
        if (word == tenderKindWord(kind))
            return kind;
    return fail(ErrorCode::OutOfRange, "not a tender: '" + std::string{word.substr(0, 32)} + "'");
}

} // namespace onetill::domain

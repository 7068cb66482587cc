#include "pos-app/domain/tenders/tender_kind.h"

#include <string>

namespace onetill::domain {

std::string_view tenderKindWord(TenderKind kind)
{
    switch (kind) {
    case TenderKind::Cash: return "cash";
    case TenderKind::Card: return "card";
    case TenderKind::GiftCard: return "gift-card";
    case TenderKind::StoreCredit: return "store-credit";
    case TenderKind::Points: return "points";
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

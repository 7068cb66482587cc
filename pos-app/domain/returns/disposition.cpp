#include "pos-app/domain/returns/disposition.h"

namespace onetill::domain {

std::string_view dispositionWord(Disposition disposition)
{
    switch (disposition) {
    case Disposition::ToStock: return "to-stock";
    case Disposition::FaultyHold: return "faulty-hold";
    case Disposition::ToVendor: return "to-vendor";
    case Disposition::Destroy: break;
    }
    return "destroy";
}

Result<Disposition> dispositionFromWord(std::string_view word)
{
    using enum Disposition;
    for (const Disposition disposition : {ToStock, FaultyHold, ToVendor, Destroy})
        if (word == dispositionWord(disposition))
            return disposition;
    return fail(ErrorCode::OutOfRange,
                "nothing that becomes of goods: '" + std::string{word.substr(0, 32)} + "'");
}

Quantity addedToAvailable(Disposition disposition, Quantity returned)
{
    return disposition == Disposition::ToStock ? returned : Quantity::zero(returned.unit());
}

Status requireReason(std::string_view reason)
{
    if (reason.empty())
        return fail(ErrorCode::ReasonRequired, "a return needs a reason");
    return {};
}

std::string_view restockType(const OrderedGoods& goods)
{
    if (!goods.restocked)
        return "NO_RESTOCK";
    if (!goods.fulfilled)
        return "CANCEL";
    return goods.broughtBack ? "RETURN" : "NO_RESTOCK";
}

} // namespace onetill::domain

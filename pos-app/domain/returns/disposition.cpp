#include "pos-app/domain/returns/disposition.h"

#include <string>

namespace onetill::domain {

std::string_view dispositionWord(Disposition disposition)
{
    switch (disposition) {
    case Disposition::ToStock: return "to-stock";
    case Disposition::FaultyHold: return "faulty-hold";
    case Disposition::ToVendor: return "to-vendor";
    case Disposition::Destroy: return "destroy";
    }
    return "to-stock";
}

Result<Disposition> dispositionFromWord(std::string_view word)
{
    for (const auto disposition : {Disposition::ToStock, Disposition::FaultyHold,
                                   Disposition::ToVendor, Disposition::Destroy})
        if (word == dispositionWord(disposition))
            return disposition;
    return fail(ErrorCode::OutOfRange,
                "not a place for returned goods: '" + std::string{word.substr(0, 32)} + "'");
}

ReturnedStock returnedStock(Disposition disposition, Quantity returned)
{
    const Quantity none = Quantity::zero(returned.unit());
    switch (disposition) {
    case Disposition::ToStock: return {.available = returned, .held = none};
    case Disposition::FaultyHold:
    case Disposition::ToVendor: return {.available = none, .held = returned};
    case Disposition::Destroy: break;
    }
    return {.available = none, .held = none};
}

} // namespace onetill::domain

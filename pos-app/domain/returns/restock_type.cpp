#include "pos-app/domain/returns/restock_type.h"

#include <string>

namespace onetill::domain {

std::string_view restockTypeWord(RestockType type)
{
    switch (type) {
    case RestockType::Return: return "RETURN";
    case RestockType::Cancel: return "CANCEL";
    case RestockType::NoRestock: return "NO_RESTOCK";
    case RestockType::LegacyRestock: return "LEGACY_RESTOCK";
    }
    return "NO_RESTOCK";
}

Result<RestockType> restockTypeFromWord(std::string_view word)
{
    for (const auto type : {RestockType::Return, RestockType::Cancel, RestockType::NoRestock,
                            RestockType::LegacyRestock})
        if (word == restockTypeWord(type))
            return type;
    return fail(ErrorCode::OutOfRange,
                "not a type of restocking: '" + std::string{word.substr(0, 32)} + "'");
}

bool isForNewRefunds(RestockType type)
{
    return type != RestockType::LegacyRestock;
}

RestockType restockTypeOf(const RefundedItem& item)
{
    const bool onItsShelf = item.fulfilled == false && !item.disposition;
    if (!onItsShelf && item.disposition != Disposition::ToStock)
        return RestockType::NoRestock;
    if (!item.fulfilled)
        return RestockType::LegacyRestock;
    return *item.fulfilled ? RestockType::Return : RestockType::Cancel;
}

} // namespace onetill::domain

#include "sync-engine/hub/service/report/amount_text.h"

#include "sync-engine/contract/values/currency.h"
#include "sync-engine/contract/values/decimal.h"

namespace onetill::hub {

std::string amountText(std::int64_t minor, const std::string& currency)
{
    const auto known = Currency::fromCode(currency);
    return formatDecimal(minor, known ? known->exponent() : 2);
}

} // namespace onetill::hub

#include "pos-app/domain/returns/exchange.h"

#include <algorithm>

namespace onetill::domain {

Money Exchange::customerPays() const
{
    return std::max(total(), Money::zero(bought.currency()));
}

Money Exchange::customerGets() const
{
    return std::max(-total(), Money::zero(bought.currency()));
}

Result<Exchange> exchangeOf(Currency currency, std::span<const Money> lines)
{
    Exchange exchange{.returned = Money::zero(currency), .bought = Money::zero(currency)};
    for (const Money line : lines) {
        Money& side = line.isNegative() ? exchange.returned : exchange.bought;
        const auto sum = side.plus(line);
        if (!sum)
            return passOn(sum);
        side = *sum;
    }
    return exchange;
}

} // namespace onetill::domain

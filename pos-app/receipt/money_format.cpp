#include "pos-app/receipt/money_format.h"

namespace onetill::receipt {
namespace {

constexpr std::size_t kGroup = 3;

std::string unsignedNumber(Money amount, const MoneyFormat& format)
{
    const std::string wire = (amount.isNegative() ? -amount : amount).text();
    const auto point = wire.find('.');
    std::string whole = wire.substr(0, point);
    const std::size_t digits = whole.size();
    for (std::size_t at = digits < format.groupedFrom ? 0 : digits; at > kGroup;) {
        at -= kGroup;
        whole.insert(at, format.groupSeparator);
    }
    if (point == std::string::npos)
        return whole;
    return whole + format.decimalSeparator + wire.substr(point + 1);
}

} // namespace

std::string MoneyFormat::number(Money amount) const
{
    return (amount.isNegative() ? "-" : "") + unsignedNumber(amount, *this);
}

std::string MoneyFormat::decimal(std::string plain) const
{
    const auto point = plain.find('.');
    return point == std::string::npos ? plain : plain.replace(point, 1, decimalSeparator);
}

std::string MoneyFormat::withSymbol(Money amount) const
{
    if (symbol.empty())
        return number(amount);
    const std::string sign = amount.isNegative() ? "-" : "";
    const std::string blank = symbolSpaced ? "\u00a0" : "";
    const std::string digits = unsignedNumber(amount, *this);
    return symbolFirst ? sign + symbol + blank + digits : sign + digits + blank + symbol;
}

} // namespace onetill::receipt

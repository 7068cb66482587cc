#include "sync-engine/contract/values/gtin.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/digits.h"

#include <algorithm>

namespace onetill {
namespace {

tl::unexpected<Error> notAGtin(std::string_view text)
{
    return fail(ErrorCode::Malformed, "not a GTIN: '" + std::string{text.substr(0, 32)} + "'");
}

} // namespace

char gtinCheckDigit(std::string_view withoutCheckDigit)
{
    ONETILL_CHECK(onlyDigits(withoutCheckDigit));
    int sum = 0;
    int weight = 3;
    for (auto digit = withoutCheckDigit.rbegin(); digit != withoutCheckDigit.rend(); ++digit) {
        sum += (*digit - '0') * weight;
        weight = 4 - weight;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

Result<Gtin> Gtin::parse(std::string_view digits)
{
    const auto length = digits.size();
    if ((length != 8 && length != 12 && length != 13 && length != 14) || !onlyDigits(digits))
        return notAGtin(digits);
    if (gtinCheckDigit(digits.substr(0, length - 1)) != digits.back())
        return fail(ErrorCode::WrongCheckDigit, "wrong check digit: '" + std::string{digits} + "'");
    return Gtin{std::string(14 - length, '0') + std::string{digits}};
}

Result<std::string> expandUpcE(std::string_view eightDigits)
{
    if (eightDigits.size() != 8 || !onlyDigits(eightDigits) || eightDigits[0] > '1')
        return notAGtin(eightDigits);
    const std::string system{eightDigits.substr(0, 1)};
    const std::string d{eightDigits.substr(1, 6)};
    std::string body;
    switch (d[5]) {
    case '0':
    case '1':
    case '2': body = d.substr(0, 2) + d[5] + "0000" + d.substr(2, 3); break;
    case '3': body = d.substr(0, 3) + "00000" + d.substr(3, 2); break;
    case '4': body = d.substr(0, 4) + "00000" + d[4]; break;
    default: body = d.substr(0, 5) + "0000" + d[5]; break;
    }
    const std::string full = system + body;
    if (gtinCheckDigit(full) != eightDigits[7])
        return fail(ErrorCode::WrongCheckDigit,
                    "wrong check digit: '" + std::string{eightDigits} + "'");
    return full + eightDigits[7];
}

} // namespace onetill

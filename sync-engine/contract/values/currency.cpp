#include "sync-engine/contract/values/currency.h"

#include <algorithm>
#include <string>

namespace onetill {
namespace {

constexpr std::array kNoDecimals = std::to_array<std::string_view>(
    {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
     "XAF", "XOF", "XPF"});
constexpr std::array kThreeDecimals =
    std::to_array<std::string_view>({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"});
constexpr std::array kTwoDecimals = std::to_array<std::string_view>(
    {"AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
     "BGN", "BMD", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF",
     "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR",
     "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF",
     "IDR", "ILS", "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK", "LBP",
     "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR",
     "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK",
     "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
     "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP",
     "TRY", "TTD", "TWD", "TZS", "UAH", "USD", "UYU", "UZS", "VES", "WST", "XCD", "YER", "ZAR",
     "ZMW", "ZWL"});

} // namespace

Result<Currency> Currency::fromCode(std::string_view code)
{
    const auto in = [code](const auto& list) {
        return std::ranges::find(list, code) != list.end();
    };
    int exponent = -1;
    if (in(kTwoDecimals))
        exponent = 2;
    else if (in(kNoDecimals))
        exponent = 0;
    else if (in(kThreeDecimals))
        exponent = 3;
    if (exponent < 0)
        return fail(ErrorCode::OutOfRange,
                    "not an ISO 4217 currency: '" + std::string{code.substr(0, 8)} + "'");
    return Currency{{code[0], code[1], code[2]}, exponent};
}

} // namespace onetill

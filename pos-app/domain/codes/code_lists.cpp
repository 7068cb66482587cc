#include "pos-app/domain/codes/code_lists.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

/// Two letters and three digits of each country. Source: ISO 3166-1:2020.
constexpr std::array kIsoCountries = std::to_array<std::string_view>(
    {"AD020", "AE784", "AF004", "AG028", "AI660", "AL008", "AM051", "AO024", "AQ010", "AR032",
     "AS016", "AT040", "AU036", "AW533", "AX248", "AZ031", "BA070", "BB052", "BD050", "BE056",
     "BF854", "BG100", "BH048", "BI108", "BJ204", "BL652", "BM060", "BN096", "BO068", "BQ535",
     "BR076", "BS044", "BT064", "BV074", "BW072", "BY112", "BZ084", "CA124", "CC166", "CD180",
     "CF140", "CG178", "CH756", "CI384", "CK184", "CL152", "CM120", "CN156", "CO170", "CR188",
     "CU192", "CV132", "CW531", "CX162", "CY196", "CZ203", "DE276", "DJ262", "DK208", "DM212",
     "DO214", "DZ012", "EC218", "EE233", "EG818", "EH732", "ER232", "ES724", "ET231", "FI246",
     "FJ242", "FK238", "FM583", "FO234", "FR250", "GA266", "GB826", "GD308", "GE268", "GF254",
     "GG831", "GH288", "GI292", "GL304", "GM270", "GN324", "GP312", "GQ226", "GR300", "GS239",
     "GT320", "GU316", "GW624", "GY328", "HK344", "HM334", "HN340", "HR191", "HT332", "HU348",
     "ID360", "IE372", "IL376", "IM833", "IN356", "IO086", "IQ368", "IR364", "IS352", "IT380",
     "JE832", "JM388", "JO400", "JP392", "KE404", "KG417", "KH116", "KI296", "KM174", "KN659",
     "KP408", "KR410", "KW414", "KY136", "KZ398", "LA418", "LB422", "LC662", "LI438", "LK144",
     "LR430", "LS426", "LT440", "LU442", "LV428", "LY434", "MA504", "MC492", "MD498", "ME499",
     "MF663", "MG450", "MH584", "MK807", "ML466", "MM104", "MN496", "MO446", "MP580", "MQ474",
     "MR478", "MS500", "MT470", "MU480", "MV462", "MW454", "MX484", "MY458", "MZ508", "NA516",
     "NC540", "NE562", "NF574", "NG566", "NI558", "NL528", "NO578", "NP524", "NR520", "NU570",
     "NZ554", "OM512", "PA591", "PE604", "PF258", "PG598", "PH608", "PK586", "PL616", "PM666",
     "PN612", "PR630", "PS275", "PT620", "PW585", "PY600", "QA634", "RE638", "RO642", "RS688",
     "RU643", "RW646", "SA682", "SB090", "SC690", "SD729", "SE752", "SG702", "SH654", "SI705",
     "SJ744", "SK703", "SL694", "SM674", "SN686", "SO706", "SR740", "SS728", "ST678", "SV222",
     "SX534", "SY760", "SZ748", "TC796", "TD148", "TF260", "TG768", "TH764", "TJ762", "TK772",
     "TL626", "TM795", "TN788", "TO776", "TR792", "TT780", "TV798", "TW158", "TZ834", "UA804",
     "UG800", "UM581", "US840", "UY858", "UZ860", "VA336", "VC670", "VE862", "VG092", "VI850",
     "VN704", "VU548", "WF876", "WS882", "YE887", "YT175", "ZA710", "ZM894", "ZW716"});

/// Three letters and three digits of each currency, withdrawn ones too as long as goods may bear
/// them. Source: ISO 4217:2015, list one with its amendments to 177.
constexpr std::array kCurrencies = std::to_array<std::string_view>(
    {"AED784", "AFN971", "ALL008", "AMD051", "ANG532", "AOA973", "ARS032", "AUD036", "AWG533",
     "AZN944", "BAM977", "BBD052", "BDT050", "BGN975", "BHD048", "BIF108", "BMD060", "BND096",
     "BOB068", "BOV984", "BRL986", "BSD044", "BTN064", "BWP072", "BYN933", "BZD084", "CAD124",
     "CDF976", "CHE947", "CHF756", "CHW948", "CLF990", "CLP152", "CNY156", "COP170", "COU970",
     "CRC188", "CUC931", "CUP192", "CVE132", "CZK203", "DJF262", "DKK208", "DOP214", "DZD012",
     "EGP818", "ERN232", "ETB230", "EUR978", "FJD242", "FKP238", "GBP826", "GEL981", "GHS936",
     "GIP292", "GMD270", "GNF324", "GTQ320", "GYD328", "HKD344", "HNL340", "HRK191", "HTG332",
     "HUF348", "IDR360", "ILS376", "INR356", "IQD368", "IRR364", "ISK352", "JMD388", "JOD400",
     "JPY392", "KES404", "KGS417", "KHR116", "KMF174", "KPW408", "KRW410", "KWD414", "KYD136",
     "KZT398", "LAK418", "LBP422", "LKR144", "LRD430", "LSL426", "LYD434", "MAD504", "MDL498",
     "MGA969", "MKD807", "MMK104", "MNT496", "MOP446", "MRU929", "MUR480", "MVR462", "MWK454",
     "MXN484", "MXV979", "MYR458", "MZN943", "NAD516", "NGN566", "NIO558", "NOK578", "NPR524",
     "NZD554", "OMR512", "PAB590", "PEN604", "PGK598", "PHP608", "PKR586", "PLN985", "PYG600",
     "QAR634", "RON946", "RSD941", "RUB643", "RWF646", "SAR682", "SBD090", "SCR690", "SDG938",
     "SEK752", "SGD702", "SHP654", "SLE925", "SLL694", "SOS706", "SRD968", "SSP728", "STN930",
     "SVC222", "SYP760", "SZL748", "THB764", "TJS972", "TMT934", "TND788", "TOP776", "TRY949",
     "TTD780", "TWD901", "TZS834", "UAH980", "UGX800", "USD840", "USN997", "UYI940", "UYU858",
     "UYW927", "UZS860", "VED926", "VES928", "VND704", "VUV548", "WST882", "XAF950", "XAG961",
     "XAU959", "XBA955", "XBB956", "XBC957", "XBD958", "XCD951", "XDR960", "XOF952", "XPD964",
     "XPF953", "XPT962", "XSU994", "XTS963", "XUA965", "XXX999", "YER886", "ZAR710", "ZMW967",
     "ZWG924", "ZWL932"});

} // namespace

bool isCountryNumber(std::string_view digits)
{
    return std::ranges::any_of(kIsoCountries,
                               [digits](auto row) { return row.substr(2) == digits; });
}

bool isCountryLetters(std::string_view letters)
{
    return std::ranges::any_of(kIsoCountries,
                               [letters](auto row) { return row.substr(0, 2) == letters; });
}

std::string_view currencyLetters(std::string_view digits)
{
    const auto found =
        std::ranges::find_if(kCurrencies, [digits](auto row) { return row.substr(3) == digits; });
    return found == kCurrencies.end() ? std::string_view{} : found->substr(0, 3);
}

} // namespace onetill::domain

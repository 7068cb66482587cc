// The facts of this table are those of the GS1 Barcode Syntax Dictionary, Copyright (c) 2021-2025
// GS1 AISBL, (c) 2020-2021 the BWIPP and Zint projects, Apache License 2.0. Its notation, "X..20
// req=01,03", is written here as "kText20" and "01,03".

#include "pos-app/domain/codes/application_identifier.h"

#include <algorithm>

namespace onetill::domain {
namespace {

// Where the rules go by their bare names.
namespace table {

using enum ValueRule;
using Rules = std::array<ValueRule, 3>;

constexpr Component digits(std::size_t count, Rules rules = {})
{
    return {CharacterSet::Digits, count, count, false, rules};
}

constexpr Component digitsUpTo(std::size_t count, Rules rules = {})
{
    return {CharacterSet::Digits, 1, count, false, rules};
}

constexpr Component text(std::size_t count, Rules rules = {})
{
    return {CharacterSet::Text, count, count, false, rules};
}

constexpr Component textUpTo(std::size_t count, Rules rules = {})
{
    return {CharacterSet::Text, 1, count, false, rules};
}

constexpr Component maybe(Component component)
{
    component.optional = true;
    return component;
}

template <std::size_t count>
using Format = std::array<Component, count>;

constexpr Format<1> kText2{textUpTo(2)}, kText3{textUpTo(3)}, kText10{textUpTo(10)},
    kText12{textUpTo(12)}, kText20{textUpTo(20)}, kText25{textUpTo(25)}, kText28{textUpTo(28)},
    kText30{textUpTo(30)}, kText50{textUpTo(50)}, kText70{textUpTo(70)}, kText90{textUpTo(90)};
constexpr Format<1> kEncoded35{textUpTo(35, {PercentEncoded})},
    kEncoded40{textUpTo(40, {PercentEncoded})}, kEncoded70{textUpTo(70, {PercentEncoded})},
    kEncoded90{textUpTo(90, {PercentEncoded})};
constexpr Format<1> kDigits2{digits(2)}, kDigits4{digits(4)}, kDigits6{digits(6)},
    kDigits13{digits(13)}, kDigits15{digits(15)}, kDigits32{digits(32)};
constexpr Format<1> kUpTo4{digitsUpTo(4)}, kUpTo6{digitsUpTo(6)}, kUpTo8{digitsUpTo(8)},
    kUpTo10{digitsUpTo(10)}, kUpTo15{digitsUpTo(15)};

constexpr Format<1> kSscc{digits(18, {CheckDigit, CompanyPrefixAtSecond})};
constexpr Format<1> kGtin{digits(14, {CheckDigit, CompanyPrefixAtSecond})};
constexpr Format<1> kGln{digits(13, {CheckDigit, CompanyPrefix})};
constexpr Format<1> kShipment{digits(17, {CheckDigit, CompanyPrefix})};
constexpr Format<1> kService{digits(18, {CheckDigit, CompanyPrefix})};
constexpr Format<2> kPieceOfItem{digits(14, {CheckDigit, CompanyPrefixAtSecond}),
                                 digits(4, {PieceOfTotal})};
constexpr Format<2> kDocument{digits(13, {CheckDigit, CompanyPrefix}), maybe(textUpTo(17))};
constexpr Format<2> kCouponNumber{digits(13, {CheckDigit, CompanyPrefix}), maybe(digitsUpTo(12))};
constexpr Format<3> kReturnable{digits(1, {Zero}), digits(13, {CheckDigit, CompanyPrefix}),
                                maybe(textUpTo(16))};
constexpr Format<1> kAsset{textUpTo(30, {CompanyPrefix})};
constexpr Format<1> kPart{
    Component{CharacterSet::Reference, 1, 30, false, {CompanyPrefix, None, None}}};
constexpr Format<1> kPartSerial{digitsUpTo(12, {NoLeadingZero})};
constexpr Format<1> kModel{textUpTo(25, {CheckPair, CompanyPrefix})};
constexpr Format<1> kDevice{textUpTo(25, {CheckPair, CompanyPrefix, NotOnlyDigits})};
constexpr Format<1> kSignature{Component{CharacterSet::Base64, 1, 90, false, {}}};
constexpr Format<2> kSimCard{digits(18), maybe(digitsUpTo(2))};

constexpr Format<1> kDate{digits(6, {Date})}, kDateOrMonth{digits(6, {DateOrMonth})};
constexpr Format<2> kDateRange{digits(6, {Date}), maybe(digits(6, {Date}))};
constexpr Format<2> kDateTime{digits(6, {Date}), digits(4, {HourMinute})};
constexpr Format<2> kDateMaybeTime{digits(6, {Date}), maybe(digits(4, {HourMinute}))};
constexpr Format<2> kDelivery{digits(6, {DateOrMonth}), digits(4, {HourMinute})};
constexpr Format<4> kProduced{digits(6, {Date}), digits(2, {Hour}), maybe(digits(2, {BelowSixty})),
                              maybe(digits(2, {BelowSixty}))};
constexpr Format<1> kBirthday{digits(8, {LongDate})};
constexpr Format<2> kBirth{digits(8, {LongDate}), digits(4, {HourMinute})};

constexpr Format<2> kAmount{digits(3, {Currency}), digitsUpTo(15)};
constexpr Format<1> kCountry{digits(3, {Country})};
constexpr Format<5> kUpToFiveCountries{digits(3, {Country}), maybe(digits(3, {Country})),
                                       maybe(digits(3, {Country})), maybe(digits(3, {Country})),
                                       maybe(digits(3, {Country}))};
constexpr Format<2> kPostcode{digits(3, {Country}), textUpTo(9)};
constexpr Format<2> kProcessor{digits(3, {CountryOrSeveral}), textUpTo(27)};
constexpr Format<1> kCountryLetters{text(2, {CountryLetters})};
constexpr Format<2> kPlace{digits(10, {Latitude}), digits(10, {Longitude})};
constexpr Format<1> kYesNo{digits(1, {YesNo})};
constexpr Format<2> kTemperature{digits(6), maybe(text(1, {Minus}))};
constexpr Format<4> kImporter{digits(1), text(1), text(1), text(1, {ImporterIndex})};
constexpr Format<1> kPackage{textUpTo(4, {PackageType})};
constexpr Format<2> kCertificate{text(2), textUpTo(28)};
constexpr Format<1> kMedia{digits(2, {MediaType})};
constexpr Format<1> kSex{digits(1, {Sex})};
constexpr Format<1> kSequence{text(3, {PlaceInSequence})};
constexpr Format<5> kRoll{digits(4, {NotZero}), digits(5, {NotZero}), digits(3, {NotZero}),
                          digits(1, {Winding}), digits(1)};
constexpr Format<1> kIban{textUpTo(34, {BankAccount})};
constexpr Format<1> kCoupon{textUpTo(70, {Coupon})}, kCouponOffer{textUpTo(70, {CouponOffer})};

constexpr std::string_view kGoods = "01,02,03,8006,8026";
constexpr std::string_view kMeasured = "30,31nn,32nn,35nn,36nn";

constexpr std::array kIdentifiers = std::to_array<ApplicationIdentifier>({
    {"00", "00", kSscc, "*?k"},
    {"01", "01", kGtin, "*?k", "", "255,37", "22,10,21|235"},
    {"02", "02", kGtin, "*?", "37", "01,03"},
    {"03", "03", kGtin, "*", "", "01,02,37,235"},
    {"10", "10", kText20, "?", kGoods},
    {"11", "11", kDateOrMonth, "*?", kGoods},
    {"12", "12", kDateOrMonth, "*?", "8020"},
    {"13", "13", kDateOrMonth, "*?", kGoods},
    {"15", "16", kDateOrMonth, "*?", kGoods},
    {"17", "17", kDateOrMonth, "*?", "01,02,03,255,8006,8026"},
    {"20", "20", kDigits2, "*?", kGoods},
    {"21", "21", kText20, "", "01,03,8006", "235"},
    {"22", "22", kText20, "", "01"},
    {"235", "235", kText28, "", "01"},
    {"240", "241", kText30, "?", kGoods},
    {"242", "242", kUpTo6, "?", "01,02,8006,8026"},
    {"243", "243", kText20, "?", "01,03"},
    {"250", "250", kText30, "?", "01+21,03+21,8006+21"},
    {"251", "251", kText30, "?", "01,03,8006"},
    {"253", "253", kDocument, "?k"},
    {"254", "254", kText20, "", "414"},
    {"255", "255", kCouponNumber, "?k", "", "01,02,415,8006,8020,8026"},
    {"30", "30", kUpTo8, "?", "01,02"},
    {"3100", "3165", kDigits6, "*?", "01,02", "...n"},
    {"3200", "3295", kDigits6, "*?", "01,02", "...n"},
    {"3300", "3365", kDigits6, "*?", "00,01", "...n"},
    {"3370", "3375", kDigits6, "*?", "01", "...n"},
    {"3400", "3495", kDigits6, "*?", "00,01", "...n"},
    {"3500", "3525", kDigits6, "*?", "01,02", "...n"},
    {"3530", "3555", kDigits6, "*?", "00,01", "...n"},
    {"3560", "3575", kDigits6, "*?", "01,02", "...n"},
    {"3600", "3615", kDigits6, "*?", "01,02", "...n"},
    {"3620", "3635", kDigits6, "*?", "00,01", "...n"},
    {"3640", "3665", kDigits6, "*?", "01,02", "...n"},
    {"3670", "3695", kDigits6, "*?", "00,01", "...n"},
    {"37", "37", kUpTo8, "?", "00+02,00+8026"},
    {"3900", "3909", kUpTo15, "?", "255,8020", "...n,391n,394n,8111"},
    {"3910", "3919", kAmount, "?", "8020", "...n"},
    {"3920", "3929", kUpTo15, "?", "01+30,01+31nn,01+32nn,01+35nn,01+36nn", "...n,393n"},
    {"3930", "3939", kAmount, "?", kMeasured, "...n"},
    {"3940", "3943", kDigits4, "?", "255", "...n,8111"},
    {"3950", "3955", kDigits6, "?", kMeasured, "392n,393n,...n,8005"},
    {"400", "400", kText30, "?"},
    {"401", "401", kAsset, "?k"},
    {"402", "402", kShipment, "?k"},
    {"403", "403", kText30, "?", "00"},
    {"410", "413", kGln, "*?"},
    {"414", "414", kGln, "*?k", "", "", "254|7040"},
    {"415", "415", kGln, "*?k", "8020", "", "8020"},
    {"416", "416", kGln, "*?"},
    {"417", "417", kGln, "*?k", "", "", "7040"},
    {"420", "420", kText20, "?", "", "421"},
    {"421", "421", kPostcode, "?", "", "4307"},
    {"422", "422", kCountry, "?", kGoods, "426"},
    {"423", "423", kUpToFiveCountries, "?", "01,02,03", "426"},
    {"424", "424", kCountry, "?", "01,02,03", "426"},
    {"425", "425", kUpToFiveCountries, "?", "01,02,03", "426"},
    {"426", "426", kCountry, "?", "01,02,03"},
    {"427", "427", kText3, "?", "01+422,02+422,03+422"},
    {"4300", "4301", kEncoded35, "?", "00"},
    {"4302", "4302", kEncoded70, "?", "00"},
    {"4303", "4303", kEncoded70, "?", "4302"},
    {"4304", "4306", kEncoded70, "?", "00"},
    {"4307", "4307", kCountryLetters, "?", "00"},
    {"4308", "4308", kText30, "?", "00"},
    {"4309", "4309", kPlace, "?", "00"},
    {"4310", "4311", kEncoded35, "?", "00"},
    {"4312", "4312", kEncoded70, "?", "00"},
    {"4313", "4313", kEncoded70, "?", "4312"},
    {"4314", "4316", kEncoded70, "?", "00"},
    {"4317", "4317", kCountryLetters, "?", "00"},
    {"4318", "4318", kText20, "?", "00"},
    {"4319", "4319", kText30, "?", "00"},
    {"4320", "4320", kEncoded35, "?", "00"},
    {"4321", "4323", kYesNo, "?", "00"},
    {"4324", "4325", kDelivery, "?", "00"},
    {"4326", "4326", kDate, "?", "00"},
    {"4330", "4330", kTemperature, "?", "00", "4331"},
    {"4331", "4331", kTemperature, "?", "00", "4330"},
    {"4332", "4332", kTemperature, "?", "00", "4333"},
    {"4333", "4333", kTemperature, "?", "00", "4332"},
    {"7001", "7001", kDigits13, "?", "01,02,8006,8026"},
    {"7002", "7002", kText30, "?", "01,02"},
    {"7003", "7003", kDateTime, "?", "01,02,03"},
    {"7004", "7004", kUpTo4, "?", "01+10,03+10"},
    {"7005", "7005", kText12, "?", "01,02"},
    {"7006", "7006", kDate, "?", "01,02"},
    {"7007", "7007", kDateRange, "?", "01,02"},
    {"7008", "7008", kText3, "?", "01,02"},
    {"7009", "7009", kText10, "?", "01,02"},
    {"7010", "7010", kText2, "?", "01,02,03"},
    {"7011", "7011", kDateMaybeTime, "?", "01,02,03"},
    {"7020", "7020", kText20, "?", "01+416,03+416,8006+416"},
    {"7021", "7021", kText20, "?", "01,03,8006"},
    {"7022", "7022", kText20, "?", "01+7021,03+7021,8006+7021"},
    {"7023", "7023", kAsset, "?"},
    {"7030", "7039", kProcessor, "?", "01,02"},
    {"7040", "7040", kImporter, ""},
    {"7041", "7041", kPackage, "", "00"},
    {"710", "717", kText20, "?", "01"},
    {"7230", "7239", kCertificate, "?", "01,8004"},
    {"7240", "7240", kText20, "?", "01,8006", "03"},
    {"7241", "7241", kMedia, "?", "8017,8018"},
    {"7242", "7242", kText25, "?", "8017,8018"},
    {"7250", "7250", kBirthday, "?", "8018", "7251"},
    {"7251", "7251", kBirth, "?", "8018", "7250"},
    {"7252", "7252", kSex, "?", "8018"},
    {"7253", "7254", kEncoded40, "?", "8017,8018", "7256,7259"},
    {"7255", "7255", kText10, "?", "8017,8018", "7256,7259"},
    {"7256", "7256", kEncoded90, "?", "8017,8018"},
    {"7257", "7257", kEncoded70, "?", "8018"},
    {"7258", "7258", kSequence, "?", "8018+7259"},
    {"7259", "7259", kEncoded40, "?", "8018", "7256"},
    {"8001", "8001", kRoll, "?", "01"},
    {"8002", "8002", kText20, "?"},
    {"8003", "8003", kReturnable, "?k"},
    {"8004", "8004", kAsset, "?k", "", "", "7040"},
    {"8005", "8005", kDigits6, "?", "01,02"},
    {"8006", "8006", kPieceOfItem, "?k", "", "01,03,37", "22,10,21"},
    {"8007", "8007", kIban, "?", "415"},
    {"8008", "8008", kProduced, "?", "01,02,03"},
    {"8009", "8009", kText50, "?", "00,01,03"},
    {"8010", "8010", kPart, "?k", "", "", "8011"},
    {"8011", "8011", kPartSerial, "", "8010"},
    {"8012", "8012", kText20, "?", "01,03,8006"},
    {"8013", "8013", kModel, "?k"},
    {"8014", "8014", kDevice, "", "01"},
    {"8017", "8017", kService, "?k", "", "8018", "8019"},
    {"8018", "8018", kService, "?k", "", "8017", "8019"},
    {"8019", "8019", kUpTo10, "", "8017,8018"},
    {"8020", "8020", kText25, "", "415"},
    {"8026", "8026", kPieceOfItem, "?", "37", "02,03,8006"},
    {"8030", "8030", kSignature, "?",
     "00,01+21,03+21,253,255,8003,8004,8006+21,8010+8011,8017,8018"},
    {"8040", "8040", kDigits15, "", "01+21"},
    {"8041", "8041", kDigits15, "", "01+21+8040"},
    {"8042", "8042", kDigits32, "", "01+21+8040"},
    {"8043", "8043", kSimCard, "", "01+21+8040"},
    {"8110", "8110", kCoupon, "?"},
    {"8111", "8111", kDigits4, "?", "255"},
    {"8112", "8112", kCouponOffer, "?"},
    {"8200", "8200", kText70, "", "01"},
    {"90", "90", kText30, "?"},
    {"91", "99", kText90, "?"},
});

} // namespace table

bool covers(const ApplicationIdentifier& identifier, std::string_view found)
{
    if (found.size() != identifier.first.size())
        return false;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] < identifier.first[i] || found[i] > identifier.last[i])
            return false;
    return true;
}

} // namespace

const ApplicationIdentifier* findIdentifier(std::string_view wanted)
{
    const auto found = std::ranges::find_if(table::kIdentifiers, [wanted](const auto& identifier) {
        return covers(identifier, wanted);
    });
    return found == table::kIdentifiers.end() ? nullptr : &*found;
}

const ApplicationIdentifier* identifierAtStart(std::string_view data)
{
    const auto found = std::ranges::find_if(table::kIdentifiers, [data](const auto& identifier) {
        return covers(identifier, data.substr(0, identifier.first.size()));
    });
    return found == table::kIdentifiers.end() ? nullptr : &*found;
}

} // namespace onetill::domain

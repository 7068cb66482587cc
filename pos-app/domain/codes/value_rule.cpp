#include "pos-app/domain/codes/value_rule.h"

#include "pos-app/domain/codes/code_lists.h"
#include "pos-app/domain/codes/coupon_format.h"
#include "sync-engine/contract/values/digits.h"
#include "sync-engine/contract/values/gtin.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>

namespace onetill::domain {
namespace {

/// In the order of their values for the check pair.
constexpr std::string_view kText =
    "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kReference = "#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kBase64 =
    "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kHexadecimal = "0123456789ABCDEFabcdef";

bool onlyOf(std::string_view part, std::string_view characters)
{
    return part.find_first_not_of(characters) == std::string_view::npos;
}

/// The padding at the end may be there or not.
bool isBase64(std::string_view part)
{
    for (int pads = 0; pads < 2 && part.ends_with('='); ++pads)
        part.remove_suffix(1);
    return onlyOf(part, kBase64);
}

bool hasCharacters(std::string_view part, CharacterSet set)
{
    switch (set) {
    case CharacterSet::Digits: return onlyDigits(part);
    case CharacterSet::Text: return onlyOf(part, kText);
    case CharacterSet::Reference: return onlyOf(part, kReference);
    case CharacterSet::Base64: return isBase64(part);
    }
    return false;
}

/// Of at most eighteen digits.
std::int64_t number(std::string_view digits)
{
    std::int64_t value = 0;
    for (const char digit : digits)
        value = value * 10 + (digit - '0');
    return value;
}

/// Between the whole of the part and its last digit. Source: General Specifications 7.9.1.
bool hasCheckDigit(std::string_view part)
{
    return !part.empty() && onlyDigits(part)
           && gtinCheckDigit(part.substr(0, part.size() - 1)) == part.back();
}

/// Prime numbers as weights, from the right. Source: General Specifications 7.9.5.
bool hasCheckPair(std::string_view part)
{
    constexpr std::string_view kPair = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    constexpr std::array kPrimes = std::to_array<std::size_t>(
        {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83});
    if (part.size() < 2 || part.size() - 2 > kPrimes.size())
        return false;
    const std::string_view checked = part.substr(0, part.size() - 2);
    std::size_t sum = 0;
    for (std::size_t i = 0; i < checked.size(); ++i)
        sum += kText.find(checked[checked.size() - 1 - i]) * kPrimes[i];
    sum %= 1021;
    return part[checked.size()] == kPair[sum / kPair.size()]
           && part[checked.size() + 1] == kPair[sum % kPair.size()];
}

/// No company prefix is shorter than four digits.
bool hasCompanyPrefix(std::string_view part)
{
    constexpr std::size_t kShortest = 4;
    return part.size() >= kShortest && onlyDigits(part.substr(0, kShortest));
}

/// Six digits. The century does not matter: of the hundredth years in reach 2000 had its leap day.
bool isDate(std::string_view part, bool dayMayMiss)
{
    if (part.size() != 6 || !onlyDigits(part))
        return false;
    if (dayMayMiss && part.ends_with("00"))
        return isDate(std::string{part.substr(0, 4)} + "01", false);
    using namespace std::chrono;
    return year_month_day{year{2000 + static_cast<int>(number(part.substr(0, 2)))},
                          month{static_cast<unsigned>(number(part.substr(2, 2)))},
                          day{static_cast<unsigned>(number(part.substr(4, 2)))}}
        .ok();
}

bool isLongDate(std::string_view part)
{
    using namespace std::chrono;
    return year_month_day{year{static_cast<int>(number(part.substr(0, 4)))},
                          month{static_cast<unsigned>(number(part.substr(4, 2)))},
                          day{static_cast<unsigned>(number(part.substr(6, 2)))}}
        .ok();
}

/// Source: ISO 13616-1, remainder by 97.
bool isBankAccount(std::string_view part)
{
    constexpr std::size_t kShortest = 11;
    if (part.size() < kShortest || !isCountryLetters(part.substr(0, 2)))
        return false;
    unsigned remainder = 0;
    for (const char c : std::string{part.substr(4)} + std::string{part.substr(0, 4)}) {
        if (c >= '0' && c <= '9')
            remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
        else if (c >= 'A' && c <= 'Z')
            remainder = (remainder * 100 + static_cast<unsigned>(c - 'A') + 10) % 97;
        else
            return false;
    }
    return remainder == 1;
}

bool isPercentEncoded(std::string_view part)
{
    for (auto at = part.find('%'); at != std::string_view::npos; at = part.find('%', at + 1))
        if (part.size() - at < 3 || !onlyOf(part.substr(at + 1, 2), kHexadecimal))
            return false;
    return true;
}

/// "0203" is the second piece of three.
bool isPieceOfTotal(std::string_view part)
{
    const auto piece = number(part.substr(0, 2));
    return piece > 0 && piece <= number(part.substr(2));
}

/// "2/3" is the second child of three.
bool isPlaceInSequence(std::string_view part)
{
    return part.size() == 3 && part[1] == '/' && part[0] >= '1' && part[0] <= part[2]
           && part[2] <= '9';
}

/// 01 to 10 and 80 to 99 are given out. Source: GS1 General Specifications, AIDC media types.
bool isMediaType(std::string_view part)
{
    const auto type = number(part);
    return (type >= 1 && type <= 10) || type >= 80;
}

/// The form of UN/ECE Recommendation 21.
bool isPackageType(std::string_view part)
{
    return part.size() <= 3 && onlyOf(part, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
}

} // namespace

bool holds(ValueRule rule, std::string_view part)
{
    switch (rule) {
    case ValueRule::None: return true;
    case ValueRule::CheckDigit: return hasCheckDigit(part);
    case ValueRule::CheckPair: return hasCheckPair(part);
    case ValueRule::CompanyPrefix: return hasCompanyPrefix(part);
    case ValueRule::CompanyPrefixAtSecond: return hasCompanyPrefix(part.substr(1));
    case ValueRule::Date: return isDate(part, false);
    case ValueRule::DateOrMonth: return isDate(part, true);
    case ValueRule::LongDate: return isLongDate(part);
    case ValueRule::Hour: return number(part) < 24;
    case ValueRule::HourMinute:
        return number(part.substr(0, 2)) < 24 && number(part.substr(2)) < 60;
    case ValueRule::BelowSixty: return number(part) < 60;
    case ValueRule::Currency: return !currencyLetters(part).empty();
    case ValueRule::Country: return isCountryNumber(part);
    case ValueRule::CountryOrSeveral: return part == "999" || isCountryNumber(part);
    case ValueRule::CountryLetters: return isCountryLetters(part);
    case ValueRule::BankAccount: return isBankAccount(part);
    case ValueRule::Latitude: return number(part) <= 1'800'000'000;
    case ValueRule::Longitude: return number(part) <= 3'600'000'000;
    case ValueRule::PercentEncoded: return isPercentEncoded(part);
    case ValueRule::PieceOfTotal: return isPieceOfTotal(part);
    case ValueRule::PlaceInSequence: return isPlaceInSequence(part);
    case ValueRule::MediaType: return isMediaType(part);
    case ValueRule::PackageType: return isPackageType(part);
    case ValueRule::ImporterIndex: return onlyOf(part, kBase64);
    case ValueRule::Sex: return onlyOf(part, "0129");
    case ValueRule::Winding: return onlyOf(part, "019");
    case ValueRule::YesNo: return onlyOf(part, "01");
    case ValueRule::Minus: return part == "-";
    case ValueRule::Zero: return onlyOf(part, "0");
    case ValueRule::NotZero: return !onlyOf(part, "0");
    case ValueRule::NoLeadingZero: return part == "0" || !part.starts_with('0');
    case ValueRule::NotOnlyDigits: return !onlyDigits(part);
    case ValueRule::Coupon: return isCoupon(part);
    case ValueRule::CouponOffer: return isCouponOffer(part);
    }
    return false;
}

Result<std::size_t> valueLength(std::string_view digits, const ApplicationIdentifier& identifier,
                                std::string_view data)
{
    const auto refuse = [digits](ErrorCode code, std::string_view why) {
        return fail(code, "(" + std::string{digits} + ") of a GS1 code: " + std::string{why});
    };
    if (data.empty())
        return refuse(ErrorCode::Malformed, "no value");
    std::string_view rest = data;
    for (const Component& component : identifier.format) {
        const std::string_view part = rest.substr(0, component.longest);
        if (part.empty() && component.optional)
            continue;
        if (part.size() < component.shortest)
            return refuse(ErrorCode::Malformed, "the value is cut off");
        if (!hasCharacters(part, component.set))
            return refuse(ErrorCode::Malformed, "foreign characters");
        for (const ValueRule rule : component.rules)
            if (!holds(rule, part))
                return rule == ValueRule::CheckDigit || rule == ValueRule::CheckPair
                           ? refuse(ErrorCode::WrongCheckDigit, "wrong check digit")
                           : refuse(ErrorCode::Malformed, "not such a value");
        rest.remove_prefix(part.size());
    }
    return data.size() - rest.size();
}

} // namespace onetill::domain

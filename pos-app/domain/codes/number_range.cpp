#include "pos-app/domain/codes/number_range.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

struct Range {
    std::string_view first;
    std::string_view last;
    NumberRange meaning;
};

constexpr std::array kRanges = std::to_array<Range>({
    {"020", "029", NumberRange::RegionalRestricted},
    {"040", "049", NumberRange::CompanyRestricted},
    {"050", "059", NumberRange::Reserved},
    {"200", "299", NumberRange::CompanyRestricted},
    {"977", "977", NumberRange::Serials},
    {"978", "979", NumberRange::Books},
    {"980", "980", NumberRange::RefundReceipts},
    {"981", "984", NumberRange::Coupons},
    {"990", "999", NumberRange::Coupons},
});

NumberRange rangeOfDigits(std::string_view prefix)
{
    const auto found = std::ranges::find_if(kRanges, [prefix](const Range& range) {
        return prefix >= range.first && prefix <= range.last;
    });
    return found == kRanges.end() ? NumberRange::TradeItems : found->meaning;
}

} // namespace

Result<NumberRange> rangeOfPrefix(std::string_view prefix)
{
    if (prefix.size() != 3
        || !std::ranges::all_of(prefix, [](char c) { return c >= '0' && c <= '9'; }))
        return fail(ErrorCode::Malformed,
                    "not a GS1 prefix: '" + std::string{prefix.substr(0, 32)} + "'");
    return rangeOfDigits(prefix);
}

NumberRange rangeOf(const Gtin& gtin)
{
    const std::string_view digits = gtin.text();
    if (!digits.starts_with("000000"))
        return rangeOfDigits(digits.substr(1, 3));
    return digits[6] == '0' || digits[6] == '2' ? NumberRange::CompanyRestricted
                                                : NumberRange::TradeItems;
}

std::string_view rangeWord(NumberRange range)
{
    switch (range) {
    case NumberRange::TradeItems: return "trade item";
    case NumberRange::RegionalRestricted:
    case NumberRange::CompanyRestricted: return "restricted circulation";
    case NumberRange::Reserved: return "reserved";
    case NumberRange::Serials: return "ISSN";
    case NumberRange::Books: return "ISBN";
    case NumberRange::RefundReceipts: return "refund receipt";
    case NumberRange::Coupons: return "coupon";
    }
    return {};
}

bool isForTradeItems(NumberRange range)
{
    return range == NumberRange::TradeItems || range == NumberRange::Serials
           || range == NumberRange::Books;
}

} // namespace onetill::domain

#include "pos-app/domain/codes/embedded_code.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/values/digits.h"
#include "sync-engine/contract/values/gtin.h"

#include <algorithm>
#include <array>

namespace onetill::domain {
namespace {

constexpr std::size_t kLength = 13;
constexpr int kZerosMax = 3;

/// Digits of the code where the pattern has this character.
std::string digitsAt(std::string_view digits, std::string_view pattern, char field)
{
    std::string found;
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if (pattern[i] == field)
            found += digits[i];
    return found;
}

/// The weighting tables of GS1: what a digit counts in each position. "2-" is twice the digit, its
/// tens taken off its units; "5+" five times, tens added; "5-" five times, tens taken off.
using Weighting = std::array<int, 10>;
constexpr Weighting kTwoMinus{0, 2, 4, 6, 8, 9, 1, 3, 5, 7};
constexpr Weighting kThree{0, 3, 6, 9, 2, 5, 8, 1, 4, 7};
constexpr Weighting kFivePlus{0, 5, 1, 6, 2, 7, 3, 8, 4, 9};
constexpr Weighting kFiveMinus{0, 5, 9, 4, 8, 3, 7, 2, 6, 1};

int weightedSum(std::string_view digits, std::initializer_list<const Weighting*> weightings)
{
    int sum = 0;
    auto digit = digits.begin();
    for (const Weighting* weighting : weightings)
        sum += (*weighting)[static_cast<std::size_t>(*digit++ - '0')];
    return sum;
}

/// Whether there are as many digits of each field as the kind of code has.
template <class Count>
bool fieldsFit(EmbeddedKind kind, const Count& count)
{
    switch (kind) {
    case EmbeddedKind::Weight: return count('I') > 0 && count('M') > 0 && count('V') == 0;
    case EmbeddedKind::Price:
        return count('I') > 0 && count('M') > 0
               && (count('V') == 0 || (count('V') == 1 && (count('M') == 4 || count('M') == 5)));
    case EmbeddedKind::Discount: return (count('M') == 1 || count('M') == 2) && count('V') == 0;
    case EmbeddedKind::Cashier:
    case EmbeddedKind::Customer: return count('I') > 0 && count('M') == 0 && count('V') == 0;
    }
    return false;
}

/// The key of the article: the same for every weight and price of it.
std::string lookupOf(std::string_view digits, std::string_view pattern)
{
    std::string lookup{digits.substr(0, kLength - 1)};
    for (std::size_t i = 0; i < lookup.size(); ++i)
        if (pattern[i] == 'M' || pattern[i] == 'V')
            lookup[i] = '0';
    return lookup + gtinCheckDigit(lookup);
}

Result<EmbeddedContent> measureOf(std::string_view digits, const EmbeddedLayout& layout,
                                  const std::string& measured)
{
    std::int64_t value = std::stoll(measured); // At most eleven digits, and the zeros left out.
    for (int zero = 0; zero < layout.zerosLeftOut; ++zero)
        value *= 10;
    EmbeddedMeasure measure{lookupOf(digits, layout.pattern), {}, {}};
    if (layout.kind == EmbeddedKind::Price) {
        measure.priceMinor = value;
        return EmbeddedContent{measure};
    }
    const auto weight = Quantity::fromMilli(value, Unit::Kilogram);
    if (!weight)
        return passOn(weight);
    measure.weight = *weight;
    return EmbeddedContent{measure};
}

} // namespace

std::string_view embeddedKindWord(EmbeddedKind kind)
{
    switch (kind) {
    case EmbeddedKind::Weight: return "weight";
    case EmbeddedKind::Price: return "price";
    case EmbeddedKind::Discount: return "discount";
    case EmbeddedKind::Cashier: return "cashier";
    case EmbeddedKind::Customer: return "customer";
    }
    return {};
}

std::vector<EmbeddedLayout> defaultLayouts()
{
    return {{"21IIIIIMMMMMC", EmbeddedKind::Weight},
            {"23IIIIIMMMMMC", EmbeddedKind::Price},
            {"22MMIIIIIIIIC", EmbeddedKind::Discount},
            {"041IIIIIIIIIC", EmbeddedKind::Cashier},
            {"042IIIIIIIIIC", EmbeddedKind::Customer}};
}

Status checkLayout(const EmbeddedLayout& layout)
{
    const std::string& pattern = layout.pattern;
    const auto literalEnd = std::ranges::find_if_not(pattern, isDigit);
    const auto count = [&](char field) { return std::ranges::count(pattern, field); };
    const bool knownOnly = std::all_of(literalEnd, pattern.end(), [](char c) {
        return c == 'I' || c == 'V' || c == 'M' || c == 'C';
    });
    if (pattern.size() != kLength || literalEnd == pattern.begin() || !knownOnly
        || !pattern.ends_with('C') || count('C') != 1 || layout.zerosLeftOut < 0
        || layout.zerosLeftOut > kZerosMax || !fieldsFit(layout.kind, count))
        return fail(ErrorCode::Malformed, "not a layout: '" + pattern.substr(0, 32) + "'");
    return {};
}

bool hasLayout(std::string_view digits, const EmbeddedLayout& layout)
{
    if (digits.size() != kLength || layout.pattern.size() != kLength
        || !std::ranges::all_of(digits, isDigit))
        return false;
    for (std::size_t i = 0; i < kLength; ++i)
        if (isDigit(layout.pattern[i]) && layout.pattern[i] != digits[i])
            return false;
    return true;
}

Result<EmbeddedContent> readEmbedded(std::string_view digits, const EmbeddedLayout& layout)
{
    ONETILL_CHECK(hasLayout(digits, layout) && checkLayout(layout));
    if (gtinCheckDigit(digits.substr(0, kLength - 1)) != digits.back())
        return fail(ErrorCode::WrongCheckDigit, "wrong check digit: '" + std::string{digits} + "'");

    const std::string measured = digitsAt(digits, layout.pattern, 'M');
    const std::string verifier = digitsAt(digits, layout.pattern, 'V');
    if (!verifier.empty())
        if (const auto expected = priceVerifier(measured);
            !expected || verifier != std::string{*expected})
            return fail(ErrorCode::WrongCheckDigit,
                        "wrong price verifier: '" + std::string{digits} + "'");

    switch (layout.kind) {
    case EmbeddedKind::Weight:
    case EmbeddedKind::Price: return measureOf(digits, layout, measured);
    case EmbeddedKind::Discount: {
        const auto percent = Rate::parsePercent(measured);
        if (!percent)
            return passOn(percent);
        return EmbeddedContent{EmbeddedDiscount{*percent}};
    }
    case EmbeddedKind::Cashier:
    case EmbeddedKind::Customer: break;
    }
    return EmbeddedContent{EmbeddedPerson{
        layout.kind == EmbeddedKind::Cashier ? EmbeddedRole::Cashier : EmbeddedRole::Customer,
        digitsAt(digits, layout.pattern, 'I')}};
}

Result<char> priceVerifier(std::string_view digits)
{
    if (!std::ranges::all_of(digits, isDigit) || (digits.size() != 4 && digits.size() != 5))
        return fail(ErrorCode::Malformed, "not a price of 4 or 5 digits");
    if (digits.size() == 4) {
        const int sum = weightedSum(digits, {&kTwoMinus, &kTwoMinus, &kThree, &kFiveMinus});
        return static_cast<char>('0' + sum * 3 % 10);
    }
    const int sum =
        weightedSum(digits, {&kFivePlus, &kTwoMinus, &kFiveMinus, &kFivePlus, &kTwoMinus});
    const auto image = std::ranges::find(kFiveMinus, (10 - sum % 10) % 10);
    return static_cast<char>('0' + (image - kFiveMinus.begin()));
}

} // namespace onetill::domain

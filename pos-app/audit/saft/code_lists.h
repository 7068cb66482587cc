#pragma once

#include <span>
#include <string>
#include <string_view>

/// The words of our journal in the codes of the Norwegian Tax Administration.
/// Source: code lists PredefinedBasicID-11, -12 and -13, Skatteetaten/saf-t.
namespace onetill::audit {

/// A row of <basics>: what this file calls something, and the code it stands for.
struct BasicCode {
    std::string_view type;       ///< "05" lines, "08" discounts, "10" raises, "11" transactions,
                                 ///< "12" payments, "13" events
    std::string_view id;         ///< Unique over all types.
    std::string_view predefined; ///< Empty where no list has one.
    std::string_view text;
};

std::span<const BasicCode> fixedCodes();

/// The id of a tender: "card" → "CARD".
std::string_view paymentCode(std::string_view tenderKind);
/// The id of what was taken off a line: "promotion" → "PROMOTION".
std::string_view discountCode(std::string_view adjustmentKind);

/// At most 35 characters and still its own: what is longer ends in the first digits of its hash.
std::string identification(std::string_view name);
/// The id of a group of articles, which no fixed code has.
std::string groupCode(std::string_view taxClass);

} // namespace onetill::audit

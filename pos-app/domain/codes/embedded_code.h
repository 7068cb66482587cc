#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// What the digits of an in-store code measure.
enum class EmbeddedKind { Weight, Price };

/// An in-store code of 13 digits by a pattern of one character per digit: literal digits first,
/// then 'I' item, 'V' price verifier, 'M' measure, 'C' check digit. "21IIIIIMMMMMC" is a weight in
/// grams as most scales print it; "02IIIIVMMMMMC" a price with its verifier.
/// The meaning is national or the shop's own, so the list is configuration (retail-rules 3).
struct EmbeddedLayout {
    std::string pattern;
    EmbeddedKind kind{EmbeddedKind::Weight};

    bool operator==(const EmbeddedLayout&) const = default;
};

/// Weight under 21, price under 23.
std::vector<EmbeddedLayout> defaultLayouts();
/// Errors: Malformed for a pattern that is not as described above.
Status checkLayout(const EmbeddedLayout& layout);

/// What a code of 13 digits made in the store carries.
struct EmbeddedMeasure {
    std::string
        lookup; ///< 13 digits: the code with measure and verifier zeroed, and its own check.
    std::optional<Quantity> weight;         ///< In kg, to the gram.
    std::optional<std::int64_t> priceMinor; ///< In minor units of the store's currency.

    bool operator==(const EmbeddedMeasure&) const = default;
};

/// Whether the code has the layout's length and literal digits.
bool hasLayout(std::string_view digits, const EmbeddedLayout& layout);
/// For a code that has the layout. Errors: WrongCheckDigit (also the price verifier's).
Result<EmbeddedMeasure> readMeasure(std::string_view digits, const EmbeddedLayout& layout);

/// The verifier of 4 or 5 digits of price. Source: GS1 General Specifications 7.9.2 to 7.9.4.
/// Errors: Malformed for another length or other characters.
Result<char> priceVerifier(std::string_view digits);

} // namespace onetill::domain

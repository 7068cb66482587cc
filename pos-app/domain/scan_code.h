#pragma once

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
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

/// The code is a trade item's number.
struct ScannedGtin {
    Gtin gtin;
    bool operator==(const ScannedGtin&) const = default;
};

/// The code is made in the store and carries a measure.
struct ScannedMeasure {
    std::string lookup; ///< 13 digits: the code with the measure zeroed and its own check digit.
    std::optional<Quantity> weight;          ///< In kg, to the gram.
    std::optional<std::int64_t> priceMinor;  ///< In minor units of the store's currency.
    bool operator==(const ScannedMeasure&) const = default;
};

/// Anything else: a SKU typed or printed as text. Web addresses without a GTIN are not this.
struct ScannedText {
    std::string text;
    bool operator==(const ScannedText&) const = default;
};

using ScanCode = std::variant<ScannedGtin, ScannedMeasure, ScannedText>;

constexpr std::size_t kScanBytesMax = 256;

/// What a scanner or a person entered. An AIM identifier in front ("]E0", "]C1", …) names the
/// symbology and is taken at its word; without one, digits of a GTIN's length are a GTIN, and
/// eight digits are never guessed to be UPC-E. Layouts come before GTINs.
/// Errors: Malformed (empty, control characters, not UTF-8, a GS1 code or web address that names
/// no article), TooLarge, WrongCheckDigit (also the price verifier's).
Result<ScanCode> readScan(std::string_view scanned, const std::vector<EmbeddedLayout>& layouts);

/// The verifier of 4 or 5 digits of price. Source: GS1 General Specifications 7.9.2 to 7.9.4.
/// Errors: Malformed for another length or other characters.
Result<char> priceVerifier(std::string_view digits);

} // namespace onetill::domain

#pragma once

#include "pos-app/domain/codes/embedded_code.h"
#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onetill::domain {

/// The code is a trade item's number, and may say how much of it there is.
struct ScannedGtin {
    Gtin gtin;
    std::optional<Quantity> weight{};

    bool operator==(const ScannedGtin&) const = default;
};

/// The code is made in the store and carries a measure; `measure.lookup` finds the item.
struct ScannedMeasure {
    EmbeddedMeasure measure;

    bool operator==(const ScannedMeasure&) const = default;
};

/// Anything else: a SKU typed or printed as text. A web address is never one.
struct ScannedText {
    std::string text;

    bool operator==(const ScannedText&) const = default;
};

using ScanCode = std::variant<ScannedGtin, ScannedMeasure, ScannedText>;

constexpr std::size_t kScanBytesMax = 256;

/// What a scanner or a person entered. An AIM identifier in front ("]E0", "]C1", …) names the
/// symbology (ISO/IEC 15424) and is taken at its word; without one, digits of a GTIN's length are
/// a GTIN, and eight digits are never guessed to be UPC-E. The layouts, which have been checked,
/// come before GTINs.
/// Errors: Malformed (empty, control characters, not UTF-8, a GS1 code or web address that names
/// no article), TooLarge, WrongCheckDigit (also the price verifier's).
Result<ScanCode> readScan(std::string_view scanned, const std::vector<EmbeddedLayout>& layouts);

} // namespace onetill::domain

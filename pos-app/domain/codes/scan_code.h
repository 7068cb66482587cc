#pragma once

#include "pos-app/domain/codes/embedded_code.h"
#include "pos-app/domain/codes/marked_goods.h"
#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onetill::domain {

/// Anything else: a SKU typed or printed as text. A web address is never one.
struct ScannedText {
    std::string text;

    bool operator==(const ScannedText&) const = default;
};

/// A trade item with what its code says of it; a code made in the store; or text.
using ScanCode =
    std::variant<MarkedGoods, EmbeddedMeasure, EmbeddedDiscount, EmbeddedPerson, ScannedText>;

constexpr std::size_t kScanBytesMax = 256;

/// What a scanner or a person entered. An AIM identifier in front ("]E0", "]C1", …) names the
/// symbology (ISO/IEC 15424) and is taken at its word; without one, digits of a GTIN's length are
/// a GTIN, and eight digits are never guessed to be UPC-E. The layouts, which have been checked,
/// come before GTINs.
/// Errors: Malformed (empty, control characters, not UTF-8, GS1 data that breaks a rule, a GS1 code
/// or web address that names no article), TooLarge, WrongCheckDigit (also the price verifier's),
/// OutOfRange (a weight beyond any).
Result<ScanCode> readScan(std::string_view scanned, const std::vector<EmbeddedLayout>& layouts);

/// What a scanner read, without what it and the person add: blanks and line ends around it, and the
/// AIM identifier in front. For cards and badges, whose text stands for itself.
std::string_view scannedText(std::string_view scanned);

/// What the same says in the sense of GS1, whether or not it is an article: element strings, their
/// printed form, Digital Links, and the number of an EAN or UPC symbol as (01). Empty for plain
/// text. Errors: as readScan().
Result<std::vector<Element>> elementsOf(std::string_view scanned);

} // namespace onetill::domain

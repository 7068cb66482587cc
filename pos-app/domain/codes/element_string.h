#pragma once

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <optional>
#include <string_view>

namespace onetill::domain {

/// What GS1 data says of the goods that it is printed on.
struct MarkedGoods {
    Gtin gtin; ///< Application identifier (01).
    /// Net weight in kg, (310n). None where nothing is said, or nothing that counts in whole grams.
    std::optional<Quantity> weight{};
};

/// Out of GS1 data as a scanner sends it: identifiers and values without brackets, 0x1D after a
/// value of variable length. Source: GS1 General Specifications 7.8, 3.6.2.
/// Errors: Malformed, WrongCheckDigit.
Result<MarkedGoods> goodsOfElementString(std::string_view scanned);

/// The same out of the form printed for people: "(01)09506000134352(10)ABC".
Result<MarkedGoods> goodsOfBracketed(std::string_view text);

/// The same out of a GS1 Digital Link web address with the number in its path, ".../01/" and 14
/// digits, and the weight in its query. Any other address is no article.
Result<MarkedGoods> goodsOfDigitalLink(std::string_view address);

} // namespace onetill::domain

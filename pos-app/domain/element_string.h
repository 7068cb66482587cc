#pragma once

#include "sync-engine/contract/values/gtin.h"
#include "sync-engine/contract/values/result.h"

#include <string_view>

namespace onetill::domain {

/// The trade item's number, application identifier (01), out of GS1 data as a scanner sends it:
/// identifiers and values without brackets, 0x1D after a value of variable length.
/// Source: GS1 General Specifications 7.8. Errors: Malformed, WrongCheckDigit.
Result<Gtin> gtinOfElementString(std::string_view scanned);

/// The same out of the form printed for people: "(01)09506000134352(10)ABC".
Result<Gtin> gtinOfBracketed(std::string_view text);

/// The same out of a GS1 Digital Link web address with the number in its path: ".../01/" and 14
/// digits. Any other address is no article.
Result<Gtin> gtinOfDigitalLink(std::string_view address);

} // namespace onetill::domain

#pragma once

#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/wire/crypto.h"

#include <string>

namespace onetill::desk {

/// What a receipt's QR symbol holds: the sale in short, signed by the till, so that any till can
/// believe it without a network (sync.md 4, "Receipt QR").
///
/// "OT1." base64url(canonical JSON) "." base64url(Ed25519 signature), the signature in a context of
/// its own. A list in a list says what stands where:
///   "tenders": [kind, amount of the total]
///   "taxes": [code, name, letter, rate in percent or "" for a levy per unit, included]
///   "lines": [number, SKU, quantity, paid, tax…], a tax as [place among "taxes", amount]
///            and, where that is not the line's net, the base as third
/// Lines and taxes stand in it if one symbol holds them all (kReceiptCodeSizeMax); a longer sale
/// says only how many lines there were.
std::string receiptCode(const store::RecordedSale& recorded, const wire::SigningKey& key);

/// Bytes of the largest QR symbol, version 40, at level M: 177 modules, which paper of 80 mm still
/// carries at three dots each.
inline constexpr std::size_t kReceiptCodeSizeMax = 2331;
inline constexpr std::string_view kReceiptCodeContext = "onetill-receipt-code-1";

/// RFC 4648 section 5, without padding.
std::string base64Url(std::string_view bytes);

} // namespace onetill::desk

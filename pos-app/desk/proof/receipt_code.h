#pragma once

#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/wire/crypto.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// Letters of the QR symbol of version 29, at level M: 133 modules, which paper of 80 mm carries at
/// four dots each.
inline constexpr std::size_t kSymbolSizeMax = 1839;
/// The same of version 17: 85 modules, for paper of 58 mm.
inline constexpr std::size_t kNarrowSymbolSizeMax = 734;

/// What a receipt's symbols hold: the sale in short, signed by the till, so that any till can
/// believe it without a network (sync.md 4, "Receipt QR").
///
/// "OT2." base45(Ed25519 signature, receiptBytes()), the signature in a context of its own. A
/// longer sale has several symbols with some of its lines each, and each is a receipt of these. One
/// that more than kReceiptPartsMax would not hold says only how many lines there were.
std::vector<std::string> receiptCodes(const store::RecordedSale& recorded,
                                      const wire::SigningKey& key,
                                      std::size_t symbolMax = kSymbolSizeMax);

inline constexpr int kReceiptPartsMax = 16;
inline constexpr std::string_view kReceiptCodeContext = "onetill-receipt-code-2";
/// Of receipt_json.h: "OT1." base64url(canonical JSON) "." base64url(Ed25519 signature).
inline constexpr std::string_view kReceiptJsonContext = "onetill-receipt-code-1";
/// Bytes of the largest symbol of receipts of any version: 40, at level M.
inline constexpr std::size_t kReceiptCodeSizeMax = 2331;

/// RFC 4648 section 5, without padding.
std::string base64Url(std::string_view bytes);

} // namespace onetill::desk

#include "pos-app/desk/proof/receipt_proof.h"

#include "pos-app/desk/proof/base45.h"
#include "pos-app/desk/proof/receipt_bytes.h"
#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/proof/receipt_json.h"
#include "sync-engine/contract/values/digits.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

constexpr std::string_view kBeginJson = "OT1.";
constexpr std::string_view kBeginBytes = "OT2.";
constexpr std::size_t kSignatureBytes = sizeof(wire::Signature);

tl::unexpected<Error> notAReceipt(std::string detail)
{
    return fail(ErrorCode::NotAReceipt, std::move(detail));
}

int valueOf(char letter)
{
    if (letter >= 'A' && letter <= 'Z')
        return letter - 'A';
    if (letter >= 'a' && letter <= 'z')
        return letter - 'a' + 26;
    if (letter >= '0' && letter <= '9')
        return letter - '0' + 52;
    if (letter == '-')
        return 62;
    return letter == '_' ? 63 : -1;
}

/// The only bytes whose base64Url() this is.
std::optional<std::string> bytesOf(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t pending = 0;
    int bits = 0;
    for (const char letter : text) {
        const int value = valueOf(letter);
        if (value < 0)
            return std::nullopt;
        pending = (pending << 6) | static_cast<std::uint32_t>(value);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>((pending >> bits) & 0xffU);
        }
    }
    if (base64Url(bytes) != text) // a letter too many, or bits that stand for nothing
        return std::nullopt;
    return bytes;
}

/// What was scanned, taken apart; nothing of it is believed yet.
struct ScannedSymbol {
    std::string content;
    wire::Signature signature{};
    std::string_view context; ///< Of the signature.
};

Result<wire::Signature> signatureFrom(std::string_view bytes)
{
    wire::Signature signature{};
    if (bytes.size() != signature.size())
        return notAReceipt("its signature is not 64 bytes");
    std::ranges::transform(bytes, signature.begin(),
                           [](char byte) { return static_cast<std::uint8_t>(byte); });
    return signature;
}

Result<ScannedSymbol> jsonOf(std::string_view scanned)
{
    const auto dot = scanned.find('.');
    if (dot == std::string_view::npos)
        return notAReceipt("it ends before its signature");
    auto content = bytesOf(scanned.substr(0, dot));
    const auto bytes = bytesOf(scanned.substr(dot + 1));
    if (!content || !bytes)
        return notAReceipt("not base64url");
    const auto signature = signatureFrom(*bytes);
    if (!signature)
        return passOn(signature);
    return ScannedSymbol{*std::move(content), *signature, kReceiptJsonContext};
}

Result<ScannedSymbol> bytesIn(std::string_view scanned)
{
    const auto bytes = bytesOfBase45(scanned);
    if (!bytes)
        return notAReceipt("not base 45");
    const auto signature = signatureFrom(std::string_view{*bytes}.substr(0, kSignatureBytes));
    if (!signature)
        return passOn(signature);
    return ScannedSymbol{bytes->substr(kSignatureBytes), *signature, kReceiptCodeContext};
}

/// Without what scanners put around a symbol: its AIM identifier ("]Q1") and ends of line. No
/// receipt's text begins or ends with a blank.
std::string_view withoutFrame(std::string_view scanned)
{
    constexpr std::string_view kBlank = " \t\r\n";
    scanned.remove_prefix(std::min(scanned.find_first_not_of(kBlank), scanned.size()));
    scanned = scanned.substr(0, scanned.find_last_not_of(kBlank) + 1);
    if (scanned.size() > 3 && scanned.starts_with("]Q") && isDigit(scanned[2]))
        scanned.remove_prefix(3);
    return scanned;
}

Result<ScannedSymbol> takenApart(std::string_view scanned)
{
    scanned = withoutFrame(scanned);
    if (!looksLikeReceiptCode(scanned))
        return notAReceipt("it does not begin as receipts do");
    if (scanned.size() > kReceiptCodeSizeMax)
        return notAReceipt("longer than any receipt's code");
    return scanned.starts_with(kBeginJson) ? jsonOf(scanned.substr(kBeginJson.size()))
                                           : bytesIn(scanned.substr(kBeginBytes.size()));
}

bool isTrusted(const wire::TillKey& key, const wire::TillKey::Place& place)
{
    return !key.trustedTo
           || (key.trustedTo->epoch == place.epoch && place.seq <= key.trustedTo->seq);
}

} // namespace

bool looksLikeReceiptCode(std::string_view scanned)
{
    scanned = withoutFrame(scanned);
    return scanned.starts_with(kBeginJson) || scanned.starts_with(kBeginBytes);
}

Result<ProvedReceipt> readReceiptCode(std::string_view scanned, const TillKeys& keys,
                                      bool inTraining)
{
    const auto parts = takenApart(scanned);
    if (!parts)
        return passOn(parts);
    auto receipt = parts->context == kReceiptJsonContext ? readReceiptJson(parts->content)
                                                         : readReceiptBytes(parts->content);
    if (!receipt)
        return receipt;
    // Said before the signature is looked at: who forges this mark makes the receipt worth nothing.
    if (receipt->training != inTraining)
        return fail(ErrorCode::TrainingReceipt,
                    inTraining ? "training, and a real receipt" : "a receipt of training");
    auto key = keys(receipt->by.till);
    if (!key)
        return passOn(key);
    if (!*key)
        return fail(ErrorCode::UnknownTill, "no key of till " + receipt->by.till.text());
    receipt->by = **std::move(key);
    if (!wire::verifySignature(receipt->by.journalKey, parts->context, parts->content,
                               parts->signature))
        return fail(ErrorCode::ForgedReceipt,
                    "not signed by the key of till " + receipt->by.till.text());
    if (!isTrusted(receipt->by, receipt->place))
        return fail(ErrorCode::RevokedTill,
                    "till " + receipt->by.till.text() + " signed it after its key was revoked");
    return receipt;
}

} // namespace onetill::desk

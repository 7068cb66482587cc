#include "pos-app/desk/record/receipt_proof.h"

#include "pos-app/desk/record/receipt_code.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>
#include <array>

namespace onetill::desk {
namespace {

using wire::Json;
using wire::JsonReader;

constexpr std::string_view kBegin = "OT1.";
constexpr std::int64_t kSeqMax = 9'007'199'254'740'992;
constexpr std::int64_t kLinesMax = 100'000;
constexpr std::size_t kTendersMax = 64;
constexpr int kDepthMax = 3;

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

struct Parts {
    std::string content;
    wire::Signature signature{};
};

Result<Parts> partsOf(std::string_view scanned)
{
    if (!looksLikeReceiptCode(scanned))
        return notAReceipt("it does not begin as receipts do");
    if (scanned.size() > kReceiptCodeSizeMax)
        return notAReceipt("longer than any receipt's code");
    scanned.remove_prefix(kBegin.size());
    const auto dot = scanned.find('.');
    if (dot == std::string_view::npos)
        return notAReceipt("it ends before its signature");
    auto content = bytesOf(scanned.substr(0, dot));
    const auto signature = bytesOf(scanned.substr(dot + 1));
    if (!content || !signature)
        return notAReceipt("not base64url");
    Parts parts{.content = *std::move(content)};
    if (signature->size() != parts.signature.size())
        return notAReceipt("its signature is not 64 bytes");
    std::ranges::transform(*signature, parts.signature.begin(),
                           [](char byte) { return static_cast<std::uint8_t>(byte); });
    return parts;
}

/// Only inside readJson(): says the fault as its reader does.
ProvedLine readLine(const JsonReader& reader, const Json& line, Currency currency)
{
    const auto isText = [](const Json& part) { return part.is_string(); };
    if (!line.is_array() || line.size() != 4 || !std::ranges::all_of(line, isText))
        reader.refuse(ErrorCode::Malformed, "lines", "not four texts");
    const auto text = [&](std::size_t at) -> const std::string& {
        return line[at].get_ref<const std::string&>();
    };
    // Of the units, the one that forbids nothing.
    const auto quantity = reader.got(Quantity::parse(text(1), Unit::Kilogram), "lines");
    return {.sku = reader.got(Sku::parse(text(0)), "lines"),
            .quantityMilli = quantity.milli(),
            .paid = reader.got(Money::parse(text(2), currency), "lines"),
            .tax = reader.got(Money::parse(text(3), currency), "lines")};
}

std::vector<ProvedLine> readLines(const JsonReader& reader, const Json& content, Currency currency,
                                  std::int64_t count)
{
    std::vector<ProvedLine> lines;
    const auto found = content.find("lines");
    if (found == content.end())
        return lines;
    if (!found->is_array() || static_cast<std::int64_t>(found->size()) != count)
        reader.refuse(ErrorCode::Malformed, "lines", "not as many as it says");
    lines.reserve(found->size());
    for (const Json& line : *found)
        lines.push_back(readLine(reader, line, currency));
    return lines;
}

ProvedReceipt readContent(const JsonReader& reader, const Json& content)
{
    reader.allowOnly(
        {"till", "epoch", "seq", "head", "day", "currency", "total", "count", "tenders", "lines"});
    const Currency currency = reader.currency("currency");
    wire::TillKey by;
    by.till = reader.uuid("till");
    ProvedReceipt receipt{
        .by = std::move(by), // whose other members the key will say
        .place = {.epoch = reader.got(wire::Epoch::parse(reader.text("epoch", 16)), "epoch"),
                  .seq = reader.integer("seq", 1, kSeqMax)},
        .head = reader.got(wire::hashFromHex(reader.text("head", 64)), "head"),
        .businessDay = reader.date("day"),
        .total = reader.money("total", currency),
        .tenders = reader.texts("tenders", kTendersMax, 64),
        .lineCount = reader.integer("count", 0, kLinesMax)};
    receipt.lines = readLines(reader, content, currency, receipt.lineCount);
    return receipt;
}

/// Errors: NotAReceipt.
Result<ProvedReceipt> readContent(const std::string& text)
{
    const auto json = wire::parseJson(text, {.bytes = kReceiptCodeSizeMax, .depth = kDepthMax});
    if (!json)
        return notAReceipt(json.error().detail);
    auto receipt = wire::readJson(*json, "receipt code", [&](const JsonReader& reader) {
        return readContent(reader, *json);
    });
    if (!receipt)
        return notAReceipt(receipt.error().detail);
    // What is signed has one form: whoever made another one is not the till.
    const auto canonical = wire::canonicalJson(*json);
    if (!canonical || *canonical != text)
        return notAReceipt("not canonical JSON");
    return receipt;
}

bool isTrusted(const wire::TillKey& key, const wire::TillKey::Place& place)
{
    return !key.trustedTo
           || (key.trustedTo->epoch == place.epoch && place.seq <= key.trustedTo->seq);
}

} // namespace

bool looksLikeReceiptCode(std::string_view scanned)
{
    return scanned.starts_with(kBegin);
}

Result<ProvedReceipt> readReceiptCode(std::string_view scanned, const TillKeys& keys)
{
    const auto parts = partsOf(scanned);
    if (!parts)
        return passOn(parts);
    auto receipt = readContent(parts->content);
    if (!receipt)
        return receipt;
    auto key = keys(receipt->by.till);
    if (!key)
        return passOn(key);
    if (!*key)
        return fail(ErrorCode::UnknownTill, "no key of till " + receipt->by.till.text());
    receipt->by = **std::move(key);
    if (!wire::verifySignature(receipt->by.journalKey, kReceiptCodeContext, parts->content,
                               parts->signature))
        return fail(ErrorCode::ForgedReceipt,
                    "not signed by the key of till " + receipt->by.till.text());
    if (!isTrusted(receipt->by, receipt->place))
        return fail(ErrorCode::RevokedTill,
                    "till " + receipt->by.till.text() + " signed it after its key was revoked");
    return receipt;
}

} // namespace onetill::desk

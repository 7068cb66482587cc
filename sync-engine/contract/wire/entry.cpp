#include "sync-engine/contract/wire/entry.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <charconv>

namespace onetill::wire {
namespace {

constexpr std::string_view kSignatureContext = "OneTill journal entry v1";
constexpr std::size_t kReferencesMax = 1000;

std::string lengthFrame(std::size_t length)
{
    std::string frame(8, '\0');
    for (std::size_t i = 8; i-- > 0; length >>= 8)
        frame[i] = static_cast<char>(length & 0xff);
    return frame;
}

Result<std::string> bytesOf(const EntryHeader& header)
{
    CanonicalWriter json;
    json.object([&] {
        json.member("business_day", formatDate(header.businessDay));
        json.object("clock", [&] {
            json.member("at", formatTimestamp(header.clock.at));
            json.member("boot", header.clock.bootId);
            json.member("offset_ms", header.clock.offsetMs);
            json.member("ticks_ms", header.clock.ticksMs);
        });
        if (header.total)
            json.member("currency", header.total->currency().code());
        json.member("epoch", header.epoch.text());
        json.member("id", header.id.text());
        json.member("kind", header.kind);
        if (!header.refersTo.empty())
            json.array("refers_to", [&] {
                for (const Uuid& id : header.refersTo)
                    json.element(id.text());
            });
        json.member("schema", header.schema);
        json.member("seq", header.seq);
        json.member("store", header.store.text());
        json.member("till", header.till.text());
        if (header.total)
            json.member("total", header.total->text());
        json.member("v", 1);
    });
    return std::move(json).take();
}

ClockEvidence readClock(const JsonReader& reader)
{
    constexpr std::int64_t kFar = ClockEvidence::kOffsetMaxMs;
    constexpr std::int64_t kTicksMaxMs = 10'000'000'000'000;
    return {.at = reader.time("at"),
            .offsetMs = reader.integer("offset_ms", -kFar, kFar),
            .bootId = reader.text("boot", 64),
            .ticksMs = reader.integer("ticks_ms", 0, kTicksMaxMs)};
}

EntryHeader readHeaderFields(const JsonReader& reader)
{
    EntryHeader header{.kind = reader.text("kind", 64),
                       .schema = static_cast<int>(reader.integer("schema", 1, 1'000'000)),
                       .till = reader.uuid("till"),
                       .store = reader.identifier<StoreId>("store"),
                       .epoch = reader.got(Epoch::parse(reader.text("epoch")), "epoch"),
                       .seq = reader.integer("seq", 1, kSeqMax),
                       .id = reader.uuid("id"),
                       .businessDay = reader.date("business_day"),
                       .total = std::nullopt,
                       .refersTo = {},
                       .clock = readClock(reader.part("clock", "header.clock"))};
    if (reader.has("total"))
        header.total = reader.money("total", reader.currency("currency"));
    if (reader.has("refers_to"))
        for (const std::string& id : reader.texts("refers_to", kReferencesMax, 36))
            header.refersTo.push_back(reader.got(Uuid::parse(id), "refers_to"));
    return header;
}

} // namespace

std::string Epoch::text() const
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < 8; ++i)
        bytes[i] = static_cast<std::uint8_t>(value >> (56 - 8 * i) & 0xff);
    return toHex(bytes);
}

Result<Epoch> Epoch::parse(std::string_view text)
{
    Epoch epoch;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, epoch.value, 16);
    if (text.size() != 16 || read.ec != std::errc{} || read.ptr != end)
        return fail(ErrorCode::Malformed, "not an epoch");
    return epoch;
}

Epoch Epoch::random(const RandomSource& random)
{
    std::array<std::uint8_t, 8> bytes{};
    Epoch epoch;
    while (epoch.value == 0) {
        random(bytes);
        for (const std::uint8_t byte : bytes)
            epoch.value = epoch.value << 8 | byte;
    }
    return epoch;
}

Hash entryHash(const Hash& previous, std::string_view headerBytes, std::string_view bodyBytes)
{
    return sha256({asText(previous), lengthFrame(headerBytes.size()), headerBytes,
                   lengthFrame(bodyBytes.size()), bodyBytes});
}

Result<Entry> makeEntry(const EntryHeader& header, std::string bodyBytes, const Hash& previous,
                        const SigningKey& key)
{
    ONETILL_CHECK(header.seq >= 1 && header.epoch.value != 0 && !header.id.isNil());
    auto headerBytes = bytesOf(header);
    if (!headerBytes)
        return passOn(headerBytes);
    const std::size_t bytes = headerBytes->size() + bodyBytes.size();
    if (bytes > kEntryBytesMax)
        return fail(ErrorCode::TooLarge, header.kind + " of " + std::to_string(bytes) + " bytes");

    const Hash hash = entryHash(previous, *headerBytes, bodyBytes);
    const Signature signature = key.sign(kSignatureContext, asText(hash));
    return Entry{header, *std::move(headerBytes), std::move(bodyBytes), previous, hash, signature};
}

Result<EntryHeader> readHeader(std::string_view headerBytes)
{
    return useJson(headerBytes, {.bytes = kEntryBytesMax},
                   [](JsonView json) { return readJson(json, "header", readHeaderFields); });
}

Result<Entry> readEntry(std::string headerBytes, std::string bodyBytes, const Hash& previous,
                        const Hash& hash, const Signature& signature)
{
    if (headerBytes.size() + bodyBytes.size() > kEntryBytesMax)
        return fail(ErrorCode::TooLarge, "an entry larger than the wire carries");
    if (entryHash(previous, headerBytes, bodyBytes) != hash)
        return fail(ErrorCode::BrokenChain, "the hash is not that of the bytes");
    auto header = readHeader(headerBytes);
    if (!header)
        return passOn(header);
    return Entry{*std::move(header), std::move(headerBytes), std::move(bodyBytes), previous, hash,
                 signature};
}

bool signatureHolds(const Entry& entry, const PublicKey& key)
{
    return signatureHolds(entry.hash, entry.signature, key);
}

bool signatureHolds(const Hash& hash, const Signature& signature, const PublicKey& key)
{
    return verifySignature(key, kSignatureContext, asText(hash), signature);
}

} // namespace onetill::wire

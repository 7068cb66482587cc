#include "sync-engine/contract/wire/push.h"

#include "sync-engine/contract/values/check.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/trust/epoch_opened.h"

#include <array>
#include <utility>

namespace onetill::wire {
namespace {

constexpr std::string_view kHaveContext = "OneTill have v1";
constexpr std::int64_t kDayMs = 86'400'000;

constexpr std::array kStatusWords = std::to_array<std::pair<EntryStatus, std::string_view>>(
    {{EntryStatus::Created, "created"},
     {EntryStatus::Exists, "exists"},
     {EntryStatus::AcceptedWithException, "accepted-with-exception"},
     {EntryStatus::Quarantined, "quarantined"},
     {EntryStatus::Retry, "retry"}});

UnreadEntry unreadEntry(const JsonReader& reader)
{
    return {.headerBytes = reader.view("header", kEntryBytesMax),
            .bodyBytes = reader.view("body", kEntryBytesMax),
            .previous = reader.got(hashFromHex(reader.view("previous")), "previous"),
            .hash = reader.got(hashFromHex(reader.view("hash")), "hash"),
            .signature = reader.got(signatureFromHex(reader.view("signature")), "signature")};
}

Json haveFields(const Have& have)
{
    return {{"epoch", have.epoch.text()},
            {"contiguous", have.contiguous},
            {"head_hash", toHex(have.headHash)}};
}

std::string haveMessage(const SignedHave& have, const Uuid& till)
{
    Json fields = haveFields(have.have);
    fields["till"] = till.text();
    fields["hub_epoch"] = have.hubEpoch;
    // Hexadecimal digits and identifiers only: it cannot fail.
    return *canonicalJson(fields);
}

SignedHave readHave(const JsonReader& reader)
{
    return {.have = {.epoch = reader.got(Epoch::parse(reader.text("epoch")), "epoch"),
                     .contiguous = reader.integer("contiguous", 0, kSeqMax),
                     .headHash = reader.got(hashFromHex(reader.text("head_hash")), "head_hash")},
            .hubEpoch = reader.text("hub_epoch", 64),
            .signature = reader.got(signatureFromHex(reader.text("signature")), "signature")};
}

Json haveJson(const SignedHave& said)
{
    Json json = haveFields(said.have);
    json["hub_epoch"] = said.hubEpoch;
    json["signature"] = toHex(said.signature);
    return json;
}

Ancestry readAncestry(const JsonReader& reader)
{
    return {.names = reader.texts("names", kAncestorsMax, 64),
            .signature = reader.got(signatureFromHex(reader.text("signature")), "signature")};
}

Envelope readEnvelopeFields(const JsonReader& reader)
{
    Envelope envelope{.have = readHave(reader.part("have", "have")),
                      .hubTime = reader.time("hub_time"),
                      .pollAfterMs = reader.integer("poll_after_ms", 0, kDayMs),
                      .minimumProtocol =
                          static_cast<int>(reader.integer("minimum_protocol", 1, 1'000'000))};
    if (reader.has("branch"))
        envelope.branch = readHave(reader.part("branch", "branch"));
    if (reader.has("epochs_known")) // An older hub does not say it.
        envelope.epochsKnown = reader.integer("epochs_known", 1, EpochOpened::kOrdinalMax);
    if (reader.has("hub_before"))
        envelope.before = readAncestry(reader.part("hub_before", "before"));
    return envelope;
}

EntryStatus readStatus(const JsonReader& reader, const std::string& word)
{
    for (const auto& [status, known] : kStatusWords)
        if (known == word)
            return status;
    reader.refuse(ErrorCode::Malformed, "statuses", "unknown status");
}

} // namespace

void writeMembers(CanonicalWriter& json, const Entry& entry)
{
    json.member("body", entry.bodyBytes);
    json.member("hash", toHex(entry.hash));
    json.member("header", entry.headerBytes);
    json.member("previous", toHex(entry.previous));
    json.member("signature", toHex(entry.signature));
}

Entry readEntry(const JsonReader& reader)
{
    const UnreadEntry unread = unreadEntry(reader);
    return reader.got(readEntry(std::string{unread.headerBytes}, std::string{unread.bodyBytes},
                                unread.previous, unread.hash, unread.signature),
                      "header");
}

std::string_view entryStatusWord(EntryStatus status)
{
    for (const auto& [known, word] : kStatusWords)
        if (known == status)
            return word;
    return "retry";
}

std::string pushRequestBytes(const PushRequest& request)
{
    CanonicalWriter json;
    json.object([&] {
        json.array("entries", [&] {
            for (const Entry& entry : request.entries)
                json.object([&] { writeMembers(json, entry); });
        });
        json.member("protocol", kProtocolVersion);
    });
    auto bytes = std::move(json).take();
    ONETILL_CHECK(bytes);
    return *std::move(bytes);
}

Result<PushRequest> readPushRequest(JsonView json)
{
    return readJson(json, "push", [](const JsonReader& reader) {
        return PushRequest{reader.list("entries", kBatchEntriesMax,
                                       [](const JsonReader& one) { return readEntry(one); })};
    });
}

Result<std::vector<UnreadEntry>> unreadEntries(JsonView json)
{
    return readJson(json, "push", [](const JsonReader& reader) {
        return reader.list("entries", kBatchEntriesMax, unreadEntry);
    });
}

SignedHave signHave(const Have& have, const Uuid& till, const std::string& hubEpoch,
                    const SigningKey& hubKey)
{
    SignedHave said{have, hubEpoch, {}};
    said.signature = hubKey.sign(kHaveContext, haveMessage(said, till));
    return said;
}

bool haveHolds(const SignedHave& have, const Uuid& till, const PublicKey& hubKey)
{
    return verifySignature(hubKey, kHaveContext, haveMessage(have, till), have.signature);
}

Json envelopeJson(const Envelope& envelope)
{
    Json json{{"have", haveJson(envelope.have)},
              {"hub_time", formatTimestamp(envelope.hubTime)},
              {"poll_after_ms", envelope.pollAfterMs},
              {"minimum_protocol", envelope.minimumProtocol},
              {"epochs_known", envelope.epochsKnown}};
    if (envelope.branch)
        json["branch"] = haveJson(*envelope.branch);
    if (!envelope.before.names.empty())
        json["hub_before"] = {{"names", envelope.before.names},
                              {"signature", toHex(envelope.before.signature)}};
    return json;
}

Result<Envelope> readEnvelope(const Json& json)
{
    return readJson(json, "reply", readEnvelopeFields);
}

Json pushReplyJson(const PushReply& reply)
{
    Json json = envelopeJson(reply.envelope);
    Json& statuses = json["statuses"] = Json::array();
    for (const EntryStatus status : reply.statuses)
        statuses.push_back(entryStatusWord(status));
    return json;
}

Result<PushReply> readPushReply(const Json& json)
{
    return readJson(json, "push reply", [](const JsonReader& reader) {
        PushReply reply{.statuses = {}, .envelope = readEnvelopeFields(reader)};
        for (const std::string& word : reader.texts("statuses", kBatchEntriesMax))
            reply.statuses.push_back(readStatus(reader, word));
        return reply;
    });
}

Json errorJson(const Error& error)
{
    return {{"error", {{"code", errorWord(error.code)}, {"message", error.detail}}}};
}

} // namespace onetill::wire

#pragma once

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/json_view.h"
#include "sync-engine/contract/wire/trust/ancestry.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// POST /v1/tills/{till}/journal: how facts travel to the hub (sync.md 2).
namespace onetill::wire {

inline constexpr std::size_t kBatchEntriesMax = 500;
inline constexpr std::size_t kBatchBytesMax =
    1024 * 1024; ///< Uncompressed, one larger entry apart.
inline constexpr int kProtocolVersion = 1;

class JsonReader;

/// An entry as it travels.
void writeMembers(CanonicalWriter& json, const Entry& entry);
/// Within readJson(). Errors: as there, BrokenChain when the hash is not that of the bytes.
Entry readEntry(const JsonReader& reader);

/// A batch: entries of one epoch, in ascending seq without a gap.
struct PushRequest {
    std::vector<Entry> entries;
};

/// An entry as it lies in a request, of which nothing but the form has been checked.
struct UnreadEntry {
    std::string_view headerBytes;
    std::string_view bodyBytes;
    Hash previous{};
    Hash hash{};
    Signature signature{};
};

/// As it travels. Entries are made of UTF-8; another one is a broken invariant.
std::string pushRequestBytes(const PushRequest& request);
/// Errors: as readJson(), BrokenChain when an entry's hash is not that of its bytes. Signatures and
/// the chain to what the hub holds are the hub's to check.
Result<PushRequest> readPushRequest(JsonView json);
/// The same entries unread, as views of the request. Errors: as readJson().
Result<std::vector<UnreadEntry>> unreadEntries(JsonView json);

/// How far the hub has a journal, without a gap. The hub signs it.
struct Have {
    Epoch epoch;
    std::int64_t contiguous{0}; ///< 0: nothing of this epoch yet.
    Hash headHash{};            ///< Hash of the entry at `contiguous`.

    bool operator==(const Have&) const = default;
};

/// A Have, bound to the till and the hub's lineage it was said for.
struct SignedHave {
    Have have;
    std::string hubEpoch;
    Signature signature{};
};

SignedHave signHave(const Have& have, const Uuid& till, const std::string& hubEpoch,
                    const SigningKey& hubKey);
bool haveHolds(const SignedHave& have, const Uuid& till, const PublicKey& hubKey);

enum class EntryStatus { Created, Exists, AcceptedWithException, Quarantined, Retry };
std::string_view entryStatusWord(EntryStatus status);

/// What every reply to a till carries besides its own matter.
struct Envelope {
    SignedHave have;
    Timestamp hubTime;
    std::int64_t pollAfterMs{0}; ///< Ask again no earlier than this from now.
    int minimumProtocol{1};      ///< Tills below it must be updated first.
    /// Of a push whose newest entry here is not that of `have`: this entry, all before it being
    /// here too. The main line goes on after it, or beside it: the till was cloned or rolled back.
    std::optional<SignedHave> branch{};
    std::int64_t epochsKnown{1}; ///< The highest ordinal of this till's epochs.
    Ancestry before{};           ///< Of have.hubEpoch; without names it continues none.
};

struct PushReply {
    std::vector<EntryStatus> statuses; ///< One per entry sent, in the order sent.
    Envelope envelope;
};

Json envelopeJson(const Envelope& envelope);
Result<Envelope> readEnvelope(const Json& json);
Json pushReplyJson(const PushReply& reply);
/// Errors: as readJson().
Result<PushReply> readPushReply(const Json& json);

/// Every refusal of the hub: {"error":{"code":"…","message":"…"}}. The code is errorWord()'s.
Json errorJson(const Error& error);

} // namespace onetill::wire

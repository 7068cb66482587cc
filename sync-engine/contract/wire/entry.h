#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/crypto.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onetill::wire {

/// Names one journal of a till: random, new at each enrolment, restore, clone or fork. Its text
/// form is 16 hexadecimal digits. Zero stands for none.
struct Epoch {
    std::uint64_t value{0};

    std::string text() const;
    /// Errors: Malformed.
    static Result<Epoch> parse(std::string_view text);
    static Epoch random(const RandomSource& random);

    friend constexpr auto operator<=>(Epoch, Epoch) = default;
};

/// No entry, header and body together, may be larger: the wire could not carry it.
inline constexpr std::size_t kEntryBytesMax = 512 * 1024;

/// The till's own clock when the entry was made: evidence, never an order.
struct ClockEvidence {
    /// Some 300 years: what is further away is no clock, and no reader takes it.
    static constexpr std::int64_t kOffsetMaxMs = 10'000'000'000'000;

    Timestamp at;             ///< Wall time of the device.
    std::int64_t offsetMs{0}; ///< What the hub's time was ahead by, when last heard.
    std::string bootId;       ///< Changes with each start of the device.
    std::int64_t ticksMs{0};  ///< Time since that start; never runs backwards.
};

/// The part of an entry that every version reads for ever. Fields are only ever added.
struct EntryHeader {
    std::string kind; ///< "sale-completed"
    int schema{1};    ///< Version of the body.
    Uuid till;
    StoreId store;
    Epoch epoch;
    std::int64_t seq{0}; ///< Dense from 1 within the epoch.
    Uuid id;             ///< UUIDv7; makes a retry harmless.
    Date businessDay;
    std::optional<Money> total; ///< What reconciliation sums, also when the body is not understood.
    std::vector<Uuid> refersTo; ///< Entries that this one speaks of.
    ClockEvidence clock;
};

/// One journal entry with the exact bytes first written. Nobody ever changes them.
struct Entry {
    EntryHeader header;      ///< What headerBytes say.
    std::string headerBytes; ///< Canonical JSON.
    std::string bodyBytes;   ///< Canonical JSON.
    Hash previous{};         ///< 32 zero bytes before the first.
    Hash hash{};             ///< entryHash() of the three above.
    Signature signature{};   ///< Ed25519 by the till's journal key over the hash.
};

/// SHA-256 (previous ‖ length of header ‖ header ‖ length of body ‖ body); lengths are eight
/// bytes, most significant first (sync.md 1).
Hash entryHash(const Hash& previous, std::string_view headerBytes, std::string_view bodyBytes);

/// `bodyBytes` are canonical JSON, as eventBytes() gives. Errors: TooLarge when the wire could not
/// carry it, Malformed for a header whose text is not UTF-8.
Result<Entry> makeEntry(const EntryHeader& header, std::string bodyBytes, const Hash& previous,
                        const SigningKey& key);

/// Reads a header. Errors: Malformed, MissingField, OutOfRange.
Result<EntryHeader> readHeader(std::string_view headerBytes);

/// An entry from its stored or received parts; the hash is computed here and compared.
/// Errors: TooLarge, what readHeader says, BrokenChain when the hash is not that of the bytes.
Result<Entry> readEntry(std::string headerBytes, std::string bodyBytes, const Hash& previous,
                        const Hash& hash, const Signature& signature);

bool signatureHolds(const Entry& entry, const PublicKey& key);
bool signatureHolds(const Hash& hash, const Signature& signature, const PublicKey& key);

} // namespace onetill::wire

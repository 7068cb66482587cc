#pragma once

#include "sync-engine/contract/wire/entry.h"

#include <string>
#include <string_view>

/// POST /v1/enrol: how a till becomes one of a store's (sync.md 4, "Trust").
namespace onetill::wire {

/// What IT types or scans: 30 characters in groups of five, Crockford's base 32, the last one a
/// check character. It holds a number that finds the code at the hub and a 128-bit secret that
/// authenticates the request and never travels.
struct EnrolmentCode {
    static constexpr std::size_t kIdBytes = 2;
    static constexpr std::size_t kSecretBytes = 16;

    std::array<std::uint8_t, kIdBytes> id{};
    std::array<std::uint8_t, kSecretBytes> secret{};

    std::string text() const;
    /// Forgives lower case, blanks, missing hyphens and the letters O, I, L for 0, 1, 1.
    /// Errors: BadCode.
    static Result<EnrolmentCode> parse(std::string_view typed);
    static EnrolmentCode generate(const RandomSource& random);

    bool operator==(const EnrolmentCode&) const = default;
};

struct EnrolRequest {
    std::string codeId; ///< Hexadecimal form of the code's id.
    PublicKey journalKey{};
    Epoch epoch; ///< The journal that the till begins.
    Timestamp at;
    Hash proof{}; ///< HMAC-SHA-256 with the code's secret over the other fields.
};

EnrolRequest makeEnrolRequest(const EnrolmentCode& code, const PublicKey& journalKey, Epoch epoch,
                              Timestamp at);
/// Whether whoever sent it holds the code.
bool proofHolds(const EnrolRequest& request, const EnrolmentCode& code);

/// `token` is what the till shows with every later request ("Authorization: Bearer …").
struct EnrolReply {
    Uuid till;
    StoreId store;
    int tillNumber{0}; ///< Within the store, from 1; part of receipt numbers.
    bool trial{false}; ///< Set clocks and a forced offline state are allowed.
    std::string token;
    PublicKey hubKey{};
    std::string hubEpoch;
    Timestamp hubTime;
};

Json enrolRequestJson(const EnrolRequest& request);
Result<EnrolRequest> readEnrolRequest(const Json& json);
Json enrolReplyJson(const EnrolReply& reply);
Result<EnrolReply> readEnrolReply(const Json& json);

} // namespace onetill::wire

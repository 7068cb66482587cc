#pragma once

#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/enrolment.h"

#include <string>

namespace onetill::desk {

/// What a state directory asks the centre with to become a till. Its key and epoch are the same
/// until the answer is kept, whatever happens in between, so that the centre knows it again.
struct EnrolmentAttempt {
    wire::SigningKey::Seed journalKey{}; ///< Secret; never logged.
    wire::EnrolRequest request;
};

/// What makes a state directory one of a store's tills. Only the composition of the programs
/// needs this header; it names the language of the wire.
struct Enrolment {
    std::string hubUrl;
    wire::SigningKey::Seed journalKey{}; ///< Secret; never logged.
    wire::Epoch epoch;                   ///< Of the journal that begins now.
    wire::EnrolReply reply;
};

/// What the till's link needs to speak with the centre. Holds a secret (the token): never logged.
struct CentreAccess {
    Uuid till;
    std::string hubUrl;
    std::string token;
    wire::PublicKey hubKey{};
    std::string hubEpoch;
    std::string catalogueFile;   ///< Name in the state directory; empty before the first snapshot.
    std::int64_t quarantined{0}; ///< Entries that the centre has set aside so far.
    std::int64_t exceptions{0};  ///< Entries that it booked and noted for a person.
};

} // namespace onetill::desk

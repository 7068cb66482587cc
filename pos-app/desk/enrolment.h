#pragma once

#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/enrolment.h"

#include <string>

namespace onetill::desk {

/// What makes a state directory one of a store's tills. Only the composition of the programs
/// needs this header; it names the language of the wire.
struct Enrolment {
    std::string hubUrl;
    wire::SigningKey::Seed journalKey{}; ///< Secret; never logged.
    wire::Epoch epoch;                   ///< Of the journal that begins now.
    wire::EnrolReply reply;
};

} // namespace onetill::desk

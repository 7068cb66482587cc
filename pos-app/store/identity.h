#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/crypto.h"
#include "sync-engine/contract/wire/entry.h"

#include <string>

namespace onetill::store {

/// Who this till is, since its enrolment. Holds secrets (token, journalSeed): never logged, and
/// kept in a file that only this user may read.
struct Identity {
    Uuid till;
    StoreId store;
    int tillNumber{0}; ///< Within the store, from 1; part of receipt numbers.
    bool trial{false}; ///< Set clocks and a forced offline state are allowed.
    std::string token; ///< "Authorization: Bearer …" of every request.
    std::string hubUrl;
    wire::PublicKey hubKey{};
    std::string hubEpoch; ///< The hub's lineage, as last acknowledged.
    wire::SigningKey::Seed journalSeed{};
    wire::Epoch epoch;   ///< Of the journal that is being written.
    int epochOrdinal{1}; ///< Set by Register::enrol(): 1 for this file's first epoch.

    bool operator==(const Identity&) const = default;
};

} // namespace onetill::store

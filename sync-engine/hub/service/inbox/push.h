#pragma once

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/hub/service/inbox/effects.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <vector>

/// Facts arrive (sync.md 2). The hub never refuses one because of what it says: what cannot be
/// understood is kept and marked, what looks wrong is booked and noted for a person.
namespace onetill::hub {

/// A batch that is what it claims to be: entries of this till, chained, the newest signed.
struct Batch {
    struct Item {
        wire::Entry entry;
        Result<Effects> effects; ///< A failure is why it goes to quarantine.
    };
    wire::Epoch epoch;
    std::vector<Item> items;
};

/// Everything that needs no database; the costly half of a push, done beside other pushes.
/// Errors: as wire::readPushRequest; NotPermitted for another till's entries; BrokenChain;
/// BadSignature. The newest entry's signature vouches through the chain for those before it.
Result<Batch> readBatch(const Till& till, wire::JsonView body);

/// Books a batch in one transaction. Sent again it changes nothing.
Result<wire::PushReply> push(Session& session, const Hub& hub, const Till& till,
                             const Batch& batch);

} // namespace onetill::hub

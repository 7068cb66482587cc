#pragma once

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <optional>

namespace onetill::hub {

/// The reply to a batch of which the hub has every entry already, from hashes alone: what the
/// entries say was understood when they came first. It writes nothing, so it need not wait for the
/// writer. Nothing for any other batch, and for one with any fault: readBatch() judges those.
std::optional<wire::PushReply> replayReply(Session& session, const Hub& hub, const Till& till,
                                           wire::JsonView body);

} // namespace onetill::hub

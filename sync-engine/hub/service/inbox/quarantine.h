#pragma once

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <string_view>

namespace onetill::hub {

inline constexpr std::size_t kQuarantineBytesMax = std::size_t{1} << 20;
/// One broken till must not fill the disk.
inline constexpr std::int64_t kQuarantineBytesPerTillMax = std::int64_t{64} << 20;

/// Takes what the journal route refused again and again, runs no effects, and lets what stands
/// behind it go on: bytes that are a push of entries are kept as quarantined entries of the
/// journal, an entry whose header cannot be read too if it is the next of the till's journal;
/// anything else as bytes. Errors: Overloaded when the till's share is used up.
Result<wire::PushReply> quarantine(Session& session, const Hub& hub, const Till& till,
                                   std::string_view bytes);

} // namespace onetill::hub

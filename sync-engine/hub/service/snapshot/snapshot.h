#pragma once

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/snapshot/shelf.h"
#include "sync-engine/hub/service/storage.h"

namespace onetill::hub {

/// A snapshot is used again until so many records have changed since: loading them through the feed
/// costs a till less than building anew costs the hub.
inline constexpr std::int64_t kChangesMax = 5'000;

/// One on the shelf that is still good for this audience.
std::optional<ShelvedSnapshot> freshSnapshot(Transaction& transaction, const Hub& hub,
                                             const Audience& audience, const SnapshotShelf& shelf);

/// Gives a fresh one, building it if need be, and tidies up behind it: what is too old leaves the
/// shelf, and tombstones that no till needs any more leave the feed. Blocking, some seconds for a
/// million articles; one at a time. Errors: NotFound for a store that was not imported,
/// StorageFailed, …
Result<ShelvedSnapshot> buildSnapshot(Session& session, const Hub& hub, const StoreId& store,
                                      const SnapshotShelf& shelf);

} // namespace onetill::hub

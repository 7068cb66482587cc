#pragma once

#include "sync-engine/hub/api/http.h"
#include "sync-engine/hub/api/metrics.h"
#include "sync-engine/hub/service/snapshot/shelf.h"
#include "sync-engine/hub/service/tills/refusals.h"

namespace onetill::hub {

/// What handlers share. Lives as long as the server.
struct Services {
    Hub hub;
    SnapshotShelf shelf;
    Metrics metrics;
    RecentRefusals refusals{}; ///< The writer's.
};

/// A request body as a till may send it, unpacked. Entries of 1 MiB are carried as JSON texts,
/// where every quotation mark takes two bytes.
inline constexpr std::size_t kBatchBodyBytesMax = std::size_t{4} << 20;

/// Handlers read and decide on a reading worker; what they cannot answer there they pass on.
using Handler = Outcome (*)(const Request& request, Services& services, Session& session);

Outcome enrolTill(const Request& request, Services& services, Session& session);
Outcome takeJournal(const Request& request, Services& services, Session& session);
Outcome takeQuarantine(const Request& request, Services& services, Session& session);
Outcome giveFeed(const Request& request, Services& services, Session& session);
Outcome giveManifest(const Request& request, Services& services, Session& session);
Outcome givePiece(const Request& request, Services& services, Session& session);
Outcome giveStock(const Request& request, Services& services, Session& session);
Outcome grantBasket(const Request& request, Services& services, Session& session);
Outcome tellReturnable(const Request& request, Services& services, Session& session);
Outcome grantReturns(const Request& request, Services& services, Session& session);
Outcome tellLive(const Request& request, Services& services, Session& session);
Outcome tellReady(const Request& request, Services& services, Session& session);
Outcome tellMetrics(const Request& request, Services& services, Session& session);

} // namespace onetill::hub

#include "sync-engine/hub/api/byte_range.h"
#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/number.h"
#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/snapshot/snapshot.h"
#include "sync-engine/hub/service/tills/access.h"

namespace onetill::hub {
namespace {

Reply manifestReply(Session& session, const Hub& hub, const Till& till,
                    wire::SnapshotManifest manifest)
{
    const auto envelope = session.read([&](Transaction& transaction) {
        return Result<wire::Envelope>{envelopeFor(transaction, hub, till, till.epoch)};
    });
    if (!envelope)
        return refusal(envelope.error());
    manifest.envelope = *envelope;
    return jsonReply(wire::snapshotManifestJson(manifest));
}

/// The till and whose snapshots it may read.
struct Reader {
    Till till;
    std::string audience;
};

Result<Reader> readerOf(const Request& request, Session& session)
{
    return session.read([&](Transaction& transaction) -> Result<Reader> {
        auto till = authenticate(transaction, request.path.front(), request.bearer);
        if (!till)
            return passOn(till);
        auto audience = Audience::of(transaction, till->store).mark();
        return Reader{*std::move(till), std::move(audience)};
    });
}

} // namespace

Outcome giveManifest(const Request& request, Services& services, Session& session)
{
    const auto fresh = session.read(
        [&](Transaction& transaction) -> Result<std::pair<Till, std::optional<ShelvedSnapshot>>> {
            auto till = authenticate(transaction, request.path.front(), request.bearer);
            if (!till)
                return passOn(till);
            const Audience audience = Audience::of(transaction, till->store);
            auto shelved = freshSnapshot(transaction, services.hub, audience, services.shelf);
            return std::pair{*std::move(till), std::move(shelved)};
        });
    if (!fresh)
        return refusal(fresh.error());
    const auto& [till, shelved] = *fresh;
    if (shelved)
        return manifestReply(session, services.hub, till, shelved->manifest);
    return Later{Later::Where::Builder, [till = till, &services](Session& building) -> Outcome {
                     const auto built =
                         buildSnapshot(building, services.hub, till.store, services.shelf);
                     if (!built)
                         return refusal(built.error());
                     ++services.metrics.snapshotsBuilt;
                     return manifestReply(building, services.hub, till, built->manifest);
                 }};
}

Outcome givePiece(const Request& request, Services& services, Session& session)
{
    const auto reader = readerOf(request, session);
    if (!reader)
        return refusal(reader.error());
    const std::string& name = request.path[1];
    const auto index = wholeNumber(request.path[2], 1'000'000);
    // The name begins with its audience: no till reads another store's staff. It also must not lead
    // out of the folder.
    if (!index || !name.starts_with(reader->audience + '-')
        || name.find_first_not_of("0123456789abcdef-") != std::string::npos)
        return refusal({ErrorCode::NotFound, "no such snapshot"});
    auto bytes = services.shelf.piece(name, static_cast<std::size_t>(*index));
    if (!bytes)
        return refusal(bytes.error());
    return rangeReply(*std::move(bytes), request.range);
}

} // namespace onetill::hub

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/number.h"
#include "sync-engine/hub/api/packing.h"
#include "sync-engine/hub/service/baskets/held_baskets.h"
#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/inbox/push.h"
#include "sync-engine/hub/service/inbox/quarantine.h"
#include "sync-engine/hub/service/inbox/replay.h"
#include "sync-engine/hub/service/returns/return_claims.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/tills/access.h"
#include "sync-engine/hub/service/tills/enrolment.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace onetill::hub {
namespace {

constexpr std::int64_t kWaitSecondsMax = 25;

Result<Till> tillOf(const Request& request, Session& session)
{
    return session.read([&](Transaction& transaction) {
        return authenticate(transaction, request.path.front(), request.bearer);
    });
}

void count(Metrics& metrics, const std::vector<wire::EntryStatus>& statuses)
{
    for (const wire::EntryStatus status : statuses) {
        switch (status) {
        case wire::EntryStatus::Created: ++metrics.entriesCreated; break;
        case wire::EntryStatus::Exists: ++metrics.entriesExisting; break;
        case wire::EntryStatus::AcceptedWithException: ++metrics.entriesWithException; break;
        case wire::EntryStatus::Quarantined: ++metrics.entriesQuarantined; break;
        case wire::EntryStatus::Retry: break;
        }
    }
}

/// One line for each batch, under the name that the till's log has for it.
void logBatch(const std::string& trace, const Till& till, const Result<wire::PushReply>& pushed)
{
    const std::string who =
        "push trace=" + (trace.empty() ? "none" : trace) + " till=" + till.id.text();
    if (!pushed)
        return spdlog::info("{} refused={}", who, errorWord(pushed.error().code));
    const auto said = [&](wire::EntryStatus status) {
        return std::ranges::count(pushed->statuses, status);
    };
    const wire::Have& have = pushed->envelope.have.have;
    spdlog::info(
        "{} entries={} created={} existing={} exceptions={} quarantined={} epoch={} have={}", who,
        pushed->statuses.size(), said(wire::EntryStatus::Created), said(wire::EntryStatus::Exists),
        said(wire::EntryStatus::AcceptedWithException), said(wire::EntryStatus::Quarantined),
        have.epoch.text(), have.contiguous);
}

Reply pushReply(Metrics& metrics, const std::string& trace, const Till& till,
                const Result<wire::PushReply>& pushed)
{
    logBatch(trace, till, pushed);
    if (!pushed)
        return refusal(pushed.error());
    count(metrics, pushed->statuses);
    return jsonReply(wire::pushReplyJson(*pushed));
}

Outcome book(const Till& till, const std::string& trace, Batch batch, Services& services)
{
    const auto shared = std::make_shared<const Batch>(std::move(batch));
    return Later{Later::Where::Writer, [till, trace, shared, &services](Session& writing) {
                     return pushReply(services.metrics, trace, till,
                                      push(writing, services.hub, till, *shared));
                 }};
}

wire::Cursors cursorsOf(const Request& request)
{
    wire::Cursors cursors;
    for (const std::string_view feed : wire::kFeeds)
        if (const auto given = request.query.find(std::string{feed}); given != request.query.end())
            cursors[given->first] = given->second;
    return cursors;
}

/// What a till asks of its feeds.
struct FeedQuestion {
    wire::Cursors cursors;
    std::optional<wire::Epoch> epoch; ///< The journal that it wants to hear of.
    std::chrono::milliseconds wait{0};
};

/// Looks into the feeds; with nothing new, comes back when there is.
Outcome look(const Till& till, const FeedQuestion& asked, Services& services, Session& session)
{
    const auto answer = session.read([&](Transaction& transaction) {
        const wire::Epoch epoch = asked.epoch.value_or(till.epoch);
        auto found = readFeeds(transaction, services.hub, till, asked.cursors, epoch);
        // A till asks so at its start. One whose disk was rolled back hears that it is behind
        // before it sells anything.
        if (found && !found->reply && asked.epoch && asked.wait.count() == 0)
            found->reply = wire::FeedReply{
                .feeds = {}, .envelope = envelopeFor(transaction, services.hub, till, epoch)};
        return found;
    });
    if (!answer)
        return refusal(answer.error());
    if (answer->reply)
        return jsonReply(wire::feedReplyJson(*answer->reply));
    if (asked.wait.count() == 0)
        return Reply{.status = 204, .contentType = {}, .body = {}};
    return UntilNews{
        answer->scopes, answer->head, asked.wait,
        [till, asked, &services](Session& later) { return look(till, asked, services, later); }};
}

/// A parameter that must be there.
Result<std::string> parameter(const Request& request, const char* name)
{
    const auto given = request.query.find(name);
    if (given == request.query.end())
        return fail(ErrorCode::MissingField, std::string{"the parameter "} + name + " is missing");
    return given->second;
}

/// A sale by its place in a journal.
Result<wire::SaleOrigin> saleAsked(const Request& request)
{
    const auto till = parameter(request, "of");
    const auto epoch = parameter(request, "epoch");
    const auto seq = parameter(request, "seq");
    for (const auto* each : {&till, &epoch, &seq})
        if (!*each)
            return passOn(*each);
    const auto id = Uuid::parse(*till);
    if (!id)
        return passOn(id);
    const auto journal = wire::Epoch::parse(*epoch);
    if (!journal)
        return passOn(journal);
    const auto place = wholeNumber(*seq, wire::kSeqMax);
    if (!place)
        return passOn(place);
    return wire::SaleOrigin{*id, *journal, *place};
}

} // namespace

Outcome enrolTill(const Request& request, Services& services, Session&)
{
    const auto json = wire::parseJson(request.body);
    auto asked = json ? wire::readEnrolRequest(*json) : passOn(json);
    if (!asked)
        return refusal(asked.error());
    return Later{
        Later::Where::Writer,
        [asked = *std::move(asked), from = request.from, &services](Session& session) {
            const auto reply = enrol(session, services.hub, services.refusals, from, asked);
            return reply ? jsonReply(wire::enrolReplyJson(*reply)) : refusal(reply.error());
        }};
}

Outcome takeJournal(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    const auto body = unpack(request.body, request.contentEncoding, kBatchBodyBytesMax);
    if (!body)
        return refusal(body.error());
    const auto outcome = wire::useJson(
        *body, {.bytes = kBatchBodyBytesMax}, [&](wire::JsonView json) -> Result<Outcome> {
            if (const auto again = replayReply(session, services.hub, *till, json))
                return pushReply(services.metrics, request.trace, *till, *again);
            auto batch = readBatch(*till, json);
            if (!batch)
                return passOn(batch);
            return book(*till, request.trace, *std::move(batch), services);
        });
    return outcome ? *outcome : refusal(outcome.error());
}

Outcome takeQuarantine(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    auto bytes = unpack(request.body, request.contentEncoding, kQuarantineBytesMax);
    if (!bytes)
        return refusal(bytes.error());
    return Later{Later::Where::Writer, [till = *till, trace = request.trace,
                                        bytes = *std::move(bytes), &services](Session& writing) {
                     return pushReply(services.metrics, trace, till,
                                      quarantine(writing, services.hub, till, bytes));
                 }};
}

Outcome giveFeed(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    std::int64_t seconds = 0;
    if (const auto given = request.query.find("wait"); given != request.query.end()) {
        const auto wait = wholeNumber(given->second, 86'400);
        if (!wait)
            return refusal(wait.error());
        seconds = std::min(*wait, kWaitSecondsMax);
    }
    FeedQuestion asked{.cursors = cursorsOf(request),
                       .epoch = std::nullopt,
                       .wait = std::chrono::seconds{seconds}};
    if (const auto given = request.query.find("epoch"); given != request.query.end()) {
        const auto epoch = wire::Epoch::parse(given->second);
        if (!epoch)
            return refusal(epoch.error());
        asked.epoch = *epoch;
    }
    return look(*till, asked, services, session);
}

Outcome giveStock(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    const auto asked = parameter(request, "sku");
    if (!asked)
        return refusal(asked.error());
    const auto sku = Sku::parse(*asked);
    if (!sku)
        return refusal(sku.error());
    const auto reply = session.read([&](Transaction& transaction) {
        return Result<wire::StockReply>{stockEverywhere(transaction, *sku, services.hub.clock())};
    });
    return reply ? jsonReply(wire::stockReplyJson(*reply)) : refusal(reply.error());
}

Outcome grantBasket(const Request& request, Services&, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    const auto basket = Uuid::parse(request.path.back());
    if (!basket)
        return refusal(basket.error());
    return Later{Later::Where::Writer, [till = *till, basket = *basket](Session& writing) {
                     const auto held = writing.write([&](Transaction& transaction) {
                         return claimBasket(transaction, till, basket);
                     });
                     return held ? jsonReply(wire::jsonOf(*held)) : refusal(held.error());
                 }};
}

Outcome tellReturnable(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    const auto receipt = request.query.find("receipt");
    const auto place = receipt == request.query.end()
                           ? saleAsked(request)
                           : Result<wire::SaleOrigin>{wire::SaleOrigin{}};
    if (!place)
        return refusal(place.error());
    const auto reply = session.read([&](Transaction& transaction) {
        const Timestamp now = services.hub.clock();
        return receipt == request.query.end() ? tellSale(transaction, *till, *place, now)
                                              : tellSale(transaction, *till, receipt->second, now);
    });
    if (!reply)
        return refusal(reply.error());
    return Reply{.status = 200, .body = wire::saleReplyBytes(*reply)};
}

Outcome grantReturns(const Request& request, Services& services, Session& session)
{
    const auto till = tillOf(request, session);
    if (!till)
        return refusal(till.error());
    const auto basket = Uuid::parse(request.path.back());
    if (!basket)
        return refusal(basket.error());
    const auto json = wire::parseJson(request.body);
    auto claim = json ? wire::readReturnClaim(*json) : passOn(json);
    if (!claim)
        return refusal(claim.error());
    return Later{
        Later::Where::Writer,
        [till = *till, basket = *basket, claim = *std::move(claim), &services](Session& writing) {
            const auto kept = writing.write([&](Transaction& transaction) {
                return claimReturns(transaction, till, basket, claim, services.hub.clock());
            });
            return kept ? jsonReply(wire::returnClaimReplyJson(*kept)) : refusal(kept.error());
        }};
}

} // namespace onetill::hub

#include "sync-engine/hub/service/exceptions/settling.h"

#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/exceptions/hub_chain.h"
#include "sync-engine/hub/service/exceptions/rules.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/stock/stock_storage.h"

#include <algorithm>
#include <utility>

namespace onetill::hub {
namespace {

wire::EntryHeader headerOf(Transaction& transaction, const KeptException& exception)
{
    auto header = wire::readHeader(transaction.inbox().entry(exception.entry).header);
    ONETILL_CHECK(header.has_value());
    return *std::move(header);
}

/// Of the money that stays paid out, where the evidence names some.
std::optional<Money> lossOf(const Rule& rule, const wire::Json& evidence)
{
    const auto currency = Currency::fromCode(evidence.value("currency", std::string{}));
    if (!currency)
        return std::nullopt;
    const auto loss =
        Money::parse(evidence.value(std::string{rule.loss}, std::string{}), *currency);
    return loss && loss->minor() > 0 ? std::optional{*loss} : std::nullopt;
}

enum class Direction { In, Out };

/// Puts what the entry moved and was held into the levels, or takes it out again: by lines of the
/// ledger that say why. What was done, for the hub's entry.
Result<wire::Json> moveHeld(Transaction& transaction, const KeptException& exception,
                            Direction direction, Timestamp now)
{
    wire::Json moved = wire::Json::array();
    const std::string reason = "exception " + exception.id.text();
    for (const StockMovement& movement : transaction.stock().movementsOf(exception.entry)) {
        if (!movement.held || movement.deltaMilli == 0)
            continue;
        const std::int64_t delta =
            direction == Direction::In ? movement.deltaMilli : -movement.deltaMilli;
        const std::int64_t level =
            transaction.stock().level(movement.store, movement.sku).value_or(0) + delta;
        if (level > kLevelMax || level < -kLevelMax)
            return fail(ErrorCode::OutOfRange,
                        "stock of " + movement.sku.text() + " would overflow");
        correctLevel(transaction, movement.store, movement.sku, level, reason, now);
        moved.push_back({{"sku", movement.sku.text()},
                         {"store", movement.store.text()},
                         {"delta_milli", delta}});
    }
    return moved;
}

Status settle(Transaction& transaction, KeptException exception, const Proposal& proposal,
              Consequence consequence, Timestamp now)
{
    const wire::EntryHeader about = headerOf(transaction, exception);
    wire::Json body{{"exception", exception.id.text()},
                    {"rule", exception.rule},
                    {"version", exception.version},
                    {"proposal", proposal.id.text()},
                    {"resolution", proposal.resolution},
                    {"by", proposal.by},
                    {"note", proposal.note}};
    if (proposal.approvedBy)
        body["approved_by"] = *proposal.approvedBy;
    std::optional<Money> loss;
    if (consequence == Consequence::Loss)
        loss = lossOf(ruleOf(exception.rule), exception.evidence);
    if (consequence == Consequence::Stock) {
        auto moved = moveHeld(transaction, exception, Direction::In, now);
        if (!moved)
            return passOn(moved);
        body["stock"] = *std::move(moved);
    }
    addToChain(transaction, {.kind = "exception-settled",
                             .id = settlementId(exception.id, exception.version),
                             .store = about.store,
                             .about = about.id,
                             .loss = loss,
                             .body = std::move(body),
                             .at = now});
    exception.settled = {proposal.id, proposal.resolution, proposal.by, now};
    transaction.exceptions().setState(exception);
    publish(transaction, exception);
    return {};
}

Result<Settlement> decide(Transaction& transaction, const Proposal& proposal, Timestamp now)
{
    const auto exception = transaction.exceptions().find(proposal.exception);
    if (!exception)
        return Settlement::Waits;
    // A hub that was restored has not heard yet that it was opened again.
    if (proposal.version > exception->version)
        return Settlement::Waits;
    if (exception->settled || exception->version != proposal.version)
        return Settlement::AlreadySettled;
    const Rule& rule = ruleOf(exception->rule);
    const auto* resolution = resolutionOf(rule, proposal.resolution);
    if (!resolution || (proposal.store && !wire::isOfStores(rule.who))
        || (proposal.store && *proposal.store != headerOf(transaction, *exception).store))
        return Settlement::NotOffered;
    if (const auto done = settle(transaction, *exception, proposal, resolution->consequence, now);
        !done)
        return passOn(done);
    return Settlement::Settled;
}

Settlement settlementOf(std::string_view word)
{
    using enum Settlement;
    for (const Settlement settlement : {Settled, AlreadySettled, NotOffered})
        if (word == settlementWord(settlement))
            return settlement;
    return Waits;
}

} // namespace

std::string_view settlementWord(Settlement settlement)
{
    switch (settlement) {
    case Settlement::Settled: return "settled";
    case Settlement::AlreadySettled: return "already-settled";
    case Settlement::NotOffered: return "not-offered";
    case Settlement::Waits: return "";
    }
    return "";
}

Result<Settlement> propose(Transaction& transaction, const Proposal& proposal, Timestamp now)
{
    if (const auto before = transaction.exceptions().proposal(proposal.id))
        return settlementOf(before->outcome);
    const auto decided = decide(transaction, proposal, now);
    if (decided)
        transaction.exceptions().addProposal({proposal, std::string{settlementWord(*decided)}});
    return decided;
}

Result<KeptException> reopen(Transaction& transaction, const Uuid& id, std::int64_t version,
                             const std::string& by, const std::string& note, Timestamp now)
{
    auto exception = transaction.exceptions().find(id);
    if (!exception)
        return fail(ErrorCode::NotFound, "no exception " + id.text());
    if (!exception->settled || exception->version != version)
        return fail(ErrorCode::Conflict,
                    "it is open, or not version " + std::to_string(version) + " any more");
    const auto* resolution = resolutionOf(ruleOf(exception->rule), exception->settled->resolution);
    const wire::EntryHeader about = headerOf(transaction, *exception);
    const std::int64_t next = version + 1;
    wire::Json body{{"exception", id.text()},
                    {"rule", exception->rule},
                    {"version", next},
                    {"by", by},
                    {"note", note}};
    std::optional<Money> loss;
    if (resolution && resolution->consequence == Consequence::Loss)
        loss = lossOf(ruleOf(exception->rule), exception->evidence);
    if (resolution && resolution->consequence == Consequence::Stock) {
        auto moved = moveHeld(transaction, *exception, Direction::Out, now);
        if (!moved)
            return passOn(moved);
        body["stock"] = *std::move(moved);
    }
    addToChain(transaction, {.kind = "exception-reopened",
                             .id = derivedUuid({"reopening", id.text(), std::to_string(next)}),
                             .store = about.store,
                             .about = about.id,
                             .loss = loss ? std::optional{-*loss} : std::nullopt,
                             .body = std::move(body),
                             .at = now});
    exception->version = next;
    exception->settled.reset();
    transaction.exceptions().setState(*exception);
    publish(transaction, *exception);
    settleByThoseThatWaited(transaction, id, now);
    return transaction.exceptions().find(id).value();
}

void settleByThoseThatWaited(Transaction& transaction, const Uuid& exception, Timestamp now)
{
    for (const Proposal& proposal : transaction.exceptions().waitingFor(exception))
        if (const auto decided = decide(transaction, proposal, now))
            transaction.exceptions().setOutcome(proposal.id, settlementWord(*decided));
}

void endBecauseCauseArrived(Transaction& transaction, const Uuid& id, Timestamp now)
{
    auto exception = transaction.exceptions().find(id);
    if (!exception)
        return;
    if (exception->settled) {
        // Money that was written off because nobody had sold the goods was not lost after all.
        const auto* said = resolutionOf(ruleOf(exception->rule), exception->settled->resolution);
        if (!said || said->consequence == Consequence::None)
            return;
        auto opened =
            reopen(transaction, id, exception->version, "hub", std::string{kCauseArrived}, now);
        ONETILL_CHECK(opened.has_value());
        exception = *std::move(opened);
        if (exception->settled)
            return;
    }
    const Proposal proposal{
        .id = derivedUuid({kCauseArrived, id.text(), std::to_string(exception->version)}),
        .exception = id,
        .version = exception->version,
        .resolution = std::string{kCauseArrived},
        .by = "hub"};
    const auto done = settle(transaction, *exception, proposal, Consequence::None, now);
    ONETILL_CHECK(done.has_value());
    transaction.exceptions().addProposal(
        {proposal, std::string{settlementWord(Settlement::Settled)}});
}

Uuid settlementId(const Uuid& exception, std::int64_t version)
{
    return derivedUuid({"settlement", exception.text(), std::to_string(version)});
}

} // namespace onetill::hub

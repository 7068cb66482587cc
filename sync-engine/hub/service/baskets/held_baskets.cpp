#include "sync-engine/hub/service/baskets/held_baskets.h"

#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"

namespace onetill::hub {
namespace {

constexpr std::string_view kBasketsFeed = "baskets";
constexpr std::int64_t kLongestAwayMs = std::int64_t{45} * 24 * 60 * 60 * 1000;

std::string keyAt(const Till& till, const Uuid& basket)
{
    return wire::heldBasketKey(till.store, basket);
}

std::optional<wire::HeldBasket> heldAt(Transaction& transaction, const Till& till,
                                       const Uuid& basket)
{
    const auto body =
        transaction.records().find(ofStore(kBasketsFeed, till.store),
                                   std::string{wire::HeldBasket::kKind}, keyAt(till, basket));
    if (!body)
        return std::nullopt;
    const auto record = wire::readRecord(wire::HeldBasket::kKind, *body);
    ONETILL_CHECK(record.has_value());
    return std::get<wire::HeldBasket>(*record);
}

void put(Transaction& transaction, const wire::HeldBasket& held)
{
    transaction.records().put(ofStore(kBasketsFeed, held.store), wire::upsert(held));
}

/// What was taken so long ago that no till is away for longer (sync.md 3).
void forgetOld(Transaction& transaction, const Till& till, Timestamp now)
{
    std::vector<wire::FeedRecord> old;
    transaction.records().forEach(
        ofStore(kBasketsFeed, till.store), [&](const wire::FeedRecord& record) {
            const auto body = wire::readRecord(record.kind, record.body);
            const auto* held = body ? std::get_if<wire::HeldBasket>(&*body) : nullptr;
            if (held && held->takenBy && held->draft.empty()
                && held->heldAt.ms < now.ms - kLongestAwayMs)
                old.push_back(wire::tombstone(record.kind, record.key));
        });
    for (const wire::FeedRecord& record : old)
        transaction.records().put(ofStore(kBasketsFeed, till.store), record);
}

} // namespace

bool changeHeld(Transaction& transaction, const Till& till, const BasketChange& change,
                Timestamp now)
{
    if (change.kind == BasketChange::Kind::Held) {
        forgetOld(transaction, till, now);
        wire::HeldBasket told = *change.held;
        // Another name that comes late does not give back what another till has gone on with.
        if (const auto before = heldAt(transaction, till, change.basket);
            before && before->till == till.id && before->takenBy && *before->takenBy != till.id) {
            told.takenBy = before->takenBy;
            told.draft = before->draft;
        }
        put(transaction, told);
        return false;
    }
    auto held = heldAt(transaction, till, change.basket);
    if (!held)
        return false;
    const bool twice =
        change.kind == BasketChange::Kind::Recalled && held->takenBy && *held->takenBy != till.id;
    if (held->till == till.id) {
        transaction.records().put(ofStore(kBasketsFeed, till.store),
                                  wire::tombstone(wire::HeldBasket::kKind, wire::keyOf(*held)));
        return twice;
    }
    // The till that held it must hear who has it, however long it does not listen.
    if (!twice)
        held->takenBy = till.id;
    held->draft.clear();
    put(transaction, *held);
    return twice;
}

Result<wire::HeldBasket> claimBasket(Transaction& transaction, const Till& till, const Uuid& basket)
{
    auto held = heldAt(transaction, till, basket);
    if (!held || held->draft.empty())
        return fail(ErrorCode::NotFound, "basket " + basket.text() + " is not held");
    if (held->takenBy && *held->takenBy != till.id)
        return fail(ErrorCode::Conflict, "another till goes on with basket " + basket.text());
    held->takenBy = till.id;
    put(transaction, *held);
    return *std::move(held);
}

} // namespace onetill::hub

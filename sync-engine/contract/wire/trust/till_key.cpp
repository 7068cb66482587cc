#include "sync-engine/contract/wire/trust/till_key.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::int64_t kTillNumberMax = 9999;

TillKey::Place readPlace(const JsonReader& reader)
{
    return {.epoch = reader.got(Epoch::parse(reader.text("epoch")), "epoch"),
            .seq = reader.integer("seq", 0, kSeqMax)};
}

} // namespace

Json tillKeyJson(const TillKey& key)
{
    Json json{{"till", key.till.text()},
              {"store", key.store.text()},
              {"number", key.number},
              {"trial", key.trial},
              {"journal_key", toHex(key.journalKey)}};
    if (key.trustedTo)
        json["trusted_to"] = {{"epoch", key.trustedTo->epoch.text()}, {"seq", key.trustedTo->seq}};
    return json;
}

TillKey readTillKey(const JsonReader& reader)
{
    return {.till = reader.uuid("till"),
            .store = reader.identifier<StoreId>("store"),
            .number = static_cast<int>(reader.integer("number", 1, kTillNumberMax)),
            .trial = reader.flag("trial"),
            .journalKey = reader.got(hashFromHex(reader.text("journal_key", 64)), "journal_key"),
            .trustedTo = reader.has("trusted_to")
                             ? std::optional{readPlace(reader.part("trusted_to", "trusted_to"))}
                             : std::nullopt};
}

} // namespace onetill::wire

#include "sync-engine/hub/service/exceptions/hub_chain.h"

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/hub/service/exceptions/exception_storage.h"

#include <algorithm>

namespace onetill::hub {
namespace {

wire::Epoch epochOf(const std::string& lineage)
{
    if (const auto epoch = wire::Epoch::parse(lineage))
        return *epoch;
    return wire::Epoch::parse(wire::toHex(wire::sha256({lineage})).substr(0, 16)).value();
}

} // namespace

std::int64_t addToChain(Transaction& transaction, const Decision& decision)
{
    const HubIdentity identity = transaction.identity();
    const wire::Have end = transaction.exceptions().chainEnd();
    const wire::EntryHeader header{.kind = std::string{decision.kind},
                                   .schema = 1,
                                   .till = {},
                                   .store = decision.store,
                                   .epoch = epochOf(identity.lineage),
                                   .seq = end.contiguous + 1,
                                   .id = decision.id,
                                   .businessDay = dateAt(decision.at, 0),
                                   .total = decision.loss,
                                   .refersTo = {decision.about},
                                   .clock = {.at = decision.at, .bootId = "hub"}};
    auto body = wire::canonicalJson(decision.body);
    ONETILL_CHECK(body.has_value());
    const auto entry = wire::makeEntry(header, *std::move(body), end.headHash, identity.key);
    ONETILL_CHECK(entry.has_value());
    transaction.exceptions().addToChain(*entry);
    return header.seq;
}

std::vector<std::string> checkChain(Transaction& transaction)
{
    const wire::PublicKey key = transaction.identity().key.publicKey();
    std::vector<std::string> differences;
    wire::Have before;
    transaction.exceptions().forEachChained([&](const ExceptionStorage::Chained& kept) {
        const auto differ = [&](const std::string& what) {
            differences.push_back("the hub's entry " + std::to_string(kept.seq) + ": " + what);
        };
        const auto entry =
            wire::readEntry(kept.header, kept.body, kept.previous, kept.hash, kept.signature);
        if (!entry)
            differ(entry.error().detail);
        else if (entry->header.seq != kept.seq || entry->header.id != kept.id)
            differ("its header names another place");
        if (kept.seq != before.contiguous + 1 || kept.previous != before.headHash)
            differ("the entry before it is missing");
        if (!wire::signatureHolds(kept.hash, kept.signature, key))
            differ("its signature is not the hub's");
        before = {.epoch = {}, .contiguous = kept.seq, .headHash = kept.hash};
    });
    return differences;
}

} // namespace onetill::hub

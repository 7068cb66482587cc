#pragma once

#include "sync-engine/hub/service/verify/verify.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::test {

using Words = std::vector<std::string>;

/// A hub with ten mugs and a thousand tents in stock.
struct Shop : EmptyHub {
    Shop()
    {
        setStock("MUG", 10'000);
        setStock("TENT", 1'000'000);
    }

    std::vector<std::string> words(const Result<wire::PushReply>& reply)
    {
        std::vector<std::string> words;
        for (const wire::EntryStatus status : reply.value().statuses)
            words.emplace_back(wire::entryStatusWord(status));
        return words;
    }
    std::size_t differences() { return hub::verify(session()).value().differences.size(); }
};

/// A till that sells three mugs at 12.90, and two others of the store that take them back.
struct ThreeTills : Shop {
    ThreeTills()
    {
        write([&](hub::Transaction& transaction) {
            int number = 1;
            for (const PaperTill* one : {&first, &second}) {
                hub::Till known = one->asKnown();
                known.number = ++number;
                transaction.tills().add(known);
            }
        });
        till.sell({"MUG"}, 3000);
    }

    wire::SaleOrigin sale() const { return {till.id, till.epoch, 1}; }
    /// Of the sale; `claim` as a till that has asked the centre says it; `refunded` where it is not
    /// what the goods cost.
    void takeBack(PaperTill& at, std::int64_t milli, int line = 1, std::optional<Uuid> claim = {},
                  std::optional<Money> refunded = {})
    {
        auto document = aSale({.ordinal = static_cast<std::int64_t>(at.journal.size()) + 101,
                               .skus = {"MUG"},
                               .quantityMilli = -milli});
        document.lines[0].returned = wire::LineReturn{.sale = sale(),
                                                      .receipt = "GRAFTON-1-00001",
                                                      .line = line,
                                                      .reason = "changed-mind",
                                                      .disposition = "to-stock",
                                                      .unconfirmed = !claim,
                                                      .claim = claim};
        if (refunded)
            document.lines[0].gross = -*refunded;
        at.say(std::string{wire::kSaleCompleted}, eventJson(document));
    }
    Result<wire::PushReply> send(const PaperTill& from)
    {
        return wire::useJson(from.batch().dump(), {.bytes = std::size_t{1} << 20},
                             [&](wire::JsonView json) -> Result<wire::PushReply> {
                                 const auto batch = hub::readBatch(from.asKnown(), json);
                                 if (!batch)
                                     return passOn(batch);
                                 return hub::push(session(), hub, from.asKnown(), *batch);
                             });
    }

    PaperTill first{21};
    PaperTill second{22};
};

} // namespace onetill::test

#pragma once

#include "sync-engine/hub/service/verify/verify.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

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

} // namespace onetill::test

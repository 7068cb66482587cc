#pragma once

#include "sync-engine/hub/service/storage.h"

#include <boost/test/unit_test.hpp>

#include <functional>
#include <utility>

/// Transactions that a case of the storage contract is made of.
namespace onetill::test {

inline void write(hub::Session& session, const std::function<void(hub::Transaction&)>& work)
{
    const Status done = session.write([&](hub::Transaction& transaction) -> Status {
        work(transaction);
        return {};
    });
    BOOST_TEST(done.has_value(), (done ? "" : done.error().detail));
}

template <class Work>
auto read(hub::Session& session, Work work)
{
    using Answer = decltype(work(std::declval<hub::Transaction&>()));
    return session
        .read([&](hub::Transaction& transaction) { return Result<Answer>{work(transaction)}; })
        .value();
}

} // namespace onetill::test

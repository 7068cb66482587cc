#include "sync-engine/till/link/hub_requests.h"
#include "sync-engine/till/link/outbox_ahead.h"
#include "tests/support/memory_till.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;

namespace {

constexpr std::size_t kBytes = std::size_t{1} << 20;

/// Counts how often the journal is read.
struct WatchedTill : test::MemoryTill {
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override
    {
        ++reads;
        return MemoryTill::batch(afterSeq, maxCount, maxBytes);
    }

    mutable int reads{0};
};

struct Journal {
    Journal() { till.sell(10); }

    std::vector<wire::Entry> give(std::int64_t afterSeq, std::size_t count)
    {
        return ahead.batch(afterSeq, count, kBytes).value();
    }
    QByteArray bodyOf(std::int64_t afterSeq, std::size_t count) const
    {
        return packedBatch(till.batch(afterSeq, count, kBytes).value());
    }

    WatchedTill till;
    OutboxAhead ahead{till};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(outbox_ahead_tests, Journal)

BOOST_AUTO_TEST_CASE(what_follows_is_read_and_packed_before_it_is_asked_for)
{
    BOOST_TEST(ahead.packed(give(0, 4)).toStdString() == bodyOf(0, 4).toStdString());
    ahead.readOn();
    till.reads = 0;

    const auto next = give(4, 4);

    BOOST_TEST(till.reads == 0);
    BOOST_TEST_REQUIRE(next.size() == 4U);
    BOOST_TEST(next.front().header.seq == 5);
    BOOST_TEST(ahead.packed(next).toStdString() == bodyOf(4, 4).toStdString());
}

// After a lost answer the same batch is asked for again, after a refusal a smaller one.
BOOST_AUTO_TEST_CASE(what_was_not_asked_for_in_the_end_is_forgotten)
{
    give(0, 4);
    ahead.readOn();
    BOOST_TEST(ahead.packed(give(0, 4)).toStdString() == bodyOf(0, 4).toStdString());

    ahead.readOn();
    const auto smaller = give(4, 2);
    BOOST_TEST(smaller.size() == 2U);
    BOOST_TEST(ahead.packed(smaller).toStdString() == bodyOf(4, 2).toStdString());
}

BOOST_AUTO_TEST_CASE(the_end_of_the_journal_is_read_when_it_is_sent)
{
    give(0, 4);
    ahead.readOn();
    give(4, 4);
    ahead.readOn(); // Only two are left.
    till.sell(1);

    BOOST_TEST(give(8, 4).size() == 3U);
}

BOOST_AUTO_TEST_CASE(a_journal_that_cannot_be_read_says_so_when_it_is_asked)
{
    give(0, 4);
    till.journalFailure = Error{ErrorCode::StorageDamaged, "a page"};
    ahead.readOn();

    const auto refused = ahead.batch(4, 4, kBytes);
    BOOST_TEST_REQUIRE(!refused);
    BOOST_TEST((refused.error().code == ErrorCode::StorageDamaged));
}

BOOST_AUTO_TEST_CASE(nothing_is_read_ahead_before_anything_was_sent)
{
    ahead.readOn();
    BOOST_TEST(till.reads == 0);
}

BOOST_AUTO_TEST_SUITE_END()

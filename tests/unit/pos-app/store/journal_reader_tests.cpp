#include "pos-app/store/journal_reader.h"
#include "register_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Reading : OpenShift {
    store::JournalReader reader{store::JournalReader::open(state()).value()};
    wire::Epoch epoch{0xA1};
    static constexpr std::size_t kPlenty = 1 << 20;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(journal_reader_tests, Reading)

BOOST_AUTO_TEST_CASE(an_entry_is_seen_as_soon_as_it_is_written)
{
    const auto sold = sell();

    const auto read = reader.entriesAfter(epoch, 1, 500, kPlenty);

    BOOST_REQUIRE(read->size() == 1);
    BOOST_TEST(read->front().headerBytes == sold->headerBytes);
    BOOST_TEST(read->front().bodyBytes == sold->bodyBytes);
    BOOST_TEST((read->front().signature == sold->signature));
    BOOST_TEST((reader.head(epoch).value() == till.head().value()));
    BOOST_TEST((reader.hashAt(epoch, 2).value() == sold->hash));
}

BOOST_AUTO_TEST_CASE(batches_end_at_the_count_and_at_the_bytes)
{
    sellTimes(9);
    const auto all = reader.entriesAfter(epoch, 0, 500, kPlenty).value();
    std::size_t firstTwo = 0;
    for (int i = 0; i < 2; ++i)
        firstTwo += all[static_cast<std::size_t>(i)].headerBytes.size()
                    + all[static_cast<std::size_t>(i)].bodyBytes.size();

    BOOST_TEST(all.size() == 10);
    BOOST_TEST(reader.entriesAfter(epoch, 4, 3, kPlenty)->size() == 3);
    BOOST_TEST(reader.entriesAfter(epoch, 0, 500, firstTwo)->size() == 2);
    BOOST_TEST(reader.entriesAfter(epoch, 0, 500, firstTwo - 1)->size() == 1);
    BOOST_TEST(reader.entriesAfter(epoch, 0, 500, 1)->size() == 1, "one must always go");
    BOOST_TEST(reader.entriesAfter(epoch, 10, 500, kPlenty)->empty());
}

BOOST_AUTO_TEST_CASE(places_beyond_the_journal_have_no_hash)
{
    BOOST_TEST((reader.hashAt(epoch, 0).value() == wire::Hash{}));
    BOOST_TEST(!reader.hashAt(epoch, 99).value().has_value());
    BOOST_TEST((reader.head(wire::Epoch{1}).error().code == ErrorCode::NotFound));
    BOOST_TEST((reader.epochs().value() == std::vector<wire::Epoch>{epoch}));
}

BOOST_AUTO_TEST_CASE(what_is_acknowledged_is_seen_by_both)
{
    BOOST_REQUIRE(till.acknowledge(aHave(till.head().value())));

    BOOST_TEST((reader.acknowledged(epoch).value() == till.head().value()));
}

// A changed byte must not travel: the hub would quarantine the rest of the journal's chain.
BOOST_AUTO_TEST_CASE(a_changed_entry_is_not_handed_out)
{
    BOOST_REQUIRE(sell());
    exec("UPDATE journal SET body = replace(body, '12.90', '11.90') WHERE seq = 2");

    BOOST_TEST(
        (reader.entriesAfter(epoch, 0, 500, kPlenty).error().code == ErrorCode::StorageDamaged));
    BOOST_TEST(reader.entriesAfter(epoch, 0, 1, kPlenty)->size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

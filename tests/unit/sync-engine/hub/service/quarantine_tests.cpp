#include "sync-engine/hub/service/inbox/quarantine.h"
#include "sync-engine/hub/service/inbox/reprocess.h"
#include "sync-engine/hub/service/report/report.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(quarantine_tests, Shop)

BOOST_AUTO_TEST_CASE(an_entry_sent_to_quarantine_lets_the_next_go_on)
{
    till.sell();
    till.sell({"TENT"});

    const auto kept = hub::quarantine(session(), hub, till.asKnown(), till.batch(1, 1).dump());
    const auto next = push(till.batch(2));

    BOOST_TEST(words(kept) == Words{"quarantined"}, boost::test_tools::per_element());
    BOOST_TEST(words(next) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 10'000);
    BOOST_TEST(differences() == 0u);
}

// The part that every version reads may be spoilt by a defect; the journal must not end there.
BOOST_AUTO_TEST_CASE(an_entry_whose_header_cannot_be_read_lets_the_next_go_on)
{
    till.sell();
    till.say("sale-completed", wire::Json::object());
    wire::Entry& spoilt = till.journal.back();
    spoilt.headerBytes = R"({"kind":"sale-completed"})";
    spoilt.hash = wire::entryHash(spoilt.previous, spoilt.headerBytes, spoilt.bodyBytes);
    spoilt.signature = till.key.sign("OneTill journal entry v1", wire::asText(spoilt.hash));
    till.sell({"TENT"});
    (void)push(till.batch(1, 1)).value();

    BOOST_TEST(!push(till.batch(2, 2)).has_value());
    const auto kept = hub::quarantine(session(), hub, till.asKnown(), till.batch(2, 2).dump());
    const auto next = push(till.batch(3));

    BOOST_TEST(words(kept) == Words{"quarantined"}, boost::test_tools::per_element());
    BOOST_TEST(kept->envelope.have.have.contiguous == 2);
    BOOST_TEST(words(next) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("TENT") == 999'000);
    BOOST_TEST(differences() == 0u);
    BOOST_TEST(hub::reprocess(session(), hub).value().aside == 1);
}

BOOST_AUTO_TEST_CASE(what_the_till_has_not_signed_or_what_does_not_follow_moves_nothing)
{
    till.sell();
    till.sell();
    auto forged = till.batch(1, 1);
    forged["entries"][0]["header"] = "{}";
    auto later = till.batch(2, 2);
    later["entries"][0]["header"] = "{}";

    for (const wire::Json& bytes : {forged, later}) {
        const auto kept = hub::quarantine(session(), hub, till.asKnown(), bytes.dump());
        BOOST_TEST(kept->envelope.have.have.contiguous == 0);
    }
    BOOST_TEST(count("quarantined_bytes") == 2);
    BOOST_TEST(count("entry") == 0);
}

BOOST_AUTO_TEST_CASE(any_bytes_can_be_quarantined_and_the_same_ones_once)
{
    for (int i = 0; i < 2; ++i)
        BOOST_TEST(words(hub::quarantine(session(), hub, till.asKnown(), "\xff\x00 torn page"))
                       == Words{"quarantined"},
                   boost::test_tools::per_element());

    BOOST_TEST(count("quarantined_bytes") == 1);
}

BOOST_AUTO_TEST_CASE(one_till_cannot_fill_the_quarantine)
{
    std::string bytes(hub::kQuarantineBytesMax, 'x');
    for (char c = 0; c < 64; ++c) {
        bytes[0] = c;
        (void)hub::quarantine(session(), hub, till.asKnown(), bytes).value();
    }
    bytes[0] = 'z';

    const auto refused = hub::quarantine(session(), hub, till.asKnown(), bytes);

    BOOST_TEST((refused.error().code == ErrorCode::Overloaded));
}

BOOST_AUTO_TEST_CASE(a_till_that_never_sent_anything_is_in_the_report)
{
    const auto silent = hub::makeReport(session(), "tills").value();
    till.sell();
    (void)push(till.batch()).value();
    const auto heard = hub::makeReport(session(), "tills").value();

    BOOST_REQUIRE(silent.rows.size() == 1u);
    BOOST_TEST(silent.rows[0][4] == "0");
    BOOST_REQUIRE(heard.rows.size() == 1u);
    BOOST_TEST(heard.rows[0][4] == "1");
}

BOOST_AUTO_TEST_SUITE_END()

#include "sync-engine/hub/service/inbox/quarantine.h"
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

BOOST_AUTO_TEST_SUITE_END()

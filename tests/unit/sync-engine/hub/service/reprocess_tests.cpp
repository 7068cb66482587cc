#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/inbox/quarantine.h"
#include "sync-engine/hub/service/inbox/reprocess.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct ShopWithAside : Shop {
    /// The newest entry goes where a till sends what the hub keeps refusing.
    void setAside()
    {
        (void)hub::quarantine(session(), hub, till.asKnown(),
                              till.batch(till.journal.size()).dump())
            .value();
    }
    hub::Reprocessed reprocess() { return hub::reprocess(session(), hub).value(); }
    std::int64_t aside() { return count("entry WHERE quarantine_reason IS NOT NULL"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(reprocess_tests, ShopWithAside)

// A hub that failed for an hour made a till set a sale aside that nothing is wrong with.
BOOST_AUTO_TEST_CASE(an_entry_that_is_understood_is_booked_once)
{
    till.sell();
    setAside();
    BOOST_TEST(level("MUG") == 10'000);

    const auto first = reprocess();
    const auto second = reprocess();

    BOOST_TEST(first.booked == 1);
    BOOST_TEST(first.aside == 0);
    BOOST_TEST(second.booked == 0);
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(aside() == 0);
    BOOST_TEST(differences() == 0u);
    BOOST_TEST(words(push(till.batch())) == Words{"exists"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_still_not_understood_stays_as_it_was)
{
    till.say("teleportation", {{"to", "Mars"}});
    till.sell();
    (void)push(till.batch()).value();

    const auto done = reprocess();

    BOOST_TEST(done.booked == 0);
    BOOST_TEST(done.aside == 1);
    BOOST_TEST(count("entry WHERE number = 1 AND kind = 'teleportation'") == 1);
    BOOST_TEST(differences() == 0u);
}

// A till subtracts from a level what it has sold since the newest entry that the level contains.
BOOST_AUTO_TEST_CASE(an_older_entry_does_not_become_the_newest_of_its_level)
{
    till.sell();
    setAside();
    till.sell();
    (void)push(till.batch(2)).value();

    BOOST_TEST(reprocess().booked == 1);

    BOOST_TEST(level("MUG") == 8'000);
    BOOST_TEST(count("stock_contained WHERE sku = 'MUG' AND seq = 2") == 1);
}

BOOST_AUTO_TEST_CASE(what_still_overflows_stays_aside)
{
    till.sell({"MUG"}, -1'000);
    setAside();
    setStock("MUG", 9'000'000'000'000'000);

    const auto done = reprocess();

    BOOST_TEST(done.booked == 0);
    BOOST_TEST(done.aside == 1);
    BOOST_TEST(aside() == 1);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(of_a_clones_entry_people_are_told_when_it_is_booked)
{
    till.sell();
    (void)push(till.batch()).value();
    const PaperTill original = till;
    till.sell({"TENT"});
    (void)push(till.batch(2)).value();
    till = original;
    till.sell({"ROPE"});
    setAside();

    BOOST_TEST(reprocess().booked == 1);

    BOOST_TEST(count("exception WHERE kind = 'forked'") == 1);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(hundreds_are_booked_in_several_steps)
{
    for (int i = 0; i < 450; ++i)
        till.sell({"TENT"});
    (void)hub::quarantine(session(), hub, till.asKnown(), till.batch().dump()).value();

    BOOST_TEST(reprocess().booked == 450);

    BOOST_TEST(level("TENT") == 550'000);
    BOOST_TEST(aside() == 0);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

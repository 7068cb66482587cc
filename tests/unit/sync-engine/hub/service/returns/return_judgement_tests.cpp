#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/inbox/quarantine.h"
#include "sync-engine/hub/service/inbox/reprocess.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Judged : ThreeTills {
    std::int64_t noted() { return count("exception WHERE kind = 'returned-twice'"); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(return_judgement_tests, Judged)

BOOST_AUTO_TEST_CASE(what_comes_back_once_is_booked_and_nobody_looks_at_it)
{
    takeBack(first, 2000);
    takeBack(second, 1000);
    BOOST_REQUIRE(send(till));

    BOOST_TEST(words(send(first)) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(words(send(second)) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 10'000);
    BOOST_TEST(noted() == 0);
}

BOOST_AUTO_TEST_CASE(what_two_tills_took_back_is_booked_twice_and_noted_once)
{
    takeBack(first, 3000);
    takeBack(second, 1000);
    takeBack(second, 1000);
    BOOST_REQUIRE(send(till));
    BOOST_REQUIRE(send(first));

    const auto reply = send(second);

    BOOST_TEST(words(reply) == (Words{"accepted-with-exception", "accepted-with-exception"}),
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 12'000, "both happened");
    BOOST_TEST(noted() == 2);
    BOOST_TEST(count("exception WHERE json_extract(evidence, '$.sold_milli') = 3000"
                     " AND json_extract(evidence, '$.returned_before_milli') = 3000"
                     " AND json_extract(evidence, '$.excess_milli') = 1000"
                     " AND json_extract(evidence, '$.paid_out') = '12.90'"
                     " AND json_extract(evidence, '$.seq') = 1")
               == 1);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(a_batch_sent_again_is_not_judged_again)
{
    takeBack(first, 3000);
    takeBack(second, 3000);
    BOOST_REQUIRE(send(till));
    BOOST_REQUIRE(send(first));
    BOOST_REQUIRE(send(second));

    for (const PaperTill* again : {&till, &first, &second})
        BOOST_TEST(words(send(*again)) == Words{"exists"}, boost::test_tools::per_element());

    BOOST_TEST(noted() == 1);
    BOOST_TEST(level("MUG") == 13'000);
}

// The till that sold has no network; the goods are on the shelf and the money is gone all the same.
BOOST_AUTO_TEST_CASE(a_return_before_its_sale_is_booked_at_once_and_judged_when_the_sale_comes)
{
    takeBack(first, 2000);
    takeBack(second, 2000);
    BOOST_TEST(words(send(first)) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(words(send(second)) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 14'000);
    BOOST_TEST(noted() == 0);

    BOOST_TEST(words(send(till)) == Words{"created"}, boost::test_tools::per_element());

    BOOST_TEST(level("MUG") == 11'000);
    BOOST_TEST(noted() == 1);
    BOOST_TEST(count("exception WHERE kind = 'returned-twice' AND entry = 2") == 1,
               "the later one");
    BOOST_TEST(count("line_return WHERE judged = 0") == 0);
}

BOOST_AUTO_TEST_CASE(a_return_waits_for_a_sale_in_quarantine)
{
    (void)hub::quarantine(session(), hub, till.asKnown(), till.batch().dump()).value();
    takeBack(first, 3000);
    takeBack(second, 3000);
    BOOST_REQUIRE(send(first));
    BOOST_REQUIRE(send(second));
    BOOST_TEST(noted() == 0);

    BOOST_TEST(hub::reprocess(session(), hub).value().booked == 1);

    BOOST_TEST(noted() == 1);
    BOOST_TEST(level("MUG") == 13'000);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(a_line_that_was_never_sold_does_not_come_back_unseen)
{
    takeBack(first, 1000, 7);
    BOOST_REQUIRE(send(till));

    BOOST_TEST(words(send(first)) == Words{"accepted-with-exception"},
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 8'000);
}

BOOST_AUTO_TEST_SUITE_END()

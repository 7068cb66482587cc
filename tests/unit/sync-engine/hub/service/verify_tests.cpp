#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(verify_tests, Shop)

BOOST_AUTO_TEST_CASE(verify_tells_every_kind_of_tampering)
{
    till.sell();
    till.sell();
    (void)push(till.batch()).value();
    for (const char* tampering :
         {"UPDATE entry SET body = replace(body, '12.90', '02.90') WHERE seq = 1",
          "UPDATE entry SET signature = zeroblob(64) WHERE seq = 2",
          "DELETE FROM entry WHERE seq = 1", "UPDATE stock_level SET on_hand_milli = 5",
          "UPDATE stock_movement SET delta_milli = -2000", "UPDATE journal SET contiguous = 3",
          "DELETE FROM stock_movement", "UPDATE entry SET branch = 1 WHERE seq = 2"}) {
        auto copy = directory.path() / "copy.db";
        std::filesystem::remove(copy);
        sql("VACUUM INTO '" + copy.string() + "'");
        std::swap(file, copy);
        sql(tampering);
        const auto session = anotherSession();

        BOOST_TEST(!hub::verify(*session).value().differences.empty(), tampering);

        std::swap(file, copy);
    }
    BOOST_TEST(differences() == 0u);
}

// The hub takes a batch in on its newest signature. One damaged before it, on a till's disk for
// instance, must not make the books look forged for ever; one that nothing vouches for must.
BOOST_AUTO_TEST_CASE(a_later_signature_vouches_for_a_damaged_one)
{
    for (int sale = 0; sale < 4; ++sale)
        till.sell();
    (void)push(till.batch()).value();

    sql("UPDATE entry SET signature = zeroblob(64) WHERE seq IN (1, 2)");
    const auto vouched = hub::verify(*anotherSession()).value();
    BOOST_TEST(vouched.differences.empty());
    BOOST_TEST(vouched.notes.size() == 2u);

    sql("UPDATE entry SET signature = zeroblob(64) WHERE seq >= 3");
    const auto forged = hub::verify(*anotherSession()).value();
    BOOST_TEST(forged.differences.size() == 4u);
    BOOST_TEST(forged.notes.empty());
}

BOOST_AUTO_TEST_SUITE_END()

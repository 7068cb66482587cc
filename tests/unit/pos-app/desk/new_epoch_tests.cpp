#include "pos-app/store/verification.h"
#include "selling/tendering_shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A till in the middle of its day when it hears that its disk was rolled back, or copied.
struct Forked : Tendering {
    wire::Epoch epoch() { return *wire::Epoch::parse(till().statusDesk().status()->journal.epoch); }
    void fork(std::int64_t taken = 1)
    {
        BOOST_REQUIRE(till().journalDesk().openEpoch(epoch(), taken));
    }
    std::vector<std::string> differences() { return store::verify(state()).value().differences; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(new_epoch_tests, Forked)

BOOST_AUTO_TEST_CASE(the_open_basket_is_completed_in_the_new_epoch)
{
    mugs("2");
    const wire::Epoch old = epoch();

    fork();

    BOOST_TEST((epoch() != old));
    BOOST_TEST(till().statusDesk().status()->journal.seq == 1);
    BOOST_TEST(journalKinds().back() == "epoch-opened");
    BOOST_REQUIRE(sale().tender(Kind::Cash, "40.00"));
    const auto sold = sale().complete();
    BOOST_REQUIRE(sold);
    BOOST_TEST(sold->receiptNumber == "dublin-2-2-00001");
    restartProgram();
    BOOST_TEST(till().statusDesk().status()->shift.has_value());
    BOOST_TEST(differences().empty());
}

BOOST_AUTO_TEST_CASE(a_payment_that_was_begun_is_used_in_the_new_epoch)
{
    mugs("2");
    BOOST_REQUIRE(sale().startPayment({.kind = Kind::Card, .amount = "29.90"}));

    fork();
    restartProgram();
    signIn();

    BOOST_TEST(till().paymentDesk().inDoubt()->has_value());
    BOOST_REQUIRE(sale().settlePayment("AUTH 1"));
    BOOST_REQUIRE(sale().complete());
    BOOST_TEST(!till().paymentDesk().inDoubt()->has_value());
    BOOST_TEST(differences().empty());
}

BOOST_AUTO_TEST_CASE(what_was_heard_of_an_old_epoch_opens_none)
{
    const wire::Epoch old = epoch();
    fork(6);
    const wire::Epoch now = epoch();

    BOOST_REQUIRE(till().journalDesk().openEpoch(old, 9));

    BOOST_TEST((epoch() == now));
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::Cash, "20.00"));
    BOOST_TEST(sale().complete()->receiptNumber == "dublin-2-7-00001");
}

BOOST_AUTO_TEST_SUITE_END()

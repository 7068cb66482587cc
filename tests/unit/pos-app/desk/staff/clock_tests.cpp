#include "pos-app/store/register.h"
#include "pos-app/store/verification.h"
#include "staff/badges.h"

using namespace onetill;
using namespace onetill::test;

namespace {

struct ClockShop : BadgeShop {
    ClockShop() { signIn("niamh", kCashierPin); }

    desk::ClockDesk& clocks() { return till().clockDesk(); }
    desk::Proof aoife() const { return {.user = *StaffId::parse("aoife"), .pin = kManagerPin}; }
    std::string atWork()
    {
        std::string names;
        const auto cards = clocks().atWork();
        for (const desk::ClockCard& card : cards.value())
            names += card.staff.text() + ' ';
        return names;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(clock_tests, ClockShop)

BOOST_AUTO_TEST_CASE(who_is_signed_in_clocks_in_and_out)
{
    const auto in = clocks().clockIn();
    BOOST_REQUIRE(in);
    BOOST_TEST(in->name == "Niamh Byrne");
    BOOST_TEST(in->atWork);
    BOOST_TEST(journalKinds().back() == "staff-clocked");
    BOOST_TEST(atWork() == "niamh ");
    passMs(60'000);

    BOOST_REQUIRE(clocks().clockOut());

    BOOST_TEST(atWork() == "");
}

BOOST_AUTO_TEST_CASE(somebody_else_clocks_in_with_their_own_pin_or_badge)
{
    BOOST_REQUIRE(clocks().clockIn(aoife()));
    BOOST_TEST(why(clocks().clockIn(desk::Proof{.pin = kManagerPin, .badge = kManagerBadge}))
               == "clocked-in");

    BOOST_TEST(people().cashier()->id.text() == "niamh", "nobody else is signed in by it");
    BOOST_TEST(atWork() == "aoife ");
    BOOST_TEST(why(clocks().clockOut(desk::Proof{.user = *StaffId::parse("aoife"), .pin = "0000"}))
               == "wrong-pin");
    BOOST_TEST(atWork() == "aoife ");
}

BOOST_AUTO_TEST_CASE(the_same_twice_on_one_day_is_refused_and_writes_nothing)
{
    BOOST_REQUIRE(clocks().clockIn());
    const auto before = entries();

    BOOST_TEST(why(clocks().clockIn()) == "clocked-in");
    BOOST_TEST(entries() == before);
    restartProgram();
    signIn("niamh", kCashierPin);
    BOOST_TEST(why(clocks().clockIn()) == "clocked-in", "the journal knows");
    BOOST_REQUIRE(clocks().clockOut());
    BOOST_TEST(why(clocks().clockOut()) == "clocked-out");
}

// Who came at one till and goes at another is at work nowhere and at both.
BOOST_AUTO_TEST_CASE(what_was_said_at_another_till_does_not_stand_in_the_way)
{
    BOOST_REQUIRE(clocks().clockOut()); // came elsewhere: this till knows nothing of them
    BOOST_TEST(why(clocks().clockOut({}, true)) == "done", "somebody says so");
    BOOST_REQUIRE(clocks().clockIn());
    passMs(24 * 3'600'000);

    BOOST_TEST(why(clocks().clockIn()) == "done", "the evening before was told elsewhere");
}

BOOST_AUTO_TEST_CASE(nobody_clocks_in_without_a_name)
{
    BOOST_REQUIRE(people().signOut());

    BOOST_TEST(why(clocks().clockIn()) == "not-signed-in");
    BOOST_TEST(why(clocks().atWork()) == "not-signed-in");
    BOOST_TEST(why(clocks().clockIn(aoife())) == "done");
}

BOOST_AUTO_TEST_CASE(who_is_at_work_can_be_made_again_from_the_journal)
{
    BOOST_REQUIRE(clocks().clockIn());
    BOOST_REQUIRE(clocks().clockIn(aoife()));
    BOOST_REQUIRE(clocks().clockOut());
    close();
    BOOST_TEST(store::verify(state()).value().differences.empty());
    {
        auto files = store::Register::open(state(), store::Mode::ReadWrite, clock().clock(),
                                           stillWorld().random);
        BOOST_REQUIRE(files);
        BOOST_REQUIRE(files->rebuildProjections());
        BOOST_REQUIRE(files->atWork().value().size() == 1U);
        BOOST_TEST(files->atWork().value().front().staff.text() == "aoife");
    }

    BOOST_TEST(store::verify(state()).value().differences.empty());
}

BOOST_AUTO_TEST_SUITE_END()

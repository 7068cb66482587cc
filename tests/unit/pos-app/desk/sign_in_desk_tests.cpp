#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct SignInShop : Shop {
    desk::SignInDesk& people() { return till().signInDesk(); }
    Result<desk::Cashier> trySignIn(const char* user, const char* pin)
    {
        return people().signIn(*StaffId::parse(user), pin);
    }
    ErrorCode wrongPin(const char* user = "niamh")
    {
        return trySignIn(user, "000000").error().code;
    }
    void wrongPins(int times)
    {
        for (int i = 0; i < times; ++i)
            (void)wrongPin();
    }
    /// Seconds that the right PIN is still refused for; 0 when it is taken.
    int secondsLeft()
    {
        const auto tried = trySignIn("niamh", kCashierPin);
        if (tried)
            return 0;
        BOOST_TEST((tried.error().code == ErrorCode::LockedOut));
        return std::stoi(tried.error().detail);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in_desk_tests, SignInShop)

BOOST_AUTO_TEST_CASE(the_right_pin_lets_in_with_the_permissions_of_the_role)
{
    const auto cashier = trySignIn("niamh", kCashierPin);

    BOOST_REQUIRE(cashier);
    BOOST_TEST(cashier->name == "Niamh Byrne");
    BOOST_TEST(domain::require(cashier->role, domain::Permission::Sell).has_value());
    BOOST_TEST(!domain::require(cashier->role, domain::Permission::VoidBasket));
    BOOST_TEST(journalKinds().back() == "signed-in");
}

BOOST_AUTO_TEST_CASE(a_wrong_pin_and_an_unknown_person_look_the_same)
{
    BOOST_TEST((wrongPin() == ErrorCode::WrongPin));
    BOOST_TEST((wrongPin("nobody") == ErrorCode::WrongPin));
    BOOST_TEST(!people().cashier());
}

BOOST_AUTO_TEST_CASE(five_wrong_pins_stop_a_person_for_half_a_minute)
{
    wrongPins(4);
    BOOST_TEST((wrongPin() == ErrorCode::LockedOut));

    BOOST_TEST(secondsLeft() == 30);
    passMs(29'000);
    BOOST_TEST(secondsLeft() == 1);
    passMs(1000);
    BOOST_TEST(secondsLeft() == 0);
    BOOST_TEST(journalKinds().front() == "sign-in-blocked");
}

BOOST_AUTO_TEST_CASE(each_further_wrong_pin_doubles_the_pause_up_to_fifteen_minutes)
{
    wrongPins(5);
    for (const int expected : {60, 120, 240, 480, 900, 900}) {
        passMs(15 * 60'000);
        (void)wrongPin();
        BOOST_TEST(secondsLeft() == expected);
    }
}

// A right PIN in between shows that it is the person; the count begins anew.
BOOST_AUTO_TEST_CASE(the_right_pin_forgets_the_wrong_ones)
{
    wrongPins(4);
    BOOST_REQUIRE(trySignIn("niamh", kCashierPin));

    BOOST_TEST((wrongPin() == ErrorCode::WrongPin));
    BOOST_TEST(people().pause(*StaffId::parse("niamh")).triesLeft == 4);
}

BOOST_AUTO_TEST_CASE(one_persons_wrong_pins_do_not_stop_another)
{
    wrongPins(5);

    BOOST_TEST(trySignIn("aoife", kManagerPin).has_value());
}

BOOST_AUTO_TEST_CASE(pulling_the_plug_does_not_end_a_pause)
{
    wrongPins(5);

    restartProgram();
    BOOST_TEST(secondsLeft() == 30);
    restartDevice();
    BOOST_TEST(secondsLeft() == 30);
}

BOOST_AUTO_TEST_CASE(setting_the_clock_does_not_end_a_pause)
{
    wrongPins(5);

    clock().advanceMs(3'600'000); // the wall only: somebody set it forward
    BOOST_TEST(secondsLeft() == 30);
    clock().advanceMs(-86'400'000);
    BOOST_TEST(secondsLeft() == 30);
    // Set back and restarted, the pause may begin anew, but it still ends.
    restartDevice();
    BOOST_TEST(secondsLeft() == 30);
    passMs(30'000);
    BOOST_TEST(secondsLeft() == 0);
}

BOOST_AUTO_TEST_CASE(a_locked_till_keeps_its_basket_and_refuses_everything_else)
{
    ready();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));

    BOOST_REQUIRE(people().lock());

    BOOST_TEST((sale().add(sku("MUG-350"), "1").error().code == ErrorCode::NotSignedIn));
    BOOST_TEST(!people().cashier());
    BOOST_REQUIRE(people().basketLeftOpen());
    BOOST_TEST(people().basketLeftOpen()->name == "Aoife Walsh");
    BOOST_TEST(people().basketLeftOpen()->lines == 1U);
}

BOOST_AUTO_TEST_CASE(the_same_person_unlocks_without_a_trace_another_one_takes_over)
{
    ready();
    BOOST_REQUIRE(people().lock());
    const auto before = journalKinds();

    signIn();
    BOOST_TEST(journalKinds() == before);
    BOOST_REQUIRE(people().lock());
    signIn("niamh", kCashierPin);

    const auto kinds = journalKinds();
    BOOST_REQUIRE(kinds.size() == before.size() + 2);
    BOOST_TEST(kinds[before.size()] == "signed-out");
    BOOST_TEST(kinds.back() == "signed-in");
}

BOOST_AUTO_TEST_CASE(nobody_can_sign_out_twice)
{
    signIn();

    BOOST_TEST(people().signOut().has_value());
    BOOST_TEST((people().signOut().error().code == ErrorCode::NotSignedIn));
    BOOST_TEST((people().lock().error().code == ErrorCode::NotSignedIn));
}

BOOST_AUTO_TEST_CASE(the_staff_list_is_by_name_and_says_the_role)
{
    const auto staff = people().staff();

    BOOST_REQUIRE(staff);
    BOOST_REQUIRE(staff->size() == 2U);
    BOOST_TEST(staff->front().name == "Aoife Walsh");
    BOOST_TEST(staff->front().role.name == "Manager");
}

BOOST_AUTO_TEST_CASE(a_shift_is_opened_once_with_a_float_of_zero_or_more)
{
    BOOST_TEST((till().shiftDesk().open(euros("1.00")).error().code == ErrorCode::NotSignedIn));
    signIn();
    for (const char* wrong : {"-1.00", "1.001", "a lot", ""})
        BOOST_TEST(!till().shiftDesk().open(std::string_view{wrong}), wrong);
    const auto yen = Money::parse("100", *Currency::fromCode("JPY"));
    BOOST_TEST((till().shiftDesk().open(*yen).error().code == ErrorCode::OutOfRange));
    // A barcode scanned into the field. Its shift could not take in a single sale.
    const auto scanned = till().shiftDesk().open(std::string_view{"5901234123.00"});
    BOOST_TEST((!scanned && scanned.error().code == ErrorCode::OutOfRange));

    openShift("0.00");

    BOOST_TEST((till().shiftDesk().open(euros("5.00")).error().code == ErrorCode::ShiftOpen));
    restartProgram();
    BOOST_REQUIRE(till().shiftDesk().current());
    BOOST_TEST(till().shiftDesk().current()->number == 1);
}

BOOST_AUTO_TEST_SUITE_END()

#include "counter_top.h"
#include "pos-app/view/staff/sign_in_view_model.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

namespace {

struct Door : test::CounterTop {
    Door()
    {
        signIn.refresh();
        answer();
        signIn.select("niamh");
    }
    void type(int digits)
    {
        for (int i = 0; i < digits; ++i)
            signIn.digit("7");
        answer();
    }

    view::SignInViewModel signIn{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(sign_in_view_model_tests, Door)

// The hub gives out PINs of these lengths and of no others (wire::isPin); one that the terminal
// cannot take would lock its owner out at every try.
BOOST_AUTO_TEST_CASE(every_length_that_is_given_out_can_be_typed)
{
    BOOST_TEST(signIn.pinLength() == desk::kPinDigitsMax);

    for (int digits = desk::kPinDigitsMin; digits < desk::kPinDigitsMax; ++digits) {
        type(digits);
        BOOST_TEST(!signIn.wrong(), "more digits may come");
        signIn.submit();
        answer();
        BOOST_TEST(signIn.wrong());
    }
    type(desk::kPinDigitsMax);
    BOOST_TEST(signIn.wrong(), "the longest is sent by itself");
}

BOOST_AUTO_TEST_CASE(less_than_any_pin_is_not_tried)
{
    type(desk::kPinDigitsMin - 1);
    signIn.submit();
    answer();

    BOOST_TEST(!signIn.wrong());
    BOOST_TEST(signIn.pinEntered() == desk::kPinDigitsMin - 1);
}

// Who stocks shelves never sells.
BOOST_AUTO_TEST_CASE(work_begins_and_ends_without_anybody_signed_in)
{
    const auto clockIt = [this] {
        signIn.setClocking(true);
        for (const char* pin = test::kCashierPin; *pin; ++pin)
            signIn.digit(QString{QLatin1Char{*pin}});
        answer();
    };
    clockIt();
    BOOST_TEST(signIn.messageText() == QString{"Niamh Byrne is at work since 10:00."});
    BOOST_TEST(!signIn.clocking());
    BOOST_TEST(!till->signInDesk().cashier().has_value());

    clockIt();
    BOOST_TEST(signIn.messageText() == QString{"Niamh Byrne has ended work."});
    signIn.setClocking(true);
    type(desk::kPinDigitsMax);
    BOOST_TEST(signIn.wrong());
    BOOST_TEST(signIn.clocking());
}

BOOST_AUTO_TEST_SUITE_END()

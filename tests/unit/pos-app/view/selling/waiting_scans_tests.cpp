#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A tent in the basket of a cashier who may give 10 %.
struct TentSold : test::CounterTop {
    TentSold()
    {
        view.start();
        answer();
        view.signIn()->select("niamh");
        type(*view.signIn(), test::kCashierPin);
        view.shift()->digit("0");
        view.shift()->open();
        answer();
        scan(test::kTentCode);
        view.sale()->discountBasket();
        type(*view.sale()->basketDiscount(), "20");
    }

    template <class Typing>
    void type(Typing& into, const char* digits)
    {
        for (; *digits; ++digits)
            into.digit(QString{QLatin1Char{*digits}});
        answer();
    }
    void scan(const char* code)
    {
        view.scanned(code);
        answer();
    }
    std::size_t lines() { return view.sale()->basket()->rows().size(); }

    view::TerminalViewModel view{surface};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(waiting_scans_tests, TentSold)

// The discount was meant for what was in the basket when it was typed.
BOOST_AUTO_TEST_CASE(scans_over_a_discount_wait_until_it_is_approved)
{
    scan(test::kMugCode);
    view.sale()->basketDiscount()->nextReason();
    view.sale()->basketDiscount()->done();
    answer();
    BOOST_TEST_REQUIRE(view.approval()->active());
    scan(test::kMugCode);
    BOOST_TEST(lines() == 1);
    BOOST_TEST(view.notice()->title() == QString{"Finish this first"});

    type(*view.approval(), test::kManagerPin);

    BOOST_TEST(!view.approval()->active());
    BOOST_TEST_REQUIRE(lines() == 2);
    BOOST_TEST(view.sale()->basket()->rows()[1].quantityText == QString{"2"});
}

// Whoever unlocks the till may be somebody else.
BOOST_AUTO_TEST_CASE(a_lock_ends_the_question_and_keeps_what_was_typed)
{
    view.sale()->basketDiscount()->nextReason();
    view.sale()->basketDiscount()->done();
    answer();

    view.lock();
    answer();

    BOOST_TEST(view.locked());
    BOOST_TEST(!view.approval()->active());
    BOOST_TEST(view.sale()->basketDiscount()->discountText() == QString{"20 %"});
}

BOOST_AUTO_TEST_SUITE_END()

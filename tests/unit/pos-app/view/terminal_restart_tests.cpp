#include "counter_top.h"
#include "pos-app/view/terminal_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using view::TerminalViewModel;

/// The program as it comes up on the same files, with somebody signed in again.
struct Restarted {
    explicit Restarted(test::CounterTop& top) : view{top.surface}
    {
        view.start();
        top.answer();
        view.signIn()->select("niamh");
        for (const char* pin = test::kCashierPin; *pin; ++pin)
            view.signIn()->digit(QString{QLatin1Char{*pin}});
        top.answer();
    }

    TerminalViewModel view;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(terminal_restart_tests, test::OpenCounter)

// The till stopped after the sale was kept and before the screen said so. The customer waits for
// change; a second sale would be wrong.
BOOST_AUTO_TEST_CASE(a_sale_that_nobody_saw_is_shown)
{
    BOOST_REQUIRE(till->registerDesk().scan(test::kMugCode));
    BOOST_REQUIRE(till->registerDesk().tender(domain::TenderKind::Cash, "20.00"));
    BOOST_REQUIRE(till->registerDesk().complete());

    Restarted first{*this};
    BOOST_TEST(first.view.stage() == TerminalViewModel::SaleComplete);
    BOOST_TEST(first.view.receipt()->changeText() == QString{"€5.05"});

    Restarted second{*this};
    BOOST_TEST(second.view.stage() == TerminalViewModel::Register);

    // And it can be had again whenever the customer asks for it.
    second.view.receipt()->recall();
    answer();
    BOOST_TEST(second.view.receipt()->changeText() == QString{"€5.05"});
    BOOST_TEST(second.view.stage() == TerminalViewModel::Register);
}

BOOST_AUTO_TEST_CASE(a_till_that_sold_nothing_says_so_when_asked_for_its_last_receipt)
{
    Restarted fresh{*this};
    bool recalled = false;
    QObject::connect(fresh.view.receipt(), &view::ReceiptViewModel::recalled,
                     [&] { recalled = true; });

    fresh.view.receipt()->recall();
    answer();

    BOOST_TEST(!recalled);
    BOOST_TEST(fresh.view.notice()->title() == QString{"No receipt yet"});
}

BOOST_AUTO_TEST_SUITE_END()

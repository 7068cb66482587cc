#include "counter_top.h"
#include "pos-app/view/till/till_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A drawer that has taken 50 dollars for a mug of 14.95 and given 28.05 back.
struct DollarDrawer : test::CounterTop {
    DollarDrawer()
    {
        test::takeAllMoney(directory.path());
        signIn();
        BOOST_REQUIRE(till->shiftDesk().open("100.00"));
        BOOST_REQUIRE(till->registerDesk().scan(test::kMugCode));
        BOOST_REQUIRE(till->registerDesk().tender(
            {.kind = domain::TenderKind::ForeignCash, .amount = "50.00", .currency = "USD"}));
        BOOST_REQUIRE(till->registerDesk().complete());
        page.refresh();
        answer();
    }

    void startClosing()
    {
        page.startClosing();
        answer();
    }
    void type(const char* keys)
    {
        for (; *keys; ++keys)
            count().digit(QString{QLatin1Char{*keys}});
    }
    /// 71.95 in euros.
    void countEuros()
    {
        count().select(2); // 50
        type("1");
        count().select(3); // 20
        type("1");
        count().select(7); // 1
        type("1");
        count().select(8); // 0.50
        type("1");
        count().select(9); // 0.20
        type("2");
        count().select(11); // 0.05
        type("1");
    }
    view::CountViewModel& count() { return *page.closing()->count(); }

    view::TillViewModel page{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(foreign_cash_tests, DollarDrawer)

BOOST_AUTO_TEST_CASE(each_currency_has_a_page_and_none_is_forgotten)
{
    startClosing();
    BOOST_TEST_REQUIRE(count().pages()->rows().size() == 2);
    BOOST_TEST(count().pages()->rows()[1].value == QString{"USD"});
    countEuros();
    BOOST_TEST(count().totalText() == QString{"€71.95"});
    BOOST_TEST(page.closing()->missingText() == QString{"Count the USD, too; 0 for nothing"});
    page.closing()->submitCount();
    answer();
    BOOST_TEST(page.closing()->step() == view::ClosingViewModel::Count);

    count().nextPage();
    BOOST_TEST(count().foreignCode() == QString{"USD"});
    BOOST_TEST(count().atEnd());
    type("5000");
    BOOST_TEST(count().totalText() == QString{"$50.00"});
    page.closing()->submitCount();
    answer();

    BOOST_TEST(page.closing()->step() == view::ClosingViewModel::Review);
    BOOST_TEST_REQUIRE(page.closing()->foreign()->rows().size() == 1);
    BOOST_TEST(page.closing()->foreign()->rows()[0].valueText == QString{"Exact"});
    page.closing()->close();
    answer();
    BOOST_TEST(!till->shiftDesk().current().has_value());
}

BOOST_AUTO_TEST_CASE(missing_dollars_need_a_recount_and_a_reason_though_the_euros_are_right)
{
    startClosing();
    for (const bool again : {false, true}) {
        BOOST_TEST(page.closing()->recount() == again);
        countEuros();
        count().openPage(1);
        type("4000");
        page.closing()->submitCount();
        answer();
        count().openPage(0);
    }

    BOOST_TEST(page.closing()->differenceText() == QString{"Exact"});
    BOOST_TEST(page.closing()->foreign()->rows().at(0).valueText == QString{"$10.00 short"});
    BOOST_TEST(!page.closing()->missingText().isEmpty());
    page.closing()->nextReason();
    page.closing()->close();
    answer();
    // Worth 8.60, above the store's limit of 2.00.
    BOOST_TEST(approval.active());
    for (const char* pin = test::kManagerPin; *pin; ++pin)
        approval.digit(QString{QLatin1Char{*pin}});
    answer();
    approval.submit();
    answer();
    BOOST_TEST(!till->shiftDesk().current().has_value());
}

BOOST_AUTO_TEST_CASE(dollars_go_to_the_safe_before_the_shift_ends)
{
    view::MovementViewModel& movement = *page.movement();
    movement.open(view::MovementViewModel::CashOut);
    BOOST_TEST(movement.currencies()->rows().empty());
    movement.cancel();
    movement.open(view::MovementViewModel::SafeDrop);
    BOOST_TEST_REQUIRE(movement.currencies()->rows().size() == 2);
    movement.digit("9");
    movement.nextCurrency();
    BOOST_TEST(movement.amountText() == QString{"$0.00"}, "nine euros are not nine dollars");
    for (const char* digit : {"5", "0", "0", "0"})
        movement.digit(digit);
    BOOST_TEST(movement.amountText() == QString{"$50.00"});
    movement.submit();
    answer();

    BOOST_TEST(!movement.active());
    BOOST_TEST(movement.currencies()->rows().empty());
    BOOST_TEST(till->shiftDesk().drawer()->foreign.size() == 1U);
    startClosing();
    countEuros();
    count().openPage(1);
    type("0");
    page.closing()->submitCount();
    answer();
    BOOST_TEST(page.closing()->foreign()->rows().at(0).valueText == QString{"Exact"});
}

BOOST_AUTO_TEST_SUITE_END()

#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug and a tent in the basket, before a cashier who may give 10 %.
struct FullBasket : test::OpenCounter {
    FullBasket()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
        sale.scan(test::kMugCode);
        sale.scan(test::kTentCode);
        answer();
        sale.discountBasket();
    }
    void type(const char* digits)
    {
        for (; *digits; ++digits)
            edit.digit(QString{QLatin1Char{*digits}});
    }
    void done()
    {
        edit.done();
        answer();
    }

    view::RegisterViewModel sale{surface, nullptr};
    view::BasketDiscountViewModel& edit{*sale.basketDiscount()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(basket_discount_view_model_tests, FullBasket)

BOOST_AUTO_TEST_CASE(it_opens_with_what_there_is_to_take_off_from)
{
    BOOST_TEST(edit.active());
    BOOST_TEST(edit.beforeText() == QString{"€763.95"});
    BOOST_TEST(edit.discountText() == QString{"0 %"});
    BOOST_TEST(edit.limitText() == QString{"Needs approval above 10 % off"});
    BOOST_TEST(!edit.canRemove());
}

BOOST_AUTO_TEST_CASE(a_percentage_is_shown_typed_taken_and_told_in_the_footer)
{
    type("10");
    edit.chooseReason("goodwill");
    BOOST_TEST(edit.offText() == QString{"−€76.40"});
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(sale.totalText() == QString{"€687.55"});
    BOOST_TEST(sale.savedText() == QString{"You save €76.40"});
    BOOST_TEST_REQUIRE(sale.savings()->rows().size() == 1);
    BOOST_TEST(sale.savings()->rows()[0].name == QString{"10 % off, Goodwill"});
    BOOST_TEST(sale.savings()->rows()[0].amountText == QString{"−76.40"});
    BOOST_TEST(sale.basket()->rows()[0].caption == QString{"€14.95 · basket discount"});
}

BOOST_AUTO_TEST_CASE(it_is_found_again_as_it_was_typed_and_taken_away)
{
    edit.setIsAmount(true);
    type("500");
    edit.nextReason();
    done();
    BOOST_TEST(sale.totalText() == QString{"€758.95"});

    sale.discountBasket();
    BOOST_TEST(edit.isAmount());
    BOOST_TEST(edit.discountText() == QString{"€5.00"});
    BOOST_TEST(edit.beforeText() == QString{"€763.95"});
    edit.remove();
    answer();

    BOOST_TEST(!edit.active());
    BOOST_TEST(sale.totalText() == QString{"€763.95"});
    BOOST_TEST(sale.savings()->rows().empty());
}

BOOST_AUTO_TEST_CASE(it_needs_a_reason_and_nothing_off_needs_nothing)
{
    type("5");
    done();
    BOOST_TEST(edit.active());
    BOOST_TEST(edit.errorText().startsWith("That needs a reason"));

    edit.clear();
    done();
    BOOST_TEST(!edit.active());
    BOOST_TEST(sale.totalText() == QString{"€763.95"});
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_a_second_person_approves)
{
    type("20");
    edit.chooseReason("goodwill");
    done();
    BOOST_TEST_REQUIRE(approval.active());
    BOOST_TEST(edit.active());

    for (const char* digit = test::kManagerPin; *digit; ++digit)
        approval.digit(QString{QLatin1Char{*digit}});
    answer();

    BOOST_TEST(!approval.active());
    BOOST_TEST(!edit.active());
    BOOST_TEST(sale.totalText() == QString{"€611.16"});
}

BOOST_AUTO_TEST_CASE(an_empty_basket_has_nothing_to_discount)
{
    edit.cancel();
    sale.removeSelected();
    sale.removeSelected();
    answer();
    sale.removeSelected();
    answer();
    BOOST_TEST_REQUIRE(sale.isEmpty());

    sale.discountBasket();

    BOOST_TEST(!edit.active());
}

BOOST_AUTO_TEST_SUITE_END()

#include "counter_top.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Kind = view::GoodsQuestionViewModel::Kind;

/// A register with goods that ask for something.
struct Asking : test::CounterTop {
    explicit Asking(bool young = false)
    {
        test::stockQuestions(directory.path(), young);
        signIn();
        openShift();
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
    }

    void tap(const char* sku)
    {
        sale.addTile(sku);
        answer();
    }
    void scan(const char* code)
    {
        sale.scan(code);
        answer();
    }
    void done()
    {
        question.done();
        answer();
    }
    void type(const char* digits)
    {
        for (const char* digit = digits; *digit; ++digit)
            question.digit(QString{QChar{*digit}});
    }
    std::string total() { return sale.totalText().toStdString(); }

    view::RegisterViewModel sale{surface, nullptr};
    view::GoodsQuestionViewModel& question{*sale.question()};
};

struct GiftCards : Asking {
    GiftCards() { test::takeAllMoney(directory.path()); }
};

struct YoungCashier : Asking {
    YoungCashier() : Asking{true} {}
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(goods_question_view_model_tests, Asking)

BOOST_AUTO_TEST_CASE(a_knife_asks_when_the_buyer_was_born)
{
    scan("KNIFE-CODE");

    BOOST_TEST(sale.isEmpty());
    BOOST_TEST_REQUIRE(question.active());
    BOOST_TEST((question.kind() == Kind::Age));
    BOOST_TEST(question.yearsText() == QString{"18+"});
    BOOST_TEST(question.bornText() == QString{"Born on or before 23 November 2008?"});

    done();
    BOOST_TEST(!question.active());
    BOOST_TEST(total() == "€79.00");

    scan("KNIFE-CODE");
    BOOST_TEST(!question.active(), "asked once");
    BOOST_TEST(total() == "€158.00");
}

BOOST_AUTO_TEST_CASE(who_is_too_young_gets_nothing_and_is_asked_again)
{
    tap("KNIFE");
    question.cancel();
    answer();

    BOOST_TEST(!question.active());
    BOOST_TEST(sale.isEmpty());
    BOOST_TEST(!till->registerDesk().ageAsked().has_value());
    tap("KNIFE");
    BOOST_TEST(question.active());
}

BOOST_AUTO_TEST_CASE(a_serial_number_is_typed)
{
    tap("PHONE");
    BOOST_TEST_REQUIRE(question.active());
    BOOST_TEST((question.kind() == Kind::Serial));
    done();
    BOOST_TEST(question.errorText() != QString{});

    question.setSerialText(" SN-1 ");
    done();

    BOOST_TEST(total() == "€499.00");
    BOOST_TEST(sale.snapshot()->priced.lines.front().serial == "SN-1");
}

BOOST_AUTO_TEST_CASE(a_serial_number_is_scanned_and_a_second_time_refused)
{
    BOOST_TEST(!question.take("SN-1"), "nobody asks");
    scan("PHONE-CODE");
    BOOST_TEST(question.take("SN-1"));
    answer();
    BOOST_TEST(!question.active());

    scan("PHONE-CODE");
    BOOST_TEST(question.take("SN-1"));
    answer();

    BOOST_TEST(question.active());
    BOOST_TEST(question.errorText() != QString{});
    BOOST_TEST(question.take("SN-2"));
    answer();
    BOOST_TEST(total() == "€998.00");
}

BOOST_FIXTURE_TEST_CASE(a_number_that_no_gift_card_has_is_said_with_what_it_looks_like, GiftCards)
{
    tap("GIFT");
    BOOST_TEST_REQUIRE(question.active());
    BOOST_TEST(question.giftCard());
    question.setSerialText("AB1");
    done();
    BOOST_TEST(question.errorText()
               == QString{"A gift card’s number has 6 to 24 letters and digits."});
}

BOOST_AUTO_TEST_CASE(an_open_price_is_typed)
{
    tap("FLOWERS");
    BOOST_TEST_REQUIRE(question.active());
    BOOST_TEST((question.kind() == Kind::Price));
    done();
    BOOST_TEST(question.errorText() != QString{});
    type("100");
    BOOST_TEST(question.priceText() == QString{"€1.00"});
    done();
    BOOST_TEST(question.limitText() == QString{"From €5.00 to €80.00"});
    BOOST_TEST(question.errorText()
               == QString{"That price is outside its limits. From €5.00 to €80.00."});

    type("2450");
    done();

    BOOST_TEST(!question.active());
    BOOST_TEST(total() == "€24.50");
}

BOOST_AUTO_TEST_CASE(the_tile_of_an_open_price_says_any_amount)
{
    const auto flowers = till->itemDesk().item(*Sku::parse("FLOWERS"));
    BOOST_REQUIRE(flowers);
    BOOST_TEST(view::tileRow(*flowers, *surface.money).priceText == QString{"Any amount"});
    BOOST_TEST(view::searchRow(*flowers, *surface.money, false).priceText == QString{"Any amount"});
}

BOOST_AUTO_TEST_CASE(one_question_follows_the_other_and_nothing_is_asked_twice)
{
    sale.setMultiplier("3");
    tap("WINE");
    BOOST_TEST((question.kind() == Kind::Age));
    done();
    BOOST_TEST_REQUIRE(question.active());
    BOOST_TEST((question.kind() == Kind::Serial));
    question.setSerialText("B-7");
    done();
    BOOST_TEST(question.active(), "three pieces have no one number");
    question.cancel();
    answer();

    tap("WINE");
    BOOST_TEST((question.kind() == Kind::Serial));
    question.setSerialText("B-7");
    done();

    BOOST_TEST(total() == "€12.00");
}

BOOST_FIXTURE_TEST_CASE(a_young_cashier_calls_somebody_who_is_not, YoungCashier)
{
    tap("KNIFE");
    done();
    BOOST_TEST_REQUIRE(approval.active());
    BOOST_TEST(approval.title() == QString{"Sale of KNIFE"});
    BOOST_TEST(sale.isEmpty());

    approval.cancel();
    answer();
    BOOST_TEST(question.active());
    BOOST_TEST(question.errorText() != QString{});
}

BOOST_AUTO_TEST_SUITE_END()

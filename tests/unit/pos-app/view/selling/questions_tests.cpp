#include "counter_top.h"
#include "pos-app/view/selling/questions.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A tent of 749.00 before a cashier who may give 10 %, and change a price by as much.
struct Asked : test::OpenCounter {
    view::ApprovalQuestion about(const desk::LineChange& change) const
    {
        return view::lineQuestion(basket.priced.lines.front(), change, cashier, *surface.money);
    }
    static QString factsOf(const view::ApprovalQuestion& question)
    {
        QStringList facts;
        for (const auto& fact : question.facts)
            facts.push_back(fact.name + '=' + fact.valueText);
        return facts.join("; ");
    }
    /// Whether somebody with that limit may allow it.
    static bool allows(const view::ApprovalQuestion& question, const char* percent)
    {
        domain::Role role;
        role.permissions = {domain::Permission::OverridePrice, domain::Permission::Discount};
        role.priceOverrideLimit = role.discountLimit = *Rate::parsePercent(percent);
        return question.allows(role).has_value();
    }

    desk::BasketSnapshot basket{till->registerDesk().scan(test::kTentCode).value().basket};
    desk::Cashier cashier{*till->signInDesk().cashier()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(questions_tests, Asked)

BOOST_AUTO_TEST_CASE(a_price_is_asked_for_beside_the_listed_one)
{
    const auto question = about({.price = "599.20", .reason = "price-match"});

    BOOST_TEST(question.title == QString{"Price change on Lofoten 3-Person Tent"});
    BOOST_TEST(question.wayOutText == QString{"Don’t change the price"});
    BOOST_TEST(factsOf(question)
               == QString{"Listed=749.00; Asked=599.20; Off=−20 %; Reason=Price match; "
                          "Niamh’s limit=10 %"});
    BOOST_TEST(allows(question, "20"));
    BOOST_TEST(!allows(question, "19.9"));
}

BOOST_AUTO_TEST_CASE(a_discount_is_held_against_the_quantity_that_it_is_given_for)
{
    const auto question =
        about({.quantity = "2", .discount = desk::DiscountWish{.amount = "149.80"}, .reason = "x"});

    BOOST_TEST(question.title == QString{"Discount on Lofoten 3-Person Tent"});
    BOOST_TEST(factsOf(question)
               == QString{"Before=1,498.00; Discount=€149.80; Reason=x; Niamh’s limit=10 %"});
    BOOST_TEST(allows(question, "10"));
    BOOST_TEST(!allows(question, "9.99"));
}

// The price is within the limit, so what somebody has to look at is the discount.
BOOST_AUTO_TEST_CASE(of_two_wishes_the_one_above_the_limit_gives_the_name)
{
    const auto question = about(
        {.price = "740.00", .discount = desk::DiscountWish{.percent = "30"}, .reason = "damaged"});

    BOOST_TEST(question.title == QString{"Discount on Lofoten 3-Person Tent"});
    BOOST_TEST(factsOf(question).contains("Before=740.00; Discount=30 %"));
    BOOST_TEST(!allows(question, "29"));
}

BOOST_AUTO_TEST_CASE(who_may_not_at_all_has_no_limit_to_name)
{
    cashier.role.permissions = {domain::Permission::Sell};

    const auto question =
        view::basketQuestion(basket, {.percent = "5"}, "goodwill", cashier, *surface.money);

    BOOST_TEST(factsOf(question)
               == QString{"Before=749.00; Discount=5 %; Reason=Goodwill; Niamh’s limit=None"});
    BOOST_TEST(view::limitSentence(cashier.role, domain::Permission::Discount)
               == QString{"Needs approval"});
    BOOST_TEST(!question.allows(cashier.role).has_value());
    BOOST_TEST(allows(question, "5"));
}

BOOST_AUTO_TEST_SUITE_END()

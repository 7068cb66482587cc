#include "counter_top.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A tent in the basket of a cashier who may give 10 % and is asked for 20.
struct AboveTheLimit : test::OpenCounter {
    AboveTheLimit()
    {
        BOOST_REQUIRE(till->registerDesk().scan(test::kTentCode));
        ask();
    }

    void ask()
    {
        approval.attempt(
            &context,
            {.title = "Discount on a tent",
             .facts = {{"Discount", "20 %", true}},
             .wayOutText = "Give no discount",
             .allows =
                 [](const domain::Role& role) {
                     return domain::require(role, domain::Permission::VoidBasket);
                 }},
            [](desk::Till& desks) {
                return desks.registerDesk().discountBasket({.percent = "20"}, "goodwill");
            },
            [this](const Result<desk::BasketSnapshot>& basket) {
                ++answers;
                code = basket ? std::nullopt : std::optional{basket.error().code};
            });
        answer();
    }
    void type(const char* digits)
    {
        for (; *digits; ++digits)
            approval.digit(QString{QLatin1Char{*digits}});
        answer();
    }
    QString total() { return surface.money->bare(till->registerDesk().basket().priced.total); }

    QObject context;
    int answers{0};
    std::optional<ErrorCode> code;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(approval_view_model_tests, AboveTheLimit)

BOOST_AUTO_TEST_CASE(only_who_may_approve_is_offered_and_never_the_cashier)
{
    BOOST_TEST(approval.active());
    BOOST_TEST(approval.title() == QString{"Discount on a tent"});
    BOOST_TEST(approval.facts()->rows().size() == 1);
    BOOST_TEST_REQUIRE(approval.staff()->rows().size() == 1);
    BOOST_TEST(approval.selectedName() == QString{"Aoife Walsh"});
    BOOST_TEST(answers == 0);
}

BOOST_AUTO_TEST_CASE(a_right_pin_approves_and_runs_it_in_one_act)
{
    type(test::kManagerPin);

    BOOST_TEST(!approval.active());
    BOOST_TEST(answers == 1);
    BOOST_TEST(!code.has_value());
    BOOST_TEST(total() == QString{"599.20"});
    BOOST_TEST(till->signInDesk().cashier()->id.text() == "niamh", "the cashier stays signed in");
}

BOOST_AUTO_TEST_CASE(a_wrong_pin_is_said_as_at_sign_in_and_the_question_stays)
{
    type("111111");

    BOOST_TEST(approval.active());
    BOOST_TEST(approval.wrong());
    BOOST_TEST(approval.messageText() == QString{"Wrong PIN, 4 tries left"});
    BOOST_TEST(answers == 0);
    type(test::kManagerPin);
    BOOST_TEST(answers == 1);
}

BOOST_AUTO_TEST_CASE(after_five_wrong_pins_there_is_a_pause_that_is_counted)
{
    for (int i = 0; i < 5; ++i)
        type("111111");

    BOOST_TEST(approval.lockedSeconds() == 30);
    BOOST_TEST(approval.messageText() == QString{"Too many wrong PINs. Wait 0:30"});
    type(test::kManagerPin);
    BOOST_TEST(approval.active());
    BOOST_TEST(total() == QString{"749.00"});
}

BOOST_AUTO_TEST_CASE(giving_up_answers_with_the_first_refusal_and_allows_nothing)
{
    type("135");
    approval.cancel();

    BOOST_TEST(!approval.active());
    BOOST_TEST(answers == 1);
    BOOST_TEST((code == ErrorCode::NeedsApproval));
    BOOST_TEST(approval.pinEntered() == 0);
    BOOST_TEST(total() == QString{"749.00"});
}

BOOST_AUTO_TEST_CASE(what_the_cashier_may_asks_nobody)
{
    approval.cancel();
    answers = 0;
    approval.attempt(
        &context, {},
        [](desk::Till& desks) {
            return desks.registerDesk().discountBasket({.percent = "10"}, "goodwill");
        },
        [this](const Result<desk::BasketSnapshot>& basket) {
            ++answers;
            BOOST_TEST(basket.has_value());
        });
    answer();

    BOOST_TEST(!approval.active());
    BOOST_TEST(answers == 1);
}

// An approval left over would let the cashier do the next thing above their limit alone.
BOOST_AUTO_TEST_CASE(an_approval_for_what_then_fails_is_not_kept)
{
    BOOST_REQUIRE(till->registerDesk().tender(domain::TenderKind::Cash, "5.00"));
    type(test::kManagerPin);
    BOOST_TEST((code == ErrorCode::TenderStarted));
    BOOST_REQUIRE(till->registerDesk().removeTender(1));

    const auto again = till->registerDesk().discountBasket({.percent = "20"}, "goodwill");

    BOOST_TEST_REQUIRE(!again.has_value());
    BOOST_TEST((again.error().code == ErrorCode::NeedsApproval));
}

BOOST_AUTO_TEST_CASE(where_nobody_may_approve_the_way_out_is_left)
{
    approval.cancel();
    approval.attempt(
        &context,
        {.title = {},
         .facts = {},
         .wayOutText = {},
         .allows = [](const domain::Role&) -> Status { return fail(ErrorCode::NotPermitted, {}); }},
        [](desk::Till& desks) {
            return desks.registerDesk().discountBasket({.percent = "20"}, "goodwill");
        },
        [](const Result<desk::BasketSnapshot>&) {});
    answer();

    BOOST_TEST(approval.nobody());
    type(test::kManagerPin);
    BOOST_TEST(approval.active());
    BOOST_TEST(total() == QString{"749.00"});
}

BOOST_AUTO_TEST_CASE(an_answer_to_a_screen_that_is_gone_is_dropped)
{
    approval.cancel();
    answers = 0;
    {
        QObject gone;
        approval.attempt(
            &gone,
            {.title = {},
             .facts = {},
             .wayOutText = {},
             .allows = [](const domain::Role&) { return Status{}; }},
            [](desk::Till& desks) {
                return desks.registerDesk().discountBasket({.percent = "20"}, "goodwill");
            },
            [this](const Result<desk::BasketSnapshot>&) { ++answers; });
        answer();
    }
    approval.cancel();

    BOOST_TEST(answers == 0);
}

BOOST_AUTO_TEST_SUITE_END()

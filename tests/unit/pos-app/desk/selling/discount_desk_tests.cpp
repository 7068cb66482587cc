#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

desk::DiscountWish percentOff(const char* percent)
{
    return {.percent = percent};
}

struct CashierAtTheTill : Shop {
    CashierAtTheTill()
    {
        ready();
        signIn("niamh", kCashierPin);
        BOOST_REQUIRE(sale().scan(kTentCode)); // 749.00
        BOOST_REQUIRE(sale().scan(kMugCode));  // 14.95
    }
    Result<desk::BasketSnapshot> discountLine(int line, desk::DiscountWish wish,
                                              const char* reason = "dented")
    {
        return sale().changeLine(line, {.discount = std::move(wish), .reason = reason});
    }
    static ErrorCode refusal(const Result<desk::BasketSnapshot>& result)
    {
        BOOST_REQUIRE(!result);
        return result.error().code;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(discount_desk_tests, CashierAtTheTill)

BOOST_AUTO_TEST_CASE(a_discount_within_the_limit_needs_nobody)
{
    const auto basket = discountLine(1, percentOff("10"));

    BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));
    BOOST_TEST(basket->priced.lines[0].amount.text() == "674.10");
    BOOST_TEST(basket->priced.lines[0].adjustments[0].by.text() == "niamh");
    BOOST_TEST(basket->priced.total.text() == "689.05");
}

// What it took off is cents; a screen that opens it again shows what was said.
BOOST_AUTO_TEST_CASE(discounts_are_told_as_they_were_typed)
{
    BOOST_REQUIRE(discountLine(2, percentOff("7.5")));
    const auto basket = sale().discountBasket({.amount = "5.00"}, "event");

    BOOST_REQUIRE(basket);
    BOOST_REQUIRE(basket->discounts.size() == 2);
    BOOST_TEST(basket->discounts[0].line == 0);
    BOOST_TEST(basket->discounts[0].discount.benefit.minor == 500);
    BOOST_TEST(basket->discounts[1].line == 2);
    BOOST_TEST(basket->discounts[1].discount.benefit.percent.percentText() == "7.5");
    BOOST_TEST(basket->discounts[1].discount.reason == "dented");
}

BOOST_AUTO_TEST_CASE(above_the_limit_a_second_person_approves_and_is_written_down)
{
    BOOST_TEST((refusal(discountLine(1, percentOff("10.5"))) == ErrorCode::NeedsApproval));
    BOOST_TEST((refusal(discountLine(1, {.amount = "74.91"})) == ErrorCode::NeedsApproval));
    BOOST_TEST(
        (refusal(sale().discountBasket(percentOff("20"), "event")) == ErrorCode::NeedsApproval));
    BOOST_TEST((till().signInDesk().approve(*StaffId::parse("niamh"), kCashierPin).error().code
                == ErrorCode::SelfApproval));

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    const auto basket = discountLine(1, percentOff("20"));

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.lines[0].adjustments[0].approvedBy.text() == "aoife");
    BOOST_TEST((refusal(discountLine(2, percentOff("20"))) == ErrorCode::NeedsApproval),
               "one approval is for one command");
}

// Three times ten percent were twenty-seven.
BOOST_AUTO_TEST_CASE(what_a_cashier_takes_off_in_several_ways_is_held_against_the_limit_together)
{
    BOOST_REQUIRE(sale().changeLine(1, {.price = "674.10", .reason = "dented"})); // 10 %
    BOOST_TEST((refusal(discountLine(1, percentOff("1"))) == ErrorCode::NeedsApproval));
    BOOST_REQUIRE(discountLine(2, percentOff("5")));
    BOOST_TEST(
        (refusal(sale().discountBasket(percentOff("1"), "event")) == ErrorCode::NeedsApproval),
        "the tent has its ten percent");

    BOOST_REQUIRE(sale().voidLine(1));
    BOOST_REQUIRE(sale().discountBasket(percentOff("5"), "event"));
    BOOST_TEST((refusal(discountLine(2, percentOff("6"))) == ErrorCode::NeedsApproval));
    BOOST_TEST((refusal(sale().changeLine(2, {.price = "14.00", .reason = "dented"}))
                == ErrorCode::NeedsApproval));
    BOOST_REQUIRE(discountLine(2, percentOff("0")));
    BOOST_REQUIRE(sale().changeLine(2, {.price = "14.25", .reason = "dented"}));
}

BOOST_AUTO_TEST_CASE(what_somebody_approved_is_not_held_against_the_cashier)
{
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(discountLine(1, percentOff("20")));
    BOOST_REQUIRE(sale().discountBasket(percentOff("10"), "event"));
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    const auto both = discountLine(2, percentOff("10"));

    BOOST_REQUIRE(both);
    BOOST_TEST(both->priced.lines[1].adjustments[0].approvedBy.text() == "aoife");
}

// Else one mug for nothing, approved, becomes fifty.
BOOST_AUTO_TEST_CASE(what_was_approved_for_one_is_asked_for_again_for_more)
{
    const auto approve = [this] {
        BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    };
    approve();
    BOOST_REQUIRE(sale().changeLine(2, {.price = "1.00", .reason = "damaged"}));
    BOOST_TEST((refusal(sale().changeLine(2, {.quantity = "50"})) == ErrorCode::NeedsApproval));
    approve();
    BOOST_REQUIRE(sale().changeLine(2, {.quantity = "3"}));
    BOOST_REQUIRE(sale().changeLine(2, {.quantity = "2"}));

    approve();
    BOOST_REQUIRE(discountLine(1, percentOff("50")));
    BOOST_TEST((refusal(sale().changeLine(1, {.quantity = "2"})) == ErrorCode::NeedsApproval));
    BOOST_TEST(sale().basket().priced.lines[0].quantity.text() == "1");
    approve();
    BOOST_REQUIRE(sale().changeLine(1, {.quantity = "2"}));
    BOOST_TEST(sale().basket().priced.lines[0].amount.text() == "749.00");
}

BOOST_AUTO_TEST_CASE(an_approved_share_of_the_basket_takes_nothing_off_what_comes_later)
{
    BOOST_REQUIRE(sale().voidLine(1));
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(sale().discountBasket(percentOff("50"), "friends")); // 7.48 of 14.95
    BOOST_REQUIRE(sale().scan(kTentCode));                             // 749.00
    BOOST_TEST(sale().basket().priced.total.text() == "756.47");
    restartProgram();
    signIn("niamh", kCashierPin);
    BOOST_TEST(sale().basket().priced.total.text() == "756.47");

    BOOST_REQUIRE(sale().discountBasket(percentOff("10"), "event"));
    BOOST_REQUIRE(sale().scan(kMugCode));
    BOOST_TEST(sale().basket().priced.total.text() == "701.01", "nobody had to approve that");
}

BOOST_AUTO_TEST_CASE(an_approved_discount_outlives_a_restart_and_stands_in_the_journal)
{
    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(sale().discountBasket(percentOff("50"), "friends"));
    const std::string total = sale().basket().priced.total.text();
    restartProgram();
    signIn("niamh", kCashierPin);

    BOOST_TEST(sale().basket().priced.total.text() == total);
    BOOST_REQUIRE(sale().tender(kCash, "400.00"));
    const auto done = sale().complete();
    BOOST_REQUIRE(done);
    const auto event = newestEvent();
    const auto& line = std::get<wire::SaleCompleted>(event).lines[0];
    BOOST_REQUIRE(line.adjustments.size() == 1U);
    BOOST_TEST(line.adjustments[0].kind == "basket-discount");
    BOOST_TEST(line.adjustments[0].amount.text() == "-374.50");
    BOOST_TEST(line.adjustments[0].reason == "friends");
    BOOST_TEST(line.adjustments[0].approvedBy->text() == "aoife");
    const auto shown = sale().receipt();
    BOOST_REQUIRE(shown);
    BOOST_TEST((shown->basket.lines[0].adjustments == done->basket.lines[0].adjustments),
               "the receipt printed again says the same");
}

BOOST_AUTO_TEST_CASE(nothing_off_takes_a_discount_away)
{
    BOOST_REQUIRE(discountLine(1, percentOff("5")));
    BOOST_REQUIRE(sale().discountBasket({.amount = "5.00"}, "event"));

    BOOST_REQUIRE(discountLine(1, percentOff("0")));
    const auto basket = sale().discountBasket({.amount = "0.00"}, "");

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.total.text() == "763.95");
    BOOST_TEST(basket->priced.lines[0].adjustments.empty());
}

BOOST_AUTO_TEST_CASE(a_discount_is_undone_like_any_change)
{
    BOOST_REQUIRE(sale().discountBasket(percentOff("10"), "event"));

    const auto basket = sale().undo();

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.total.text() == "763.95");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_and_changes_nothing)
{
    BOOST_TEST((refusal(discountLine(1, {})) == ErrorCode::MissingField));
    BOOST_TEST(
        (refusal(discountLine(1, {.percent = "5", .amount = "5.00"})) == ErrorCode::MissingField));
    BOOST_TEST((refusal(discountLine(1, percentOff("ten"))) == ErrorCode::Malformed));
    BOOST_TEST((refusal(discountLine(1, percentOff("5"), "")) == ErrorCode::ReasonRequired));
    BOOST_TEST((refusal(discountLine(7, percentOff("5"))) == ErrorCode::UnknownLine));
    signIn();
    BOOST_TEST((refusal(discountLine(1, percentOff("101"))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(discountLine(2, {.amount = "14.96"})) == ErrorCode::OutOfRange));
    BOOST_TEST(
        (refusal(sale().discountBasket({.amount = "763.96"}, "event")) == ErrorCode::OutOfRange));
    BOOST_TEST(sale().basket().priced.total.text() == "763.95");

    BOOST_REQUIRE(sale().tender(kCash, "10.00"));
    BOOST_TEST((refusal(discountLine(1, percentOff("5"))) == ErrorCode::TenderStarted));
}

BOOST_AUTO_TEST_SUITE_END()

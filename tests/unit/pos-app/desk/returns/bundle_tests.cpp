#include "returns_counter.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A store with three for two over the goods that have a price of their own here, and its policy of
/// what a part of them is worth when it comes back.
struct ThreeForTwo : ReturnsCounter {
    ThreeForTwo()
    {
        centreSays("catalogue",
                   {wire::upsert(price("BELL", "10.00")), wire::upsert(price("ROPE", "6.00"))});
        offered("100");
        ruled("reprice-kept");
    }

    void ruled(const char* bundles)
    {
        wire::Store here = dublinStore();
        here.returns.bundles = bundles;
        centreSays("configuration", {wire::upsert(here)});
    }
    void offered(const char* percent)
    {
        wire::Promotion promotion{"P", {}, *Currency::fromCode("EUR"), {}};
        promotion.terms = {{"id", "P"},
                           {"name", "3 for 2"},
                           {"offer",
                            {{"kind", "set"},
                             {"groups", {{{"items", {{"skus", {"BELL", "ROPE"}}}}, {"count", 3}}}},
                             {"reward", "cheapest"},
                             {"rewarded", 1},
                             {"benefit", {{"percent", percent}}}}}};
        centreSays("catalogue", {wire::upsert(promotion)});
    }
    /// Two bells and a rope: 20.00 for 26.00.
    domain::CompletedSale sellThree()
    {
        BOOST_REQUIRE(sale().add(sku("BELL"), "2"));
        BOOST_REQUIRE(sale().add(sku("ROPE"), "1"));
        const auto sold = paidInCash();
        BOOST_TEST(sold.settlement.total.text() == "20.00");
        return sold;
    }
    std::string total() { return sale().basket().priced.total.text(); }
    wire::SaleCompleted newestSale() { return std::get<wire::SaleCompleted>(newestEvent()); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(bundle_tests, ThreeForTwo)

BOOST_AUTO_TEST_CASE(what_is_kept_costs_what_it_would_have_by_itself)
{
    const auto sold = sellThree();
    const auto basket = take(sold, 1, "1"); // A bell and the rope stay: 16.00.
    BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));

    BOOST_TEST(total() == "-4.00");
    BOOST_REQUIRE(basket->priced.lines.size() == 2);
    const auto& discount = basket->priced.lines.at(1);
    BOOST_TEST(discount.quantity.milli() == 0);
    BOOST_TEST(!discount.gross.isNegative());
    BOOST_TEST(discount.adjustments.at(0).reason == "3 for 2");
    refunded();
    BOOST_TEST(newestSale().lines.at(1).returned->line == 2);
    booksHold();
}

BOOST_AUTO_TEST_CASE(in_the_end_exactly_what_was_paid_has_gone_back)
{
    const auto sold = sellThree();
    Money back = Money::zero(*Currency::fromCode("EUR"));
    for (const int line : {2, 1, 1}) {
        const auto basket = take(sold, line, "1");
        BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));
        back = back + sale().basket().priced.total;
        if (sale().basket().settlement.settled)
            completed();
        else
            refunded();
        booksHold();
    }
    BOOST_TEST(back.text() == "-20.00");
    BOOST_TEST(till().shiftDesk().drawer()->cash->text() == "100.00");
}

BOOST_AUTO_TEST_CASE(a_discount_goes_back_with_the_goods_and_no_other_way)
{
    const auto sold = sellThree();
    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto lines = sale().basket().priced.lines;
    BOOST_TEST(refusal(sale().voidLine(lines.at(1).id)) == "linked-line");
    BOOST_REQUIRE(take(sold, 1, "1")); // Both bells: the rope stays at 6.00.
    BOOST_TEST(total() == "-14.00");
    BOOST_REQUIRE(take(sold, 2, "1"));
    BOOST_TEST(total() == "-20.00");
    BOOST_TEST(sale().basket().priced.lines.size() == 2);

    BOOST_REQUIRE(sale().voidLine(sale().basket().priced.lines.at(0).id));
    BOOST_TEST(total() == "0.00"); // Two bells by themselves cost what was paid for all.
    BOOST_REQUIRE(sale().voidLine(sale().basket().priced.lines.at(0).id));
    BOOST_TEST(sale().basket().isEmpty());
}

// Both parts were worth less with the other one kept.
BOOST_AUTO_TEST_CASE(what_waited_is_worth_what_is_left_when_more_came_back_meanwhile)
{
    const auto sold = sellThree();
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_TEST(total() == "-4.00");
    const auto held = till().holdDesk().hold("gone for the rope");
    BOOST_REQUIRE(held);
    BOOST_REQUIRE(take(sold, 2, "1"));
    const std::string other = total();
    if (sale().basket().settlement.settled)
        completed();
    else
        refunded();

    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    const auto paidOut = *Money::parse(other, *Currency::fromCode("EUR"))
                         + *Money::parse(total(), *Currency::fromCode("EUR"));
    BOOST_TEST(paidOut.text() == "-10.00", "a bell stays, for 10.00 of the 20.00");
    refunded();
    booksHold();
}

// The same piece lay in two baskets: the second stays on the counter, to be taken out of it.
BOOST_AUTO_TEST_CASE(what_came_back_twice_waits_for_a_person_and_is_not_paid)
{
    const auto sold = sellThree();
    BOOST_REQUIRE(take(sold, 2, "1"));
    const auto held = till().holdDesk().hold("gone for the bell");
    BOOST_REQUIRE(held);
    BOOST_REQUIRE(take(sold, 2, "1"));
    if (sale().basket().settlement.settled)
        completed();
    else
        refunded();

    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    BOOST_TEST(refusal(back().refund({})) != "internal");
    BOOST_TEST(refusal(sale().complete()) != "nothing");
    BOOST_REQUIRE(sale().voidBasket());
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_waits_comes_back_as_it_was_put_aside)
{
    const auto sold = sellThree();
    BOOST_REQUIRE(take(sold, 1, "1"));
    const auto held = till().holdDesk().hold("gone for the rope");
    BOOST_REQUIRE(held);
    BOOST_REQUIRE(till().holdDesk().recall(held->id));
    BOOST_TEST(total() == "-4.00");
    restartProgram();
    signIn();
    BOOST_TEST(total() == "-4.00");
    refunded();
    booksHold();
}

BOOST_AUTO_TEST_CASE(each_piece_has_its_share_where_the_store_says_so)
{
    ruled("pro-rata");
    const auto sold = sellThree();
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_TEST(sale().basket().priced.lines.size() == 1);
    BOOST_TEST(total() == "-7.69"); // 10.00 less 10/26 of the 6.00 that were off.
}

// Else today's other offer would say what the goods of another day cost.
BOOST_AUTO_TEST_CASE(each_piece_has_its_share_once_the_offer_has_changed)
{
    const auto sold = sellThree();
    offered("50");
    BOOST_REQUIRE(take(sold, 1, "1"));
    BOOST_TEST(total() == "-7.69");
}

BOOST_AUTO_TEST_CASE(each_piece_has_its_share_of_what_a_person_took_off)
{
    BOOST_REQUIRE(sale().add(sku("BELL"), "2"));
    BOOST_REQUIRE(sale().add(sku("ROPE"), "1"));
    BOOST_REQUIRE(sale().discountBasket({.percent = "10"}, "a friend"));
    const auto sold = paidInCash();
    BOOST_REQUIRE(take(sold, 2, "1"));
    BOOST_TEST(sale().basket().priced.lines.size() == 1);
}

BOOST_AUTO_TEST_SUITE_END()

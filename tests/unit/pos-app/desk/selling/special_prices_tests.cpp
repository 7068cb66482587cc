#include "shop.h"
#include "sync-engine/contract/wire/goods/special_price.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct SpecialPrices : Shop {
    SpecialPrices() { ready(); }

    /// On the shop's list.
    static wire::SpecialPrice special(const char* id, const char* amount)
    {
        return {price(id, amount).priceList, sku(id), euros(amount)};
    }
    void centreSaysPrice(wire::SpecialPrice price)
    {
        centreSays("catalogue", {wire::upsert(std::move(price))});
    }
    /// A mug costs gold members 12.00, and Ida is one.
    void centreKnowsIda()
    {
        auto gold = special("MUG-350", "12.00");
        gold.group = "gold";
        centreSaysPrice(gold);
        centreSays("customers", {wire::upsert(wire::Customer{
                                    .customer = ida, .name = "Ida Quinn", .groups = {"gold"}})});
    }
    void idaComes() { BOOST_REQUIRE(till().customersDesk().choose(ida)); }
    const domain::PricedLine& line(std::size_t place)
    {
        m_shown = sale().basket();
        return m_shown->priced.lines.at(place);
    }
    const CustomerId ida = *CustomerId::parse("C-1");

    /// From 2026-11-23T10:00Z.
    void goesOn(int minutes) { passMs(std::int64_t{minutes} * 60'000); }
    std::string unitPrice(std::size_t line)
    {
        return sale().basket().priced.lines.at(line).unitPrice.text();
    }

private:
    std::optional<desk::BasketSnapshot> m_shown;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(special_prices_tests, SpecialPrices)

BOOST_AUTO_TEST_CASE(the_price_of_this_store_is_charged_and_not_that_of_another)
{
    auto here = special("MUG-350", "12.00");
    here.store = dublinStore().store;
    auto elsewhere = special("TENT-3", "500.00");
    elsewhere.store = *StoreId::parse("cork");
    centreSays("catalogue", {wire::upsert(here), wire::upsert(elsewhere)});

    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));

    BOOST_TEST(unitPrice(0) == "12.00");
    BOOST_TEST(unitPrice(1) == "749.00");
    const auto line = sale().basket().priced.lines.front();
    BOOST_TEST(line.listPrice.text() == "12.00");
    BOOST_TEST(line.priceGroup.empty());
}

BOOST_AUTO_TEST_CASE(a_group_price_is_not_for_strangers)
{
    auto gold = special("MUG-350", "12.00");
    gold.group = "gold";
    centreSaysPrice(gold);

    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    BOOST_TEST(unitPrice(0) == "14.95");
    BOOST_TEST(till().itemDesk().item(sku("MUG-350"))->price->text() == "14.95");
}

// Without a network, and without anybody doing anything.
BOOST_AUTO_TEST_CASE(a_price_begins_and_ends_by_the_clock_of_the_store)
{
    moveEast(60);
    auto midday = special("MUG-350", "9.95");
    midday.from = "2026-11-23T11:30:00";
    midday.until = "2026-11-23T13:30:00";
    centreSaysPrice(midday);
    const auto shown = [&] { return till().itemDesk().item(sku("MUG-350"))->price->text(); };
    const auto charged = [&] {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
        const std::string unit = unitPrice(0);
        BOOST_REQUIRE(sale().voidBasket());
        return unit;
    };

    BOOST_TEST(charged() == "14.95");
    goesOn(29);
    BOOST_TEST(charged() == "14.95", "11:29 on the wall");
    goesOn(1);
    BOOST_TEST(charged() == "9.95");
    BOOST_TEST(shown() == "9.95");
    BOOST_TEST(till().itemDesk().search("camp mug")->front().price->text() == "9.95");
    goesOn(120);
    BOOST_TEST(charged() == "14.95");
    BOOST_TEST(shown() == "14.95");
}

BOOST_AUTO_TEST_CASE(what_lies_in_the_basket_keeps_the_lower_price_when_a_time_passes)
{
    auto soon = special("MUG-350", "9.95");
    soon.from = "2026-11-23T10:30:00Z";
    auto before = special("TENT-3", "700.00");
    before.until = "2026-11-23T10:30:00Z";
    centreSays("catalogue", {wire::upsert(soon), wire::upsert(before)});
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    goesOn(30);

    const auto basket = sale().add(sku("PIE"), "1");

    BOOST_REQUIRE(basket);
    BOOST_TEST(unitPrice(0) == "9.95");
    BOOST_TEST(unitPrice(1) == "700.00");
    BOOST_TEST(basket->priceLowered == std::vector<domain::LineId>{1},
               boost::test_tools::per_element());
    goesOn(1);
    restartProgram();
    BOOST_TEST(unitPrice(0) == "9.95");
    BOOST_TEST(unitPrice(1) == "700.00");
}

BOOST_AUTO_TEST_CASE(a_price_that_the_centre_ends_is_not_charged_any_more)
{
    auto here = special("MUG-350", "12.00");
    here.store = dublinStore().store;
    centreSaysPrice(here);
    BOOST_TEST(till().itemDesk().item(sku("MUG-350"))->price->text() == "12.00");

    centreSays("catalogue", {wire::tombstone(wire::SpecialPrice::kKind, wire::keyOf(here))});

    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_TEST(unitPrice(0) == "14.95");
}

// It may have a condition that only a newer till knows.
BOOST_AUTO_TEST_CASE(a_time_that_this_version_cannot_read_leaves_the_price_out)
{
    auto odd = special("MUG-350", "1.00");
    odd.from = "every friday";
    centreSaysPrice(odd);

    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));

    BOOST_TEST(unitPrice(0) == "14.95");
    BOOST_TEST(log().back().find("special price of 'MUG-350' left out") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_somebody_said_is_not_touched_and_is_measured_against_the_price_that_holds)
{
    auto here = special("TENT-3", "700.00");
    here.store = dublinStore().store;
    centreSaysPrice(here);
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "690.00", .reason = "scratched"}));
    here.amount = euros("650.00");
    centreSaysPrice(here);

    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));

    BOOST_TEST(unitPrice(0) == "690.00");
    BOOST_TEST(sale().basket().priced.lines[0].listPrice.text() == "700.00");
}

// Else a fall that the customer gets anyway would be taken for a discount of the cashier's.
BOOST_AUTO_TEST_CASE(a_limit_is_measured_against_the_price_of_the_moment)
{
    auto soon = special("TENT-3", "700.00");
    soon.from = "2026-11-23T10:30:00Z";
    centreSaysPrice(soon);
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    goesOn(31);

    BOOST_REQUIRE(sale().changeLine(1, {.price = "690.00", .reason = "scratched"}));

    BOOST_TEST(line(0).listPrice.text() == "700.00");
    BOOST_TEST(line(0).unitPrice.text() == "690.00");
}

// A label is printed at the price on the scales.
BOOST_AUTO_TEST_CASE(a_price_on_a_label_stays_whatever_holds)
{
    auto here = special("MINCE", "10.00");
    here.from = "2026-11-23T10:30:00Z";
    centreSaysPrice(here);
    BOOST_REQUIRE(sale().scan("2300046003996"));
    const auto before = sale().basket().priced.lines.front();
    goesOn(60);

    BOOST_REQUIRE(sale().add(sku("PIE"), "1"));

    BOOST_TEST((sale().basket().priced.lines.front().amount == before.amount));
    BOOST_TEST((sale().basket().priced.lines.front().quantity == before.quantity));
}

BOOST_AUTO_TEST_CASE(without_a_receipt_goods_are_worth_what_they_cost_now)
{
    auto here = special("MUG-350", "12.00");
    here.store = dublinStore().store;
    centreSaysPrice(here);

    const auto basket =
        till().returnsDesk().takeBackFreely({.sku = sku("MUG-350"), .reason = "changed-mind"});

    BOOST_REQUIRE_MESSAGE(basket.has_value(), (basket ? "" : basket.error().detail));
    BOOST_TEST(basket->priced.total.text() == "-12.00");
}

BOOST_AUTO_TEST_CASE(a_customers_group_price_is_on_line_entry_receipt_and_in_search)
{
    centreKnowsIda();
    idaComes();

    BOOST_TEST(till().itemDesk().item(sku("MUG-350"))->price->text() == "12.00");
    BOOST_TEST(till().itemDesk().search("camp mug")->front().price->text() == "12.00");
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_TEST(line(0).unitPrice.text() == "12.00");
    BOOST_TEST(line(0).priceGroup == "gold");
    restartProgram();
    signIn();
    BOOST_TEST(line(0).priceGroup == "gold");
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "24.00"));
    const auto sold = sale().complete();

    BOOST_REQUIRE(sold);
    const auto entry = std::get<wire::SaleCompleted>(newestEvent());
    BOOST_TEST(entry.lines.front().priceGroup == "gold");
    BOOST_TEST(entry.lines.front().listPrice->text() == "12.00");
    BOOST_TEST(sale().receipt()->basket.lines.front().priceGroup == "gold");
}

BOOST_AUTO_TEST_CASE(who_is_named_late_gets_the_price_and_when_they_go_it_goes_with_them)
{
    centreKnowsIda();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    idaComes();
    BOOST_TEST(line(0).unitPrice.text() == "12.00");
    BOOST_TEST(line(0).priceGroup == "gold");
    BOOST_TEST(sale().basket().priceLowered.empty(), "no price fell: it is another");

    BOOST_REQUIRE(till().customersDesk().clear());
    BOOST_TEST(line(0).unitPrice.text() == "14.95");
    BOOST_TEST(line(0).priceGroup.empty());
    BOOST_TEST(line(1).unitPrice.text() == "749.00");

    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(line(0).unitPrice.text() == "12.00");
}

BOOST_AUTO_TEST_CASE(an_overridden_price_stays_when_the_customer_goes)
{
    centreKnowsIda();
    idaComes();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "11.00", .reason = "scratched"}));
    BOOST_TEST(line(0).listPrice.text() == "12.00");
    BOOST_TEST(line(0).priceGroup.empty(), "it is nobody's price but this one's");

    BOOST_REQUIRE(till().customersDesk().clear());

    BOOST_TEST(line(0).unitPrice.text() == "11.00");
    BOOST_TEST(line(0).listPrice.text() == "14.95");
}

BOOST_AUTO_TEST_CASE(what_was_sold_at_a_groups_price_is_given_back_at_it)
{
    centreKnowsIda();
    idaComes();
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "2"));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "24.00"));
    const auto sold = sale().complete();
    BOOST_REQUIRE(sold);

    const auto basket = till().returnsDesk().takeBack(
        {.receipt = sold->receiptNumber, .line = 1, .quantity = "1", .reason = "changed-mind"});

    BOOST_REQUIRE_MESSAGE(basket.has_value(), (basket ? "" : basket.error().detail));
    BOOST_TEST(basket->priced.total.text() == "-12.00");
}

// Only members can buy it, and the one who could is gone.
BOOST_AUTO_TEST_CASE(a_customer_is_not_taken_away_from_goods_that_have_no_other_price)
{
    auto bell = special("BELL", "5.00");
    bell.group = "gold";
    centreKnowsIda();
    centreSaysPrice(bell);
    BOOST_TEST((sale().add(sku("BELL"), "1").error().code == ErrorCode::NoPrice));
    idaComes();
    BOOST_REQUIRE(sale().add(sku("BELL"), "1"));

    const auto before = sale().basket();
    const std::string sentence =
        "only group 'gold' has a price for 'BELL': take it out first, or say what it costs";
    centreSays("customers", {wire::upsert(wire::Customer{.customer = *CustomerId::parse("C-2"),
                                                         .name = "Jo Quinn",
                                                         .cards = {"CARD-2"}})});
    for (const auto& refused : {till().customersDesk().clear(),
                                till().customersDesk().choose(*CustomerId::parse("C-2"))}) {
        BOOST_TEST((refused.error().code == ErrorCode::NoPrice));
        BOOST_TEST(refused.error().detail == sentence);
    }
    BOOST_TEST(sale().scan("CARD-2").error().detail == sentence);

    BOOST_TEST((sale().basket() == before));
    BOOST_TEST(line(0).unitPrice.text() == "5.00");
}

BOOST_AUTO_TEST_CASE(a_price_that_somebody_said_stays_where_only_a_group_had_one)
{
    auto bell = special("BELL", "5.00");
    bell.group = "gold";
    centreKnowsIda();
    centreSaysPrice(bell);
    idaComes();
    BOOST_REQUIRE(sale().add(sku("BELL"), "1"));
    BOOST_REQUIRE(sale().changeLine(1, {.price = "4.50", .reason = "scratched"}));

    BOOST_REQUIRE(till().customersDesk().clear());
    restartProgram();
    signIn();

    BOOST_TEST(line(0).unitPrice.text() == "4.50");
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "4.50"));
    BOOST_REQUIRE(sale().complete());
    BOOST_TEST(std::get<wire::SaleCompleted>(newestEvent()).total.text() == "4.50");
}

BOOST_AUTO_TEST_SUITE_END()

#include "pos-app/domain/prices/customer_price.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <random>

namespace onetill::domain {
namespace {

using Groups = std::vector<std::string>;

/// An item as it was rung up.
Item item(std::optional<std::int64_t> everybodys, std::optional<std::int64_t> gold = std::nullopt)
{
    Item item;
    item.sku = *Sku::parse("MUG");
    CustomerPrice price;
    if (everybodys)
        price.everybodys = shop::minor(*everybodys);
    if (gold)
        price.groups = ChosenPrice{shop::minor(*gold), "gold"};
    takePrice(item, price);
    return item;
}

/// What the shop says later.
CustomerPrice today(std::optional<std::int64_t> everybodys,
                    std::optional<ChosenPrice> groups = std::nullopt)
{
    return {everybodys ? std::optional{shop::minor(*everybodys)} : std::nullopt, std::move(groups)};
}

std::string priced(const Item& item)
{
    return (item.listPrice ? item.listPrice->text() : "none")
           + (item.priceGroup.empty() ? "" : " " + item.priceGroup)
           + (item.everybodysPrice ? " of " + item.everybodysPrice->text() : "");
}

std::string followed(const Item& item, const CustomerPrice& now, const Groups& groups)
{
    return priced(followPrice(item, now, groups));
}

} // namespace

BOOST_AUTO_TEST_SUITE(customer_price_tests)

BOOST_AUTO_TEST_CASE(an_item_says_whose_price_it_has_and_what_everybody_pays)
{
    BOOST_TEST(priced(item(1000)) == "10.00");
    BOOST_TEST(priced(item(1000, 800)) == "8.00 gold of 10.00");
    BOOST_TEST(priced(item(std::nullopt, 800)) == "8.00 gold");
    BOOST_TEST(priced(item(1000, 1000)) == "10.00", "who pays as much needs no group");
    BOOST_TEST(priced(item(std::nullopt)) == "none");
}

BOOST_AUTO_TEST_CASE(in_the_basket_a_price_falls_and_does_not_rise)
{
    BOOST_TEST(followed(item(1000), today(900), {}) == "9.00");
    BOOST_TEST(followed(item(1000), today(1100), {}) == "10.00");
    BOOST_TEST(followed(item(1000), today(std::nullopt), {}) == "10.00");
}

BOOST_AUTO_TEST_CASE(who_turns_out_to_belong_to_a_group_gets_its_price)
{
    const ChosenPrice gold{shop::minor(800), "gold"};

    BOOST_TEST(followed(item(1000), today(1000, gold), {"gold"}) == "8.00 gold of 10.00");
    BOOST_TEST(followed(item(700), today(1000, gold), {"gold"}) == "7.00",
               "everybody's has been lower already");
}

// Else a card that is shown and taken away again would be everybody's discount.
BOOST_AUTO_TEST_CASE(a_groups_price_goes_with_its_group)
{
    BOOST_TEST(followed(item(1000, 800), today(1000), {}) == "10.00");
    BOOST_TEST(followed(item(1000, 800), today(1200), {}) == "10.00", "a rise still waits");
    BOOST_TEST(followed(item(1000, 800), today(900), {"staff"}) == "9.00");
    BOOST_TEST(followed(item(std::nullopt, 800), today(std::nullopt), {}) == "none");
}

BOOST_AUTO_TEST_CASE(as_long_as_the_customer_belongs_to_it_a_groups_price_does_not_rise)
{
    BOOST_TEST(followed(item(1000, 800), today(1000), {"gold"}) == "8.00 gold of 10.00",
               "its time has ended meanwhile");
    BOOST_TEST(
        followed(item(1000, 800), today(1000, ChosenPrice{shop::minor(850), "gold"}), {"gold"})
        == "8.00 gold of 10.00");
    BOOST_TEST(
        followed(item(1000, 800), today(1000, ChosenPrice{shop::minor(750), "gold"}), {"gold"})
        == "7.50 gold of 10.00");
    BOOST_TEST(followed(item(1000, 800), today(700), {"gold"}) == "7.00");
}

// Nobody leaves a club because it is dearer for members; whatever the centre imports.
BOOST_AUTO_TEST_CASE(belonging_to_a_group_never_costs_more_now_or_later)
{
    std::mt19937 random{20261127}; // NOLINT(cert-msc51-cpp): the same in every run
    const auto upTo = [&](int n) { return std::uniform_int_distribution<int>{0, n}(random); };
    const Groups all{"gold", "staff", "trade"};
    const auto price = [&](std::vector<SpecialPrice>& specials) {
        SpecialPrice one{.amount = shop::minor(500 + upTo(1000))};
        if (upTo(1) == 0)
            one.group = all[static_cast<std::size_t>(upTo(2))];
        if (upTo(2) == 0)
            one.store = *StoreId::parse(upTo(1) == 0 ? "DUB1" : "CHI1");
        if (upTo(2) == 0)
            one.from = PriceBound{Timestamp{upTo(20) * 1000}, upTo(1) == 0};
        if (upTo(2) == 0)
            one.until = PriceBound{Timestamp{upTo(20) * 1000}, upTo(1) == 0};
        specials.push_back(one);
    };
    for (int run = 0; run < 5'000; ++run) {
        std::vector<SpecialPrice> specials;
        for (int i = upTo(6); i >= 0; --i)
            price(specials);
        const std::optional<Money> plain =
            upTo(4) == 0 ? std::nullopt : std::optional{shop::minor(500 + upTo(1000))};
        Groups groups;
        std::ranges::copy_if(all, std::back_inserter(groups), [&](auto&) { return upTo(1) == 0; });
        Item stranger;
        Item member;
        bool isFirst = true;
        // A basket in which the clock goes on.
        for (std::int64_t at = 0; at <= 20'000; at += 4'000) {
            const PriceContext forAll{
                *StoreId::parse("DUB1"), {}, Timestamp{at}, Timestamp{at + 2'000}};
            PriceContext forThem = forAll;
            forThem.groups = groups;
            const auto everybodys = customerPrice(plain, specials, forAll);
            const auto theirs = customerPrice(plain, specials, forThem);
            BOOST_REQUIRE((everybodys.everybodys == theirs.everybodys));
            BOOST_REQUIRE(!everybodys.groups.has_value());
            const auto chosen = choosePrice(plain, specials, forThem);
            Item paid;
            takePrice(paid, theirs);
            BOOST_REQUIRE(
                (paid.listPrice == (chosen ? std::optional{chosen->amount} : std::nullopt)));
            stranger = isFirst ? stranger : followPrice(stranger, everybodys, {});
            member = isFirst ? member : followPrice(member, theirs, groups);
            if (isFirst) {
                takePrice(stranger, everybodys);
                takePrice(member, theirs);
            }
            isFirst = false;
            BOOST_REQUIRE((!stranger.listPrice || *member.listPrice <= *stranger.listPrice));
            const Item left = followPrice(member, everybodys, {});
            BOOST_REQUIRE((left.listPrice == stranger.listPrice));
            BOOST_REQUIRE(left.priceGroup.empty());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace onetill::domain

#include "pos-app/domain/prices/special_price.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

namespace onetill::domain {
namespace {

StoreId store(const char* id)
{
    return *StoreId::parse(id);
}

PriceBound bound(const char* text)
{
    return *parsePriceBound(text);
}

/// In Dublin, whose clock is `offset` minutes ahead of the moment.
PriceContext at(const char* moment, int offset = 0, std::vector<std::string> groups = {})
{
    const Timestamp instant = *parseTimestamp(moment);
    return {store("DUB1"), std::move(groups), instant, localTime(instant, offset)};
}

const char* const kNoon = "2026-11-27T12:00:00Z";

struct Found {
    std::int64_t minor;
    std::string group{};
};

Found chosen(std::optional<Money> plain, const std::vector<SpecialPrice>& specials,
             const PriceContext& context)
{
    const auto price = choosePrice(plain, specials, context);
    return price ? Found{price->amount.minor(), price->group} : Found{-1};
}

} // namespace

BOOST_AUTO_TEST_SUITE(special_price)

BOOST_AUTO_TEST_CASE(without_a_price_that_holds_the_plain_one_is_asked)
{
    const std::vector<SpecialPrice> specials{
        {.amount = shop::minor(500), .store = store("CHI1")},
        {.amount = shop::minor(400), .group = "staff"},
        {.amount = shop::minor(300), .from = bound("2026-12-01")},
        {.amount = shop::minor(200), .until = bound("2026-11-27")},
    };
    BOOST_TEST(chosen(shop::minor(900), specials, at(kNoon)).minor == 900);
    BOOST_TEST(chosen(std::nullopt, specials, at(kNoon)).minor == -1);
    BOOST_TEST(chosen(std::nullopt, {}, at(kNoon)).minor == -1);
}

BOOST_AUTO_TEST_CASE(the_price_of_the_store_comes_before_the_chains_even_if_it_is_higher)
{
    const std::vector<SpecialPrice> specials{{.amount = shop::minor(950), .store = store("DUB1")}};
    BOOST_TEST(chosen(shop::minor(900), specials, at(kNoon)).minor == 950);
}

BOOST_AUTO_TEST_CASE(the_more_a_price_asks_for_the_sooner_it_wins_and_the_lowest_of_equals)
{
    std::vector<SpecialPrice> specials{
        {.amount = shop::minor(800), .store = store("DUB1")},
        {.amount = shop::minor(850), .from = bound("2026-11-01")},
        {.amount = shop::minor(870), .store = store("DUB1"), .until = bound("2026-12-01")},
        {.amount = shop::minor(860), .store = store("DUB1"), .from = bound("2026-11-20")},
    };
    std::ranges::sort(specials, {}, [](const SpecialPrice& price) { return price.amount.minor(); });
    do {
        BOOST_TEST(chosen(shop::minor(900), specials, at(kNoon)).minor == 860);
    } while (std::ranges::next_permutation(specials, {}, [](const SpecialPrice& price) {
                 return price.amount.minor();
             }).found);
}

BOOST_AUTO_TEST_CASE(to_belong_to_a_group_never_costs_more)
{
    const std::vector<SpecialPrice> specials{
        {.amount = shop::minor(990), .group = "trade"},
        {.amount = shop::minor(700), .group = "staff"},
        {.amount = shop::minor(650), .group = "staff", .until = bound("2026-01-01")},
    };
    BOOST_TEST(chosen(shop::minor(900), specials, at(kNoon, 0, {"trade"})).minor == 900);
    BOOST_TEST(chosen(shop::minor(900), specials, at(kNoon, 0, {"trade"})).group == "");
    const Found both = chosen(shop::minor(900), specials, at(kNoon, 0, {"trade", "staff"}));
    BOOST_TEST(both.minor == 700);
    BOOST_TEST(both.group == "staff");
    BOOST_TEST(chosen(std::nullopt, specials, at(kNoon, 0, {"trade"})).minor == 990);
}

BOOST_AUTO_TEST_CASE(a_price_holds_from_its_first_moment_to_the_one_before_its_last)
{
    const std::vector<SpecialPrice> specials{{.amount = shop::minor(500),
                                              .from = bound("2026-11-27T08:00Z"),
                                              .until = bound("2026-11-27T20:00Z")}};
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T07:59:59.999Z")).minor == 900);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T08:00:00Z")).minor == 500);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T19:59:59.999Z")).minor == 500);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T20:00:00Z")).minor == 900);
}

BOOST_AUTO_TEST_CASE(one_price_follows_another_without_a_gap_and_without_both)
{
    const std::vector<SpecialPrice> specials{
        {.amount = shop::minor(500), .until = bound("2026-11-27T12:00Z")},
        {.amount = shop::minor(600), .from = bound("2026-11-27T12:00Z")},
    };
    BOOST_TEST(chosen(std::nullopt, specials, at("2026-11-27T11:59:59.999Z")).minor == 500);
    BOOST_TEST(chosen(std::nullopt, specials, at("2026-11-27T12:00:00Z")).minor == 600);
}

BOOST_AUTO_TEST_CASE(a_day_begins_by_the_shops_own_clock)
{
    const std::vector<SpecialPrice> specials{
        {.amount = shop::minor(500), .from = bound("2026-11-27")}};
    // Chicago is six hours behind: there it is still the day before.
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T05:59:59Z", -360)).minor == 900);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T06:00:00Z", -360)).minor == 500);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-11-27T00:00:00Z", 0)).minor == 500);
}

BOOST_AUTO_TEST_CASE(of_the_hour_that_is_not_there_in_spring_a_price_begins_after_it)
{
    // In Dublin at 01:00 on 29 March 2026 clocks show 02:00.
    const std::vector<SpecialPrice> specials{
        {.amount = shop::minor(500), .from = bound("2026-03-29T01:30")}};
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-03-29T00:59:59Z", 0)).minor == 900);
    BOOST_TEST(chosen(shop::minor(900), specials, at("2026-03-29T01:00:00Z", 60)).minor == 500);
}

BOOST_AUTO_TEST_CASE(of_the_hour_that_is_there_twice_in_autumn_a_price_holds_in_both_halves)
{
    // In Dublin at 02:00 on 25 October 2026 clocks show 01:00 again.
    const std::vector<SpecialPrice> specials{{.amount = shop::minor(500),
                                              .from = bound("2026-10-25T01:30"),
                                              .until = bound("2026-10-25T01:45")}};
    const std::pair<const char*, int> holds[]{{"2026-10-25T00:30:00Z", 60},
                                              {"2026-10-25T00:44:59Z", 60},
                                              {"2026-10-25T01:30:00Z", 0},
                                              {"2026-10-25T01:44:59Z", 0}};
    for (const auto& [moment, offset] : holds)
        BOOST_TEST(chosen(shop::minor(900), specials, at(moment, offset)).minor == 500, moment);
    const std::pair<const char*, int> over[]{{"2026-10-25T00:29:59Z", 60},
                                             {"2026-10-25T00:45:00Z", 60},
                                             {"2026-10-25T01:29:59Z", 0},
                                             {"2026-10-25T01:45:00Z", 0}};
    for (const auto& [moment, offset] : over)
        BOOST_TEST(chosen(shop::minor(900), specials, at(moment, offset)).minor == 900, moment);
}

BOOST_AUTO_TEST_CASE(a_bound_has_one_spelling)
{
    BOOST_TEST(bound("2026-11-27").text() == "2026-11-27T00:00:00");
    BOOST_TEST(bound("2026-11-27T08:00").text() == "2026-11-27T08:00:00");
    BOOST_TEST(bound("2026-11-27T08:00:30Z").text() == "2026-11-27T08:00:30Z");
    BOOST_TEST(bound("2026-11-27Z").text() == "2026-11-27T00:00:00Z");
    BOOST_TEST((bound("2026-11-27T08:00") == bound("2026-11-27T08:00:00")));
    BOOST_TEST((bound("2026-11-27T08:00") != bound("2026-11-27T08:00Z")));
}

BOOST_AUTO_TEST_CASE(what_is_no_time_is_no_bound)
{
    for (const char* text :
         {"", "Z", "27.11.2026", "2026-11-27T08", "2026-11-27 08:00", "2026-11-27T25:00",
          "2026-02-30", "2026-11-27T08:00:00+01:00", "2026-11-27T08:00:00.5", "2026-11-27T08:00ZZ"})
        BOOST_TEST(!parsePriceBound(text).has_value(), text);
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace onetill::domain

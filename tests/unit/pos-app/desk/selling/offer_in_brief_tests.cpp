#include "pos-app/desk/goods/offer_in_brief.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

namespace {

struct Offers {
    static domain::Promotion off(const char* id, const char* percent)
    {
        domain::ItemSet items;
        items.categories = {"Camp"};
        return {.id = *domain::PromotionId::parse(id),
                .name = id,
                .offer = domain::UnitOffer{
                    items, domain::Benefit::percentOff(*Rate::parsePercent(percent))}};
    }
    /// What the tile of a mug says, in per cent.
    std::string shown(std::vector<domain::Promotion> promotions,
                      const std::vector<std::string>& groups = {}) const
    {
        domain::Item mug;
        mug.sku = *Sku::parse("MUG");
        mug.category = "Camp";
        const auto offer =
            desk::offerOn(mug, domain::PromotionBook{std::move(promotions)}, monday, groups);
        return offer ? offer->benefit->percent.percentText() : "";
    }

    domain::WallTime monday{{2026, 11, 23}, 52'320, 0};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(offer_in_brief_tests, Offers)

BOOST_AUTO_TEST_CASE(of_several_offers_the_one_that_comes_first_is_shown)
{
    auto second = off("B", "20");
    second.priority = 1;
    BOOST_TEST(shown({off("A", "10"), second}) == "20");
    BOOST_TEST(shown({}).empty());
}

BOOST_AUTO_TEST_CASE(what_holds_another_time_or_for_others_is_not_promised)
{
    auto over = off("A", "10");
    over.conditions.lastDay = Date{2026, 11, 22};
    auto coupon = off("B", "10");
    coupon.conditions.coupons = {"WELCOME10"};
    auto gold = off("C", "10");
    gold.conditions.customerGroups = {"gold"};

    BOOST_TEST(shown({over, coupon, gold}).empty());
    BOOST_TEST(shown({over, coupon, gold}, {"gold"}) == "10");
}

BOOST_AUTO_TEST_SUITE_END()

#include "counter_top.h"
#include "pos-app/view/register_view_model.h"
#include "tests/support/welcome_offer.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug lies on the counter, and the customer has coupons.
struct Couponing : test::OpenCounter {
    Couponing()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.scan(test::kMugCode);
        answer();
        QObject::connect(&sale, &view::RegisterViewModel::codeNotFound,
                         [this](const QString& code) { notFound = code; });
    }

    view::RegisterViewModel sale{surface, nullptr};
    view::CouponsViewModel& coupons{*sale.coupons()};
    QString notFound;
};

/// As before, with a coupon that the centre knows: 10 % off.
struct Welcoming : Couponing {
    Welcoming() { test::offerWelcome(directory.path()); }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(coupons_view_model_tests, Couponing)

BOOST_AUTO_TEST_CASE(a_coupon_that_the_shop_does_not_have_is_said_under_its_code)
{
    sale.showCoupons();
    BOOST_TEST(coupons.active());
    coupons.setCode("  NOPE ");
    coupons.apply();
    answer();

    BOOST_TEST(coupons.active());
    BOOST_TEST(coupons.errorText().startsWith("This shop has no such coupon"));
    coupons.setCode("NOP");
    BOOST_TEST(coupons.errorText().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_coupon_typed_in_small_letters_counts_as_well, Welcoming)
{
    sale.showCoupons();
    coupons.setCode("hello");
    coupons.apply();
    answer();

    BOOST_TEST(coupons.errorText().toStdString() == "");
    BOOST_TEST_REQUIRE(coupons.count() == 1);
    BOOST_TEST(coupons.coupons()->rows()[0].code == QString{"HELLO"});
}

BOOST_AUTO_TEST_CASE(an_empty_basket_takes_no_coupon)
{
    sale.removeSelected();
    answer();
    sale.showCoupons();
    BOOST_TEST(!coupons.active());
}

BOOST_AUTO_TEST_CASE(what_each_coupon_did_is_told_or_why_it_did_nothing)
{
    const Currency euro = *Currency::fromCode("EUR");
    auto basket = till->registerDesk().basket();
    basket.couponsShown = {
        {.code = "W10", .name = "Welcome", .saved = *Money::fromMinor(149, euro)},
        {.code = "CAMP",
         .name = "€5 off",
         .saved = Money::zero(euro),
         .why = domain::PromotionRefusal::BelowThreshold,
         .missingIn = domain::MissingIn::Amount,
         .missing = 410},
        {.code = "TUE",
         .name = "Tuesday",
         .saved = Money::zero(euro),
         .why = domain::PromotionRefusal::NotNow},
        {.code = "SKI", .name = {}, .saved = Money::zero(euro)}};
    sale.show(basket);

    const auto& rows = coupons.coupons()->rows();
    BOOST_TEST_REQUIRE(rows.size() == 4);
    BOOST_TEST(rows[0].applied);
    BOOST_TEST(rows[0].detailText == QString{"−€1.49"});
    BOOST_TEST(rows[1].detailText == QString{"Not yet: €4.10 more"});
    BOOST_TEST(rows[2].detailText == QString{"Not at this time"});
    BOOST_TEST(rows[3].detailText == QString{"Nothing in the basket is meant"});
    BOOST_TEST(coupons.withheld() == 3);
    const auto& pills = sale.savings()->rows();
    BOOST_TEST_REQUIRE(pills.size() == 3);
    BOOST_TEST(pills[0].name == QString{"CAMP"});
    BOOST_TEST(pills[0].amountText == QString{"not applied"});
}

BOOST_AUTO_TEST_CASE(a_scanned_code_that_is_no_coupon_either_is_not_found)
{
    sale.scan(test::kUnknownCode);
    answer();
    BOOST_TEST(notFound == QString{test::kUnknownCode});
}

BOOST_AUTO_TEST_SUITE_END()

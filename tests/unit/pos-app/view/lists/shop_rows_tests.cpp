#include "counter_top.h"
#include "pos-app/view/lists/shop_rows.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;
using Kind = domain::AdjustmentKind;

/// Three mugs at 14.95, one of them free, in a basket with a tent.
struct Promoted {
    Money eur(const char* text) const { return *Money::parse(text, euro); }

    domain::PricedLine line(int id, const char* name, const char* unit, const char* amount) const
    {
        const Money zero = Money::zero(euro);
        return {.id = id,
                .sku = *Sku::parse("SKU"),
                .name = name,
                .quantity = Quantity::one(Unit::Piece),
                .listPrice = eur(unit),
                .unitPrice = eur(unit),
                .adjustments = {},
                .amount = eur(amount),
                .net = zero,
                .tax = zero,
                .gross = zero,
                .taxes = {},
                .letters = {},
                .serial = {},
                .note = {}};
    }
    domain::Adjustment off(Kind kind, const char* amount, const char* reason,
                           const char* promotion = nullptr) const
    {
        return {.kind = kind,
                .amount = eur(amount),
                .reason = reason,
                .by = {},
                .approvedBy = {},
                .promotion =
                    promotion ? *domain::PromotionId::parse(promotion) : domain::PromotionId{}};
    }
    domain::PricedBasket basketOf(std::vector<domain::PricedLine> lines) const
    {
        const Money zero = Money::zero(euro);
        return {.lines = std::move(lines), .taxes = {}, .net = zero, .tax = zero, .total = zero};
    }

    Currency euro{*Currency::fromCode("EUR")};
    view::MoneyText money{"en-IE", euro};
    domain::ManualDiscount five{domain::Benefit::percentOff(*Rate::parsePercent("5")), "goodwill",
                                *StaffId::parse("niamh")};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(shop_rows_tests, Promoted)

BOOST_AUTO_TEST_CASE(a_promotion_is_named_in_its_line_beside_the_old_amount)
{
    auto mugs = line(1, "Mug", "14.95", "29.90");
    mugs.adjustments = {off(Kind::Promotion, "-14.95", "3 for 2", "p1")};

    const auto row = view::basketRow(mugs, {}, money, false, false);

    BOOST_TEST(row.caption == QString{"€14.95 · 3 for 2"});
    BOOST_TEST(row.amountText == QString{"29.90"});
    BOOST_TEST(row.oldAmountText == QString{"44.85"});
    BOOST_TEST(row.markIcon == QString{"tag"});
}

// What a person did is what the next one at the till has to know.
BOOST_AUTO_TEST_CASE(what_a_person_did_marks_the_line_before_a_promotion)
{
    auto mug = line(1, "Mug", "14.95", "13.00");
    mug.adjustments = {off(Kind::Promotion, "-1.00", "Camp week", "p1"),
                       off(Kind::LineDiscount, "-0.95", "goodwill")};

    const auto row = view::basketRow(mug, five, money, false, false);

    BOOST_TEST(row.markIcon == QString{"percent"});
    BOOST_TEST(row.caption == QString{"€14.95 · Camp week · 5 % off, Goodwill"});
    BOOST_TEST(row.oldAmountText == QString{"14.95"});
}

BOOST_AUTO_TEST_CASE(savings_are_told_once_for_each_promotion_and_the_discount_last)
{
    auto mug = line(1, "Mug", "14.95", "9.00");
    mug.adjustments = {off(Kind::Promotion, "-4.95", "Camp Kitchen", "p1"),
                       off(Kind::BasketDiscount, "-1.00", "goodwill")};
    auto stove = line(2, "Stove", "50.00", "40.00");
    stove.adjustments = {off(Kind::Promotion, "-5.00", "Camp Kitchen", "p1"),
                         off(Kind::Promotion, "-3.00", "Gas week", "p2"),
                         off(Kind::BasketDiscount, "-2.00", "goodwill")};

    const auto rows = view::savingRows(basketOf({mug, stove}), five, money);

    BOOST_TEST_REQUIRE(rows.size() == 3);
    BOOST_TEST(rows[0].name == QString{"Camp Kitchen"});
    BOOST_TEST(rows[0].detailText == QString{"Mug, Stove"});
    BOOST_TEST(rows[0].amountText == QString{"−9.95"});
    BOOST_TEST(rows[1].name == QString{"Gas week"});
    BOOST_TEST(rows[2].name == QString{"5 % off, Goodwill"});
    BOOST_TEST(rows[2].detailText == QString{"On the whole basket"});
    BOOST_TEST(rows[2].amountText == QString{"−3.00"});
}

BOOST_AUTO_TEST_CASE(a_price_changed_by_hand_is_no_promotion)
{
    auto mug = line(1, "Mug", "13.95", "13.95");
    mug.adjustments = {off(Kind::PriceOverride, "-1.00", "damaged")};

    BOOST_TEST(view::savingRows(basketOf({mug}), {}, money).empty());
    BOOST_TEST(view::basketRow(mug, {}, money, false, false).markIcon == QString{"edit"});
}

BOOST_AUTO_TEST_CASE(what_a_little_more_would_bring_is_said_once)
{
    const auto id = *domain::PromotionId::parse("mugs");
    domain::PromotionOutcome outcome;
    outcome.withheld = {
        {.promotion = id, .name = "3 for 2", .missing = 1},
        {.promotion = id, .name = "3 for 2", .line = 1, .missing = 1},
        {.promotion = id, .name = "€5 off", .missingIn = domain::MissingIn::Amount, .missing = 410},
        {.promotion = id, .name = "Tuesday", .missing = 0}};

    const auto rows = view::nearMissRows(outcome, money);

    BOOST_TEST_REQUIRE(rows.size() == 2);
    BOOST_TEST(rows[0].name == QString{"1 more for 3 for 2"});
    BOOST_TEST(rows[1].name == QString{"€4.10 more for €5 off"});
}

BOOST_AUTO_TEST_CASE(a_line_says_its_number_and_who_sold_it)
{
    auto phone = line(1, "Phone", "499.00", "499.00");
    phone.serial = "SN-42";
    phone.salespersonName = "Aoife Walsh";

    BOOST_TEST(view::basketRow(phone, std::nullopt, money, false, false).caption
               == QString{"€499.00 · no. \u2066SN-42\u2069 · sold by Aoife Walsh"});
}

BOOST_AUTO_TEST_CASE(a_tile_says_what_the_shop_offers_on_it)
{
    const auto badge = [this](const domain::Offer& offer) {
        desk::ItemCard mug;
        mug.sku = *Sku::parse("MUG");
        mug.offer = desk::inBrief(offer);
        return view::tileRow(mug, money).badgeText;
    };
    const auto all = domain::Benefit::percentOff(*Rate::parsePercent("100"));
    const domain::SetGroup three{.items = {}, .count = 3};

    BOOST_TEST(badge(domain::SetOffer{{three}, domain::Reward::Cheapest, 1, all})
               == QString{"3 for 2"});
    BOOST_TEST(badge(domain::SetOffer{
                   {three}, domain::Reward::WholeSet, 0, domain::Benefit::fixedPrice(3000)})
               == QString{"3 for €30.00"});
    BOOST_TEST(badge(domain::UnitOffer{{}, domain::Benefit::percentOff(*Rate::parsePercent("20"))})
               == QString{"−20 %"});
    BOOST_TEST(badge(domain::ThresholdOffer{}) == QString{"Offer"});
}

BOOST_AUTO_TEST_SUITE_END()

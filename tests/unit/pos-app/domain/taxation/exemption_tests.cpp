#include "pos-app/domain/pricing.h"
#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/taxation/exemption.h"
#include "shop.h"

#include <algorithm>
#include <array>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

const Exemption kDiplomat{.reason = "diplomatic"};

Tax compound(Tax tax)
{
    tax.includeInBaseOfNext = true;
    return tax;
}

/// Tax sets as shops have them: none, one, side by side, one on another, with a levy.
std::vector<Tax> someTaxes(std::mt19937_64& random)
{
    const std::vector<std::vector<Tax>> sets{
        {},
        {percentTax("23", Price::Includes)},
        {percentTax("13.5", Price::Includes)},
        {percentTax("10.25", Price::Excludes)},
        {percentTax("9", Price::Includes), percentTax("4.5", Price::Includes)},
        {compound(percentTax("6", Price::Excludes)), percentTax("3", Price::Excludes)},
        {compound(percentTax("8", Price::Includes)), percentTax("2", Price::Excludes)},
        {compound(levy(25, Price::Includes)), percentTax("23", Price::Includes)},
        {levy(7, Price::Excludes), percentTax("10.25", Price::Excludes)}};
    return sets[random() % sets.size()];
}

Exemption someExemption(std::mt19937_64& random)
{
    const std::array<std::vector<std::string>, 5> codes{
        std::vector<std::string>{}, {"VAT-23"}, {"LEVY"}, {"VAT-9", "VAT-6"}, {"VAT-8"}};
    return {.reason = "diplomatic", .codes = codes[random() % codes.size()]};
}

Basket someBasket(std::mt19937_64& random)
{
    Basket basket{kEur};
    for (std::size_t i = 0; i <= random() % 6; ++i) {
        Item item = anItem(("ITEM-" + std::to_string(i)).c_str(), "1.00", someTaxes(random));
        item.listPrice = minor(1 + static_cast<std::int64_t>(random() % 5000));
        item.unit = random() % 3 == 0 ? Unit::Kilogram : Unit::Piece;
        const auto milli = static_cast<std::int64_t>(
            item.unit == Unit::Piece ? (1 + random() % 9) * 1000 : 1 + random() % 3000);
        const auto quantity = Quantity::fromMilli(milli, item.unit).value();
        basket = with(basket, shared(std::move(item)), quantity);
    }
    if (random() % 3 == 0)
        if (auto discounted = discountBasket(
                basket,
                ManualDiscount{.benefit = Benefit::percentOff(Rate::parsePercent("7").value()),
                               .reason = "regular",
                               .by = StaffId::parse("ann").value()}))
            basket = *std::move(discounted);
    return basket;
}

/// What stands between the shelf's price and what was charged is said line by line.
bool saysAll(const PricedLine& line, const PricedLine& asAlways)
{
    Money taken = Money::zero(kEur);
    for (const Adjustment& adjustment : line.adjustments)
        if (adjustment.kind == AdjustmentKind::TaxExemption)
            taken = taken + adjustment.amount;
    return line.amount == asAlways.amount + taken;
}

void checkSums(const PricedBasket& basket)
{
    Money net = Money::zero(kEur);
    Money tax = Money::zero(kEur);
    for (const PricedLine& line : basket.lines) {
        Money ofLine = Money::zero(kEur);
        for (const LineTax& each : line.taxes)
            ofLine = ofLine + each.amount;
        BOOST_REQUIRE(ofLine == line.tax);
        BOOST_REQUIRE(line.net + line.tax == line.gross);
        net = net + line.net;
        tax = tax + line.tax;
    }
    Money byTax = Money::zero(kEur);
    for (const TaxTotal& total : basket.taxes)
        byTax = byTax + total.amount;
    BOOST_REQUIRE(net == basket.net);
    BOOST_REQUIRE(tax == basket.tax);
    BOOST_REQUIRE(byTax == basket.tax);
    BOOST_REQUIRE(basket.net + basket.tax == basket.total);
}

} // namespace

BOOST_AUTO_TEST_SUITE(exemption_tests)

BOOST_AUTO_TEST_CASE(who_is_exempt_pays_the_net_of_a_price_that_includes_tax)
{
    const Basket basket =
        with(Basket{kEur}, aPiece("MUG", "12.30", {percentTax("23", Price::Includes)}), pieces(2));

    for (const RoundingPolicy policy : kPolicies) {
        const auto priced = price(basket, {.rounding = policy, .exemption = kDiplomat}).value();

        const PricedLine& line = priced.lines.front();
        BOOST_TEST(priced.total.text() == "20.00", roundingPolicyWord(policy));
        BOOST_TEST(line.gross.text() == "20.00");
        BOOST_TEST(line.amount.text() == "20.00");
        BOOST_TEST(line.unitPrice.text() == "12.30");
        BOOST_REQUIRE(line.adjustments.size() == 1U);
        BOOST_TEST(line.adjustments.front().amount.text() == "-4.60");
        BOOST_TEST(line.adjustments.front().reason == "diplomatic");
        BOOST_REQUIRE(priced.taxes.size() == 1U);
        BOOST_TEST(priced.taxes.front().base.text() == "20.00");
        BOOST_TEST(priced.taxes.front().amount.text() == "0.00");
        BOOST_TEST((priced.taxes.front().tax.rate == Rate::zero()));
        BOOST_TEST(priced.taxes.front().tax.included);
    }
}

BOOST_AUTO_TEST_CASE(a_tax_that_comes_on_top_does_not_come)
{
    const Basket basket =
        with(Basket{kEur}, aPiece("MUG", "10.00", {percentTax("8", Price::Excludes)}), pieces(1));

    const auto priced = price(basket, {.exemption = kDiplomat}).value();

    BOOST_TEST(priced.total.text() == "10.00");
    BOOST_TEST(priced.lines.front().adjustments.empty());
}

// A bottle's deposit is given back at any till, to whoever brings the bottle.
BOOST_AUTO_TEST_CASE(a_levy_stays_unless_it_is_named)
{
    const Basket basket = with(
        Basket{kEur},
        aPiece("WATER", "1.48", {levy(25, Price::Includes), percentTax("23", Price::Includes)}),
        pieces(1));

    const auto exempt = price(basket, {.exemption = kDiplomat}).value();
    const auto named =
        price(basket, {.exemption = Exemption{.reason = "x", .codes = {"LEVY", "VAT-23"}}}).value();

    BOOST_TEST(exempt.total.text() == "1.25");
    BOOST_TEST(exempt.lines.front().amount.text() == "1.25");
    BOOST_TEST(named.total.text() == "1.00");
}

// In Québec the provincial tax was once on the price with the federal one.
BOOST_AUTO_TEST_CASE(a_tax_that_builds_on_an_exempt_one_builds_on_what_is_left)
{
    const Basket basket = with(
        Basket{kEur},
        aPiece("LAMP", "100.00",
               {compound(percentTax("5", Price::Excludes)), percentTax("10", Price::Excludes)}),
        pieces(1));

    const auto priced =
        price(basket, {.exemption = Exemption{.reason = "band", .codes = {"VAT-5"}}}).value();

    BOOST_TEST(priced.lines.front().taxes.back().base.text() == "100.00");
    BOOST_TEST(priced.total.text() == "110.00");
}

BOOST_AUTO_TEST_CASE(prices_and_promotions_are_what_they_are_for_all)
{
    std::mt19937_64 random{20261127};
    for (int round = 0; round < 600; ++round) {
        const Basket basket = someBasket(random);
        const Exemption exemption = someExemption(random);
        for (const RoundingPolicy policy : kPolicies) {
            const auto asAlways = price(basket, {.rounding = policy}).value();

            const auto priced = price(basket, {.rounding = policy, .exemption = exemption}).value();

            checkSums(priced);
            BOOST_REQUIRE(priced.net == asAlways.net);
            for (std::size_t i = 0; i < priced.lines.size(); ++i) {
                BOOST_REQUIRE(priced.lines[i].net == asAlways.lines[i].net);
                BOOST_REQUIRE(saysAll(priced.lines[i], asAlways.lines[i]));
            }
            for (const TaxTotal& total : priced.taxes)
                if (exemption.frees(total.tax)
                    || std::ranges::count(exemption.codes, total.tax.code))
                    BOOST_REQUIRE(total.amount.isZero());
        }
    }
}

BOOST_AUTO_TEST_CASE(the_order_of_lines_changes_no_total_of_an_exempt_sale)
{
    std::mt19937_64 random{7};
    for (int round = 0; round < 200; ++round) {
        const Basket basket = someBasket(random);
        auto lines = basket.lines();
        std::ranges::reverse(lines);
        const auto reversed =
            Basket::restore(kEur, basket.nextLine(), lines, basket.discount()).value();
        for (const RoundingPolicy policy : kPolicies) {
            const PricingRules rules{.rounding = policy, .exemption = kDiplomat};

            const auto one = price(basket, rules).value();
            const auto other = price(reversed, rules).value();

            BOOST_REQUIRE(one.total == other.total);
            BOOST_REQUIRE(one.taxes == other.taxes);
        }
    }
}

BOOST_AUTO_TEST_CASE(an_exempt_sale_that_comes_back_in_parts_leaves_nothing)
{
    std::mt19937_64 random{41};
    for (int round = 0; round < 200; ++round) {
        const Basket basket = someBasket(random);
        const Exemption exemption = someExemption(random);
        const auto sold =
            price(basket, {.rounding = kPolicies[random() % 4], .exemption = exemption}).value();
        for (const PricedLine& line : sold.lines) {
            const LineColumns columns = columnsOf(line, sold);
            ReturnableLine back{columns, line.quantity, Quantity::zero(line.quantity.unit()),
                                emptied(columns), Quantity::zero(line.quantity.unit())};
            while (back.returned != line.quantity) {
                const auto left = line.quantity.milli() - back.returned.milli();
                const auto step =
                    line.quantity.unit() == Unit::Piece ? std::min<std::int64_t>(left, 1000) : left;
                back.returning = Quantity::fromMilli(step, line.quantity.unit()).value();
                const auto refund =
                    refundLines({&back, 1}, BundlePolicy::ProRata, {}).value().front();
                BOOST_REQUIRE(refund.net + refund.tax == refund.gross);
                back.refunded = back.refunded + refund;
                back.returned = back.returned.plus(back.returning).value();
            }
            BOOST_REQUIRE(columns + back.refunded == emptied(columns));
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()

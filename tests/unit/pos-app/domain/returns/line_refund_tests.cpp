#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/taxation/fraction.h"
#include "promotions.h"
#include "shop.h"

#include <array>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

LineColumns withoutTax(Money paid)
{
    return {.adjustments = {},
            .amount = paid,
            .net = paid,
            .tax = Money::zero(kEur),
            .gross = paid,
            .taxes = {}};
}

ReturnableLine untouched(const LineColumns& sold, Quantity quantity)
{
    return {sold, quantity, Quantity::zero(quantity.unit()), emptied(sold),
            Quantity::zero(quantity.unit())};
}

/// Brings so much back, and keeps what came of it for the next time.
LineColumns bringBack(ReturnableLine& line, Quantity returning)
{
    line.returning = returning;
    const auto refunds = refundLines({&line, 1}, BundlePolicy::ProRata, {}).value();
    line.returned = line.returned.plus(returning).value();
    line.returning = Quantity::zero(returning.unit());
    line.refunded = line.refunded + refunds.front();
    return refunds.front();
}

std::vector<std::int64_t> refundsOf(std::int64_t paid, std::int64_t count,
                                    std::initializer_list<std::int64_t> steps)
{
    ReturnableLine line = untouched(withoutTax(minor(paid)), pieces(count));
    std::vector<std::int64_t> refunds;
    for (const std::int64_t step : steps)
        refunds.push_back(-bringBack(line, pieces(step)).gross.minor());
    return refunds;
}

/// The lines of a priced basket, as they were sold.
std::vector<ReturnableLine> linesOf(const PricedBasket& priced)
{
    std::vector<ReturnableLine> lines;
    for (const PricedLine& line : priced.lines)
        lines.push_back(untouched(columnsOf(line, priced), line.quantity));
    return lines;
}

bool isNothing(const LineColumns& columns)
{
    return columns == emptied(columns);
}

bool fitsTogether(const LineColumns& columns)
{
    Money tax = Money::zero(kEur);
    for (const TaxColumn& each : columns.taxes)
        tax = tax + each.amount;
    return tax == columns.tax && columns.net + columns.tax == columns.gross;
}

std::shared_ptr<const Item> random(std::mt19937_64& random, std::size_t number)
{
    const std::array rates{"23", "13.5", "9", "0", "10.25"};
    const auto vat = [&](Price price) { return percentTax(rates[random() % rates.size()], price); };
    std::vector<Tax> taxes;
    switch (random() % 4) {
    case 0: break;
    case 1: taxes = {vat(Price::Includes)}; break;
    case 2: taxes = {vat(Price::Excludes)}; break;
    default:
        taxes = {levy(1 + static_cast<std::int64_t>(random() % 40), Price::Includes),
                 vat(Price::Excludes)};
        taxes.front().includeInBaseOfNext = random() % 2 == 0; // then the base is not the net
    }
    Item item = anItem(("ITEM-" + std::to_string(number)).c_str(), "1.00", taxes);
    item.listPrice = minor(1 + static_cast<std::int64_t>(random() % 5000));
    if (random() % 3 == 0)
        item.unit = Unit::Kilogram;
    return shared(std::move(item));
}

PricedBasket randomSale(std::mt19937_64& generator, RoundingPolicy rounding)
{
    Basket basket{kEur};
    for (std::size_t i = 0; i <= generator() % 5; ++i) {
        const auto item = random(generator, i);
        const auto milli = static_cast<std::int64_t>(
            item->unit == Unit::Piece ? (1 + generator() % 9) * 1000 : 1 + generator() % 3000);
        basket = with(basket, item, Quantity::fromMilli(milli, item->unit).value());
    }
    return price(basket, {.rounding = rounding}).value();
}

} // namespace

BOOST_AUTO_TEST_SUITE(line_refund_tests)

// Microsoft's article on partial returns: 5 at 5.00, 3 brought back, is 15.00 and not 25.00.
BOOST_AUTO_TEST_CASE(a_part_of_a_line_refunds_a_part_of_it)
{
    BOOST_TEST(refundsOf(2500, 5, {3}) == (std::vector<std::int64_t>{1500}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(cents_that_do_not_divide_never_drift)
{
    using Refunds = std::vector<std::int64_t>;
    const auto each = boost::test_tools::per_element();

    BOOST_TEST(refundsOf(1000, 3, {1, 1, 1}) == (Refunds{333, 334, 333}), each);
    BOOST_TEST(refundsOf(1, 3, {1, 1, 1}) == (Refunds{0, 1, 0}), each);
    BOOST_TEST(refundsOf(1000, 3, {2, 1}) == (Refunds{667, 333}), each);
    BOOST_TEST(refundsOf(0, 2, {1, 1}) == (Refunds{0, 0}), each);
}

// 20.45 with 20 % in it holds 3.41; a rate of 19 % today would make it 3.27.
BOOST_AUTO_TEST_CASE(the_tax_is_that_of_the_sale)
{
    const Basket basket =
        with(Basket{kEur}, aPiece("A", "20.45", {percentTax("20", Price::Includes)}), pieces(1));
    auto lines = linesOf(price(basket, {}).value());

    const LineColumns refund = bringBack(lines.front(), pieces(1));

    BOOST_TEST(refund.gross.text() == "-20.45");
    BOOST_TEST(refund.tax.text() == "-3.41");
    BOOST_TEST(refund.net.text() == "-17.04");
    BOOST_TEST((refund.taxes.front().base == refund.net));
}

// Each refund is what the exact shares say, rounded once: nothing that was refunded earlier and
// nothing else on the receipt moves it by more.
BOOST_AUTO_TEST_CASE(the_sum_of_refunds_is_always_the_exact_share_rounded)
{
    std::mt19937_64 random{29};
    for (int round = 0; round < 3000; ++round) {
        const auto paid = static_cast<std::int64_t>(random() % 100'000);
        const auto all = static_cast<std::int64_t>(1 + random() % 5000);
        const auto milli = [](std::int64_t amount) {
            return Quantity::fromMilli(amount, Unit::Kilogram).value();
        };
        ReturnableLine line = untouched(withoutTax(minor(paid)), milli(all));

        for (std::int64_t left = all; left > 0;) {
            const auto step =
                static_cast<std::int64_t>(1 + random() % static_cast<std::uint64_t>(left));
            bringBack(line, milli(step));
            left -= step;

            const Fraction exact = Fraction::of(Wide{paid} * (all - left), all);
            BOOST_REQUIRE(-line.refunded.gross.minor() == exact.rounded().value());
        }
        BOOST_REQUIRE(line.refunded.gross.minor() == -paid);
    }
}

BOOST_AUTO_TEST_CASE(a_sale_and_its_return_are_nothing_in_every_column_whatever_the_steps)
{
    std::mt19937_64 random{31};
    for (int round = 0; round < 2000; ++round) {
        const auto rounding = static_cast<RoundingPolicy>(random() % 4);
        for (ReturnableLine& line : linesOf(randomSale(random, rounding))) {
            for (std::int64_t left = line.quantity.milli(); left > 0;) {
                const std::int64_t unit = line.quantity.unit() == Unit::Piece ? 1000 : 1;
                const auto step = unit
                                  * static_cast<std::int64_t>(
                                      1 + random() % static_cast<std::uint64_t>(left / unit));
                const auto refund =
                    bringBack(line, Quantity::fromMilli(step, line.quantity.unit()).value());
                left -= step;

                BOOST_REQUIRE(fitsTogether(refund));
                BOOST_REQUIRE(refund.gross.minor() <= 0);
            }
            BOOST_REQUIRE(isNothing(line.sold + line.refunded));
        }
    }
}

// What stands in the journal adds up too: the line as sold and the lines as returned.
BOOST_AUTO_TEST_CASE(a_returned_line_is_the_sold_one_with_all_signs_turned)
{
    const PromotionBook book{{promotion("3FOR2", takePay(3, 2, everything()))}};
    const Basket basket =
        with(Basket{kEur}, aPiece("A", "4.00", {percentTax("23", Price::Includes)}), pieces(3));
    const PricedBasket sale = price(basket, {.promotions = &book}).value();
    ReturnableLine line = linesOf(sale).front();

    const auto first = returnedLine(sale.lines.front(), pieces(2), bringBack(line, pieces(2)));
    const auto second = returnedLine(sale.lines.front(), pieces(1), bringBack(line, pieces(1)));

    BOOST_TEST(first.quantity.text() == "-2");
    BOOST_TEST(first.gross.text() == "-5.33");
    BOOST_TEST(first.adjustments.front().amount.text() == "2.67");
    BOOST_TEST(
        (first.adjustments.front().promotion == sale.lines.front().adjustments.front().promotion));
    BOOST_TEST(second.adjustments.front().amount.text() == "1.33");
    BOOST_TEST((first.taxes.front().amount + second.taxes.front().amount
                == -sale.lines.front().taxes.front().amount));
    BOOST_TEST((first.unitPrice == sale.lines.front().unitPrice));
}

// Somebody was generous before, or a refund was typed by hand: what is too much is not asked back.
BOOST_AUTO_TEST_CASE(the_customer_is_never_asked_for_money)
{
    ReturnableLine line = untouched(withoutTax(eur("10.00")), pieces(2));
    line.returned = pieces(1);
    line.refunded = withoutTax(eur("-7.00"));

    BOOST_TEST(bringBack(line, pieces(1)).gross.text() == "-3.00");
    line.returned = pieces(0);
    line.refunded = withoutTax(eur("-7.00"));
    BOOST_TEST(isNothing(bringBack(line, pieces(1))));
}

BOOST_AUTO_TEST_SUITE_END()

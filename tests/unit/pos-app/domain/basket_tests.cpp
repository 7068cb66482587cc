#include "pos-app/domain/pricing.h"
#include "shop.h"

#include <limits>

using namespace onetill;
using namespace onetill::domain;
using namespace onetill::domain::shop;

namespace {

PriceOverride overrideTo(const char* price)
{
    return {eur(price), "damaged box", StaffId::parse("niamh").value(), {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(basket_tests)

BOOST_AUTO_TEST_CASE(the_same_item_twice_is_one_line_of_two)
{
    const auto socks = aPiece("SOCKS", "9.90");
    const Basket one = with(Basket{kEur}, socks, pieces(1));

    const auto two = addItem(one, {socks, pieces(1)});

    BOOST_REQUIRE(two);
    BOOST_TEST(two->line == 1);
    BOOST_REQUIRE(two->basket.lines().size() == 1);
    BOOST_TEST(two->basket.lines()[0].quantity.milli() == 2000);
    BOOST_TEST(one.lines()[0].quantity.milli() == 1000, "the basket before is kept for undo");
}

// Each piece of cheese has its own label; one line of 0.8 kg would hide which piece comes back.
BOOST_AUTO_TEST_CASE(weighed_items_never_merge)
{
    Basket basket = with(Basket{kEur}, cheese(), kilograms("0.5"));
    basket = with(basket, cheese(), kilograms("0.3"));

    BOOST_TEST(basket.lines().size() == 2);
}

// The scales printed 3.99 on it: that is what it costs, and the weight follows from it.
BOOST_AUTO_TEST_CASE(a_label_on_weighed_goods_is_the_price_of_the_whole_piece)
{
    BOOST_TEST(quantityFor(eur("3.99"), eur("19.90"), Unit::Kilogram).value().text() == "0.201");
    Basket basket = with(Basket{kEur}, {cheese(), kilograms("0.201"), eur("3.99")});
    basket = with(basket, {cheese(), kilograms("0.201"), eur("3.99")});

    BOOST_TEST(basket.lines().size() == 2U);
    BOOST_TEST(price(basket, {}).value().total.text() == "7.98"); // 0.201 × 19.90 = 4.00
    BOOST_TEST(basket.find(1)->unitPrice().text() == "19.90");
    // Weighed again, the label is void; a price that somebody typed is for a kilogram.
    const auto again = changeQuantity(basket, 1, kilograms("0.5")).value().basket;
    BOOST_TEST(price(again, {}).value().lines[0].amount.text() == "9.95");
    const auto cheaper = overridePrice(basket, 1, overrideTo("10.00")).value().basket;
    const auto priced = price(cheaper, {}).value();
    BOOST_TEST(priced.lines[0].amount.text() == "2.01");
    BOOST_TEST(priced.lines[0].adjustments.front().amount.text() == "-1.98");
}

BOOST_AUTO_TEST_CASE(a_weight_cannot_be_told_from_a_label_without_a_price)
{
    BOOST_TEST((refusal(quantityFor(eur("3.99"), eur("0"), Unit::Kilogram)) == ErrorCode::NoPrice));
    BOOST_TEST((refusal(quantityFor(eur("9999999.00"), eur("0.01"), Unit::Kilogram))
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(another_price_serial_or_note_makes_another_line)
{
    const auto phone = aPiece("PHONE", "199.00");
    Basket basket = with(Basket{kEur}, phone, pieces(1));
    basket = with(basket, {phone, pieces(1), {}, "S-1"});
    basket = with(basket, {phone, pieces(1), {}, "S-2"});
    basket = with(basket, {phone, pieces(1), {}, {}, "gift wrap"});
    basket = with(basket, {phone, pieces(1), eur("150.00")});
    basket = with(basket, aPiece("PHONE", "189.00"), pieces(1));
    basket = overridePrice(basket, 1, overrideTo("180.00")).value().basket;
    basket = with(basket, phone, pieces(1));

    BOOST_TEST(basket.lines().size() == 7);
    BOOST_TEST(basket.find(5)->unitPrice().text() == "150.00");
    BOOST_TEST((refusal(addItem(basket, {phone, pieces(1), {}, "S-1"})) == ErrorCode::Conflict));
    BOOST_TEST((refusal(addItem(basket, {phone, pieces(2), {}, "S-3"})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(line_numbers_are_never_used_again)
{
    Basket basket = with(Basket{kEur}, aPiece("A", "1.00"), pieces(1));
    basket = removeLine(basket, 1).value().basket;

    const auto next = addItem(basket, {aPiece("A", "1.00"), pieces(1)});

    BOOST_TEST(next.value().line == 2);
    BOOST_TEST((refusal(removeLine(next->basket, 1)) == ErrorCode::UnknownLine));
    BOOST_TEST(next->basket.find(1) == nullptr);
}

BOOST_AUTO_TEST_CASE(quantities_that_cannot_be_are_refused)
{
    const auto item = aPiece("A", "1.00");
    const Basket basket = with(Basket{kEur}, item, pieces(1));

    for (const Quantity wrong : {pieces(0), pieces(-1), kilograms("1")}) {
        BOOST_TEST((refusal(addItem(basket, {item, wrong})) == ErrorCode::OutOfRange));
        BOOST_TEST((refusal(changeQuantity(basket, 1, wrong)) == ErrorCode::OutOfRange));
    }
    BOOST_TEST((refusal(changeQuantity(basket, 9, pieces(1))) == ErrorCode::UnknownLine));
    const Basket most = with(Basket{kEur}, item, pieces(Quantity::kMilliMax / 1000));
    BOOST_TEST((refusal(addItem(most, {item, pieces(1)})) == ErrorCode::OutOfRange));
    BOOST_TEST(changeQuantity(basket, 1, pieces(12)).value().basket.find(1)->quantity.milli()
               == 12'000);
}

BOOST_AUTO_TEST_CASE(an_item_without_a_price_is_not_given_away)
{
    Item item = anItem("GHOST", "1.00");
    item.listPrice.reset();

    BOOST_TEST((refusal(addItem(Basket{kEur}, {shared(item), pieces(1)})) == ErrorCode::NoPrice));
    BOOST_TEST(addItem(Basket{kEur}, {shared(item), pieces(1), eur("2.00")}).has_value());
}

BOOST_AUTO_TEST_CASE(a_price_in_another_currency_is_refused)
{
    Item item = anItem("A", "1.00");
    item.listPrice = Money::parse("1.00", Currency::fromCode("GBP").value()).value();

    BOOST_TEST(
        (refusal(addItem(Basket{kEur}, {shared(item), pieces(1)})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(an_override_needs_a_reason_and_a_price)
{
    const Basket basket = with(Basket{kEur}, aPiece("A", "10.00"), pieces(1));
    PriceOverride noReason = overrideTo("9.00");
    noReason.reason.clear();
    PriceOverride longReason = overrideTo("9.00");
    longReason.reason = std::string(Basket::kTextMax + 1, 'x');

    BOOST_TEST((refusal(overridePrice(basket, 1, noReason)) == ErrorCode::ReasonRequired));
    BOOST_TEST((refusal(overridePrice(basket, 1, longReason)) == ErrorCode::TooLarge));
    BOOST_TEST((refusal(overridePrice(basket, 1, overrideTo("-1"))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(overridePrice(basket, 2, overrideTo("1"))) == ErrorCode::UnknownLine));
    BOOST_TEST(
        overridePrice(basket, 1, overrideTo("0")).value().basket.find(1)->unitPrice().isZero());
}

BOOST_AUTO_TEST_CASE(amounts_that_overflow_are_refused)
{
    const auto house = aPiece("HOUSE", "9000000.00");

    BOOST_TEST((refusal(addItem(Basket{kEur}, {house, pieces(100'000)})) == ErrorCode::OutOfRange));
    const Basket near = with(Basket{kEur}, house, pieces(1111));
    BOOST_TEST((refusal(changeQuantity(near, 1, pieces(1112))) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(addItem(near, {aPiece("CAR", "1000000.01"), pieces(1)}))
                == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_CASE(a_basket_ends_at_a_thousand_lines)
{
    Basket basket{kEur};
    for (std::size_t i = 0; i < Basket::kLinesMax; ++i)
        basket = with(basket, cheese(), kilograms("0.1"));

    BOOST_TEST((refusal(addItem(basket, {cheese(), kilograms("0.1")})) == ErrorCode::BasketFull));
}

BOOST_AUTO_TEST_CASE(texts_are_bounded)
{
    const auto item = aPiece("A", "1.00");
    const std::string tooLong(Basket::kTextMax + 1, 'x');
    const Basket basket = with(Basket{kEur}, item, pieces(1));

    BOOST_TEST((refusal(addItem(basket, {item, pieces(1), {}, tooLong})) == ErrorCode::TooLarge));
    BOOST_TEST((refusal(changeNote(basket, 1, tooLong)) == ErrorCode::TooLarge));
    BOOST_TEST(changeNote(basket, 1, "gift").value().basket.find(1)->note == "gift");
}

BOOST_AUTO_TEST_CASE(a_basket_read_back_is_the_same_and_a_broken_one_is_refused)
{
    Basket basket = with(Basket{kEur}, aPiece("A", "1.00"), pieces(1));
    basket = with(basket, cheese(), kilograms("0.5"));
    const auto lines = basket.lines();

    const auto restored = Basket::restore(kEur, basket.nextLine(), lines);

    BOOST_TEST(restored.value().lines().size() == 2);
    BOOST_TEST(restored->nextLine() == 3);
    auto twice = lines;
    twice[1].id = 1;
    BOOST_TEST((refusal(Basket::restore(kEur, 3, twice)) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(Basket::restore(kEur, 2, lines)) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(Basket::restore(kEur, 0, {})) == ErrorCode::OutOfRange));
}

BOOST_AUTO_TEST_SUITE_END()

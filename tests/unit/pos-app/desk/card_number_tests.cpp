#include "selling/tendering_shop.h"

using namespace onetill;
using namespace onetill::test;

namespace {

/// What a reader at the till types by itself into whatever field is open.
constexpr const char* kTrack = ";4111111111111111=25121011234567890?";

template <class Answer>
bool isRefused(const Result<Answer>& answer)
{
    return !answer && answer.error().code == ErrorCode::OutOfRange;
}

bool isRefused(const Status& answer)
{
    return !answer && answer.error().code == ErrorCode::OutOfRange;
}

} // namespace

/// The number of a payment card must never be kept (PCI DSS 3.3), whoever typed it and where.
BOOST_FIXTURE_TEST_SUITE(card_number_tests, Tendering)

BOOST_AUTO_TEST_CASE(no_text_of_a_sale_holds_a_cards_number)
{
    mugs("1");
    BOOST_TEST(isRefused(sale().changeLine(1, {.note = kTrack})));
    BOOST_TEST(isRefused(sale().changeLine(1, {.price = "9.00", .reason = kTrack})));
    BOOST_TEST(isRefused(
        sale().changeLine(1, {.discount = desk::DiscountWish{.percent = "5"}, .reason = kTrack})));
    BOOST_TEST(isRefused(sale().discountBasket({.percent = "5"}, kTrack)));
    BOOST_TEST(isRefused(till().holdDesk().hold(kTrack)));
    BOOST_TEST(isRefused(till().holdDesk().layAway(kTrack)));
    BOOST_TEST(isRefused(till().customersDesk().invoice({.name = kTrack})));
    BOOST_TEST(isRefused(till().customersDesk().exempt("diplomat", kTrack, std::nullopt)));
    BOOST_TEST(isRefused(till().shiftDesk().openDrawer(kTrack)));
    const std::int64_t before = entries();
    BOOST_REQUIRE(sale().changeLine(1, {.note = "for 4711"}));
    BOOST_TEST(entries() == before);
}

BOOST_AUTO_TEST_CASE(no_text_of_a_return_holds_a_cards_number)
{
    mugs("1");
    BOOST_REQUIRE(sale().tender(Kind::Card, "14.95", "SLIP-7"));
    const auto sold = completed();
    desk::ReturnsDesk& returns = till().returnsDesk();
    desk::ReturnWish wish{.receipt = sold.receiptNumber, .line = 1, .reason = "other"};
    wish.note = kTrack;
    BOOST_TEST(isRefused(returns.takeBack(wish)));
    wish.note = "it hums";
    BOOST_REQUIRE(returns.takeBack(wish));

    for (const char* number : {kTrack, "AUTH 4111111111111111X"})
        BOOST_TEST(isRefused(returns.refund({.kind = {}, .amount = {}, .reference = number})),
                   number);
    BOOST_TEST((returns.refund({.kind = {}, .amount = {}, .reference = "SLIP\x1b[2J"}).error().code
                == ErrorCode::Malformed));
    BOOST_REQUIRE(returns.refund({.kind = {}, .amount = {}, .reference = "SLIP-8"}));
}

BOOST_AUTO_TEST_CASE(the_reference_of_a_tender_is_a_line_of_text_and_no_cards_number)
{
    mugs("1");
    BOOST_TEST((refused(Kind::Card, "14.95", kTrack) == ErrorCode::OutOfRange));
    BOOST_TEST((refused(Kind::Card, "14.95", "SLIP\x1b[2J") == ErrorCode::Malformed));
    BOOST_REQUIRE(sale().startPayment({.kind = Kind::Card, .amount = "14.95"}));
    BOOST_TEST(isRefused(sale().settlePayment("VISA 4111 1111 1111 1111")));
    BOOST_TEST((sale().settlePayment("SLIP\x1b[2J").error().code == ErrorCode::Malformed));

    BOOST_REQUIRE(sale().settlePayment("VISA ****1111"));
    completed();
}

// An IMEI has a check digit of the same kind.
BOOST_AUTO_TEST_CASE(a_serial_number_may_look_like_a_cards)
{
    BOOST_REQUIRE(sale().add(sku("MUG-350"), desk::Keyed{.serial = "490154203237518"}));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), desk::Keyed{.serial = "353879234252633"}));
}

BOOST_AUTO_TEST_SUITE_END()

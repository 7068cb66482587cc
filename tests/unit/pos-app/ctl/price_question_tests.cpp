#include "pos-app/ctl/price/question.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::ctl;

namespace {

wire::Json question(const char* basket, const char* rest = "")
{
    return wire::parseJson(
               std::string{R"({"store":{"currency":"EUR"},"taxes":[{"tax":"V","rate":"23"}],)"}
               + R"("items":[{"sku":"MUG","price":"8.50","taxes":["V"]},)"
               + R"({"sku":"TEA","price":"19.90","unit":"kg"}],"basket":)" + basket + rest + "}")
        .value();
}

ErrorCode refusal(const wire::Json& json)
{
    const auto read = readPriceQuestion(json);
    BOOST_REQUIRE(!read);
    return read.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(price_question_tests)

BOOST_AUTO_TEST_CASE(a_basket_given_whole_is_put_together_as_at_the_till)
{
    const auto read = readPriceQuestion(
        question(R"([{"sku":"MUG"},{"sku":"MUG","quantity":"2"},{"sku":"TEA","quantity":"0.35"}])",
                 R"(,"coupons":["SAVE"],"discount":{"percent":"5"})"));

    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    BOOST_TEST(read->basket.lines().size() == 2, "equal lines are one");
    BOOST_TEST(read->basket.coupons().size() == 1);
    BOOST_TEST(read->basket.discount().has_value());
}

BOOST_AUTO_TEST_CASE(what_is_wrong_in_it_is_refused_by_its_own_code)
{
    BOOST_TEST((refusal(question(R"([{"sku":"NONE"}])")) == ErrorCode::UnknownItem));
    BOOST_TEST((refusal(question(R"([{"sku":"MUG","quantity":"0.5"}])")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(question(R"([{"sku":"MUG","quantity":"-1"}])")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(question(R"([{"sku":"MUG","discount":{"amount":"9.00"}}])"))
                == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(question(R"([{"sku":"MUG","colour":"red"}])")) == ErrorCode::UnknownField));
    BOOST_TEST((refusal(question(R"([{"sku":"TEA","quantity":"1","label_price":"-4.99"}])"))
                == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(question(R"([{"sku":"MUG"}])", R"(,"coupons":["A","A"])"))
                == ErrorCode::Conflict));
    BOOST_TEST(
        (refusal(question(R"([])", R"(,"discount":{"percent":"5"})")) == ErrorCode::EmptyBasket));
}

// As the desk takes it off: else a script prices the bowl with the tea.
BOOST_AUTO_TEST_CASE(a_tare_is_taken_off_what_the_scale_shows)
{
    const auto read =
        readPriceQuestion(question(R"([{"sku":"TEA","quantity":"0.35","tare":"0.050"}])"));

    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    BOOST_TEST(read->basket.lines().front().quantity.text() == "0.300");
    BOOST_TEST(read->basket.lines().front().tare->text() == "0.050");
    for (const char* basket : {R"([{"sku":"TEA","quantity":"0.05","tare":"0.050"}])",
                               R"([{"sku":"TEA","quantity":"0.35","tare":"0"}])",
                               R"([{"sku":"TEA","quantity":"0.35","tare":"-0.1"}])",
                               R"([{"sku":"MUG","quantity":"2","tare":"1"}])",
                               R"([{"sku":"TEA","label_price":"4.99","tare":"0.1"}])"})
        BOOST_TEST((refusal(question(basket)) == ErrorCode::OutOfRange), basket);
    BOOST_TEST(
        (refusal(question(R"([{"sku":"TEA","tare":"0.1"}])")) == ErrorCode::QuantityRequired));
}

BOOST_AUTO_TEST_CASE(a_quantity_of_zero_or_less_is_refused_by_its_name)
{
    for (const char* basket :
         {R"([{"sku":"MUG","quantity":"-2"}])", R"([{"sku":"MUG","quantity":"0"}])",
          R"([{"sku":"TEA","quantity":"-0.35"}])",
          R"([{"sku":"MUG","quantity":"3"},{"sku":"MUG","quantity":"-2"}])",
          R"([{"sku":"TEA","quantity":"-2","label_price":"4.99"}])"}) {
        const auto read = readPriceQuestion(question(basket));
        BOOST_REQUIRE_MESSAGE(!read, basket);
        BOOST_TEST(errorWord(read.error().code) == "out-of-range", basket);
        BOOST_TEST(read.error().detail.find("quantity") != std::string::npos, read.error().detail);
    }
}

// The second of the two would have joined the first, and its discount with it.
BOOST_AUTO_TEST_CASE(a_discount_never_lands_on_pieces_that_it_was_not_meant_for)
{
    BOOST_TEST((refusal(question(R"([{"sku":"MUG"},{"sku":"MUG","discount":{"amount":"1.00"}}])"))
                == ErrorCode::Conflict));
    const auto read = readPriceQuestion(
        question(R"([{"sku":"MUG","discount":{"amount":"1.00"}},{"sku":"MUG"}])"));
    BOOST_REQUIRE(read);
    BOOST_TEST(read->basket.lines().size() == 2);
}

BOOST_AUTO_TEST_CASE(the_price_that_holds_there_then_and_for_them_is_the_items)
{
    const auto priceAt = [](const char* store, const char* customer) {
        const auto read = readPriceQuestion(
            wire::parseJson(std::string{R"({"store":{"currency":"EUR","date":"2026-11-27",)"}
                            + store
                            + R"(},"items":[{"sku":"MUG","price":"8.50","special_prices":[)"
                              R"({"price":"8.00","store":"0412"},)"
                              R"({"price":"7.50","from":"2026-11-27T18:00","until":"2026-11-28"},)"
                              R"({"price":"7.20","from":"2026-11-27T20:00:00Z"},)"
                              R"({"price":"7.00","group":"gold"}]}],)"
                            + customer + R"("basket":[{"sku":"MUG"}]})")
                .value());
        BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
        const domain::BasketLine& line = read->basket.lines().front();
        return line.unitPrice().text() + line.item->priceGroup;
    };

    BOOST_TEST(priceAt(R"("time":"12:00")", "") == "8.50");
    BOOST_TEST(priceAt(R"("time":"12:00","store":"0412")", "") == "8.00");
    BOOST_TEST(priceAt(R"("time":"18:00")", "") == "7.50");
    BOOST_TEST(priceAt(R"("time":"20:00")", "") == "7.20");
    BOOST_TEST(priceAt(R"("time":"20:00","utc_offset_minutes":60)", "") == "7.50");
    BOOST_TEST(priceAt(R"("time":"12:00")", R"("customer":{"groups":["gold"]},)") == "7.00gold");
}

BOOST_AUTO_TEST_CASE(what_goods_ask_for_is_asked_here_too)
{
    const auto items = [](const std::string& basket) {
        return wire::parseJson(
                   R"({"store":{"currency":"EUR"},"taxes":[{"tax":"V","rate":"23"}],"items":[)"
                   R"({"sku":"CAN","price":"1.20","taxes":["V"],"deposit":"EMPTY"},)"
                   R"({"sku":"EMPTY","price":"0.15","taxes":["V"]},)"
                   R"({"sku":"PHONE","price":"499.00","serial":true},)"
                   R"({"sku":"FLOWERS","open_price":true,"price_min":"5.00","price_max":"80.00"},)"
                   R"({"sku":"CARD","open_price":true,"loads":"gift-card","taxes":["V"]},)"
                   R"({"sku":"PEN","price":"0.00","may_be_free":false},)"
                   R"({"sku":"BOOK","price":"10.00","no_discount":true,"age_limit":18}],)"
                   R"("basket":)"
                   + basket + "}")
            .value();
    };
    const auto read =
        readPriceQuestion(items(R"([{"sku":"CAN","quantity":"6"},{"sku":"PHONE","serial":"A1"},)"
                                R"({"sku":"FLOWERS","open_price":"20.00"},)"
                                R"({"sku":"CARD","open_price":"50.00","serial":"4711-0001"}])"));

    BOOST_REQUIRE_MESSAGE(read, (read ? "" : read.error().detail));
    const auto& lines = read->basket.lines();
    BOOST_REQUIRE(lines.size() == 5U);
    BOOST_TEST(lines[1].parent == lines[0].id);
    BOOST_TEST(lines[1].quantity.text() == "6");
    BOOST_TEST(!lines[1].item->discountable);
    BOOST_TEST(lines[3].unitPrice().text() == "20.00");
    BOOST_TEST((lines[4].item->loads == domain::TenderKind::GiftCard));
    BOOST_TEST(lines[4].item->taxes.empty());

    BOOST_TEST((refusal(items(R"([{"sku":"PHONE"}])")) == ErrorCode::SerialRequired));
    BOOST_TEST((refusal(items(R"([{"sku":"FLOWERS"}])")) == ErrorCode::PriceRequired));
    BOOST_TEST(
        (refusal(items(R"([{"sku":"FLOWERS","open_price":"4.00"}])")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(items(R"([{"sku":"CAN","open_price":"1.00"}])")) == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(items(R"([{"sku":"PEN"}])")) == ErrorCode::NoPrice));
    BOOST_TEST((refusal(items(R"([{"sku":"BOOK","discount":{"percent":"5"}}])"))
                == ErrorCode::NotDiscountable));
}

BOOST_AUTO_TEST_SUITE_END()

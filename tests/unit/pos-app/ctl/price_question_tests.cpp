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
    BOOST_TEST((refusal(question(R"([{"sku":"MUG"}])", R"(,"coupons":["A","A"])"))
                == ErrorCode::Conflict));
    BOOST_TEST(
        (refusal(question(R"([])", R"(,"discount":{"percent":"5"})")) == ErrorCode::EmptyBasket));
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

BOOST_AUTO_TEST_SUITE_END()

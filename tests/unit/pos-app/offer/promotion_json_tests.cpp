#include "pos-app/offer/promotion_json.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::offer;

namespace {

const Currency kEur = Currency::fromCode("EUR").value();

wire::Json json(const char* text)
{
    return wire::parseJson(text).value();
}

ErrorCode refusal(const char* text)
{
    const auto promotion = readPromotion(json(text), kEur);
    BOOST_REQUIRE(!promotion);
    return promotion.error().code;
}

} // namespace

BOOST_AUTO_TEST_SUITE(promotion_json_tests)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_again)
{
    for (const char* text :
         {R"({"id":"A","offer":{"kind":"each","items":"all","benefit":{"percent":"12.5"}}})",
          R"({"id":"B","name":"Three","priority":-3,"concurrency":"exclusive",
                 "times_per_ticket":2,"spread":"rewarded-pieces",
                 "offer":{"kind":"set","groups":[{"items":{"skus":["X"],"categories":["c"],
                 "except":["Y"]},"count":2},{"items":{"all":true,"except":["Z"]}}],
                 "reward":"group","rewarded":1,"benefit":{"price":"0.99"}},
                 "when":{"from":"2026-11-01","to":"2026-11-30","customer_groups":["gold"],
                 "coupons":["SAVE"],
                 "windows":[{"days":["fri","sat"],"from":"22:00","to":"02:00"}]}})",
          R"({"id":"C","concurrency":"compound","offer":{"kind":"threshold","counted":"all",
                 "rewarded":{"skus":["X"]},"basis":"quantity","tiers":[{"minimum":"1.5",
                 "benefit":{"amount":"1.00"}},{"minimum":"3","benefit":{"amount":"3.00"}}],
                 "at_most":"2.50","tax_included":true}})"}) {
        const auto promotion = readPromotion(json(text), kEur);
        BOOST_REQUIRE_MESSAGE(promotion, (promotion ? "" : promotion.error().detail));

        const auto again = readPromotion(promotionJson(*promotion, kEur), kEur);

        BOOST_REQUIRE_MESSAGE(again, (again ? "" : again.error().detail));
        BOOST_TEST((*again == *promotion));
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_is_refused_by_its_own_code)
{
    BOOST_TEST((refusal(R"({"offer":{"kind":"each","items":"all","benefit":{"percent":"5"}}})")
                == ErrorCode::MissingField));
    BOOST_TEST((refusal(R"({"id":"A"})") == ErrorCode::MissingField));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"gift"}})") == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":{},
                            "benefit":{"percent":"5"}}})")
                == ErrorCode::MissingField));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":"all",
                            "benefit":{"percent":"5","amount":"1.00"}}})")
                == ErrorCode::MissingField));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":"all",
                            "benefit":{"percent":"100.5"}}})")
                == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":"all",
                            "benefit":{"amount":"1.005"}}})")
                == ErrorCode::OutOfRange));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":"all",
                            "benefit":{"percent":"5"}},"when":{"windows":[{"days":["fry"]}]}})")
                == ErrorCode::OutOfRange));
}

// It may be a condition, and the promotion would be given to everybody.
BOOST_AUTO_TEST_CASE(a_field_that_nobody_knows_is_refused_wherever_it_stands)
{
    BOOST_TEST((refusal(R"({"id":"A","moon":"full","offer":{"kind":"each","items":"all",
                            "benefit":{"percent":"5"}}})")
                == ErrorCode::UnknownField));
    BOOST_TEST((refusal(R"({"id":"A","offer":{"kind":"each","items":"all",
                            "benefit":{"percent":"5"}},"when":{"moon":"full"}})")
                == ErrorCode::UnknownField));
}

BOOST_AUTO_TEST_SUITE_END()

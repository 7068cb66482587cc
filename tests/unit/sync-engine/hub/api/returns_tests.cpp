#include "sync-engine/contract/wire/returns/return_claim.h"
#include "tests/unit/sync-engine/hub/api/server_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

const char* const kBasketClaim = "/returns/01938f6e-0000-7000-8000-0000000000b1/claim";

/// A sale of three mugs, booked.
struct ReturnRoutes : ServedHub {
    ReturnRoutes()
    {
        till.sell({"MUG"}, 3000);
        BOOST_REQUIRE(askAsTill("POST", "/journal", till.batch().dump()).status == 200);
    }

    std::string claim(std::int64_t milli, std::int64_t revision) const
    {
        return wire::returnClaimJson({revision, {{{till.id, till.epoch, 1}, 1, milli, 3000}}})
            .dump();
    }
    std::string place(const char* seq = "1") const
    {
        return "/sale?of=" + till.id.text() + "&epoch=" + till.epoch.text() + "&seq=" + seq;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(returns_tests, ReturnRoutes)

BOOST_AUTO_TEST_CASE(a_sale_is_told_by_its_receipt_and_by_its_place)
{
    for (const std::string& target : {"/sale?receipt=" + aSale({}).receiptNumber, place()}) {
        const auto reply = askAsTill("GET", target);
        BOOST_REQUIRE(reply.status == 200);
        const auto found = wire::readSaleReply(wire::parseJson(reply.body).value());
        BOOST_REQUIRE_MESSAGE(found, (found ? "" : found.error().detail));
        BOOST_TEST((found->sale.hash == till.journal.at(0).hash));
        BOOST_TEST(wire::signatureHolds(found->sale, till.key.publicKey()));
    }
    BOOST_TEST(askAsTill("GET", "/sale?receipt=GRAFTON-1-09999").status == 404);
    BOOST_TEST(askAsTill("GET", place("2")).status == 404);
    BOOST_TEST(askAsTill("GET", place("x")).status == 400);
    BOOST_TEST(askAsTill("GET", "/sale").status == 400);
    BOOST_TEST(askAsTill("GET", "/sale?of=me&epoch=1&seq=1").status == 400);
}

BOOST_AUTO_TEST_CASE(goods_that_come_back_are_kept_and_what_is_not_there_is_not)
{
    BOOST_TEST(askAsTill("POST", kBasketClaim, claim(2000, 1)).status == 200);
    const auto over = askAsTill("POST", kBasketClaim, claim(4000, 2));
    BOOST_TEST(over.status == 409);
    BOOST_TEST(over.body.find("over-return") != std::string::npos);
    BOOST_TEST(askAsTill("POST", kBasketClaim, claim(1000, 1)).status == 409, "it is older");
}

BOOST_AUTO_TEST_CASE(a_claim_that_is_none_is_refused)
{
    for (const char* body : {"", "{", "[]", "{}", R"({"revision":1})",
                             R"({"revision":0,"lines":[]})", R"({"revision":1,"lines":[{}]})",
                             R"({"revision":1,"lines":[{"sale":{},"line":1,"quantity_milli":1,
                                "sold_milli":1}]})"})
        BOOST_TEST(askAsTill("POST", kBasketClaim, body).status == 400, body);
    BOOST_TEST(askAsTill("POST", kBasketClaim, claim(-1, 1)).status == 400);
    BOOST_TEST(askAsTill("POST", "/returns/none/claim", claim(1000, 1)).status == 400);
    BOOST_TEST(askAsTill("POST", kBasketClaim, std::string(300'000, ' ')).status == 413);
}

BOOST_AUTO_TEST_SUITE_END()

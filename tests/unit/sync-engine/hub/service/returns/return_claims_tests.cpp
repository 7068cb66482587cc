#include "sync-engine/hub/service/returns/return_claims.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace onetill;
using namespace onetill::test;

namespace {

const Uuid kBasket = Uuid::parse("01938f6e-0000-7000-8000-0000000000b1").value();
const Uuid kOther = Uuid::parse("01938f6e-0000-7000-8000-0000000000b2").value();

Uuid nth(int i)
{
    return Uuid::parse("01938f6e-0000-7000-8000-" + std::to_string(100'000'000'000 + i)).value();
}

struct Claims : ThreeTills {
    Claims() { BOOST_REQUIRE(send(till)); }

    wire::ReturnClaim claim(std::int64_t milli, std::int64_t revision = 1) const
    {
        return {revision, {{sale(), 1, milli, 3000}}};
    }
    Result<wire::ReturnClaimReply> ask(const PaperTill& by, const Uuid& basket,
                                       const wire::ReturnClaim& wanted)
    {
        return session().write([&](hub::Transaction& transaction) {
            return hub::claimReturns(transaction, by.asKnown(), basket, wanted, clock.now());
        });
    }
    /// The error's word, or "kept".
    std::string outcome(const PaperTill& by, const Uuid& basket, const wire::ReturnClaim& wanted)
    {
        const auto reply = ask(by, basket, wanted);
        return reply ? "kept" : std::string{errorWord(reply.error().code)};
    }
    Result<wire::SaleReply> told(const PaperTill& by, std::string_view receipt)
    {
        return session().read([&](hub::Transaction& transaction) {
            return hub::tellSale(transaction, by.asKnown(), receipt, clock.now());
        });
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(return_claims_tests, Claims)

BOOST_AUTO_TEST_CASE(two_tills_together_claim_no_more_than_was_sold)
{
    BOOST_TEST(outcome(first, kBasket, claim(2000)) == "kept");
    BOOST_TEST(outcome(second, kOther, claim(2000)) == "over-return");
    BOOST_TEST(outcome(second, kOther, claim(1000)) == "kept");
    BOOST_TEST(outcome(first, kBasket, claim(3000, 2)) == "over-return");
}

// A till knows what its own baskets took back before the hub does: the claim of one that is paid
// stands until its entry is here, and must not refuse what is left to the next customer.
BOOST_AUTO_TEST_CASE(what_a_tills_own_baskets_take_back_it_counts_itself)
{
    BOOST_TEST(outcome(first, kBasket, claim(3000)) == "kept");
    BOOST_TEST(outcome(first, kOther, claim(1000)) == "kept");
    BOOST_TEST(outcome(second, kOther, claim(1000)) == "over-return");
}

BOOST_AUTO_TEST_CASE(a_newer_claim_of_a_basket_takes_the_place_of_the_older)
{
    BOOST_TEST(outcome(first, kBasket, claim(3000)) == "kept");
    BOOST_TEST(outcome(first, kBasket, claim(1000, 2)) == "kept");
    BOOST_TEST(outcome(second, kOther, claim(2000)) == "kept");
    BOOST_TEST(outcome(first, kBasket, {3, {}}) == "kept", "all of it is free");
    BOOST_TEST(outcome(second, kOther, claim(3000, 2)) == "kept");
}

// The answer of the first was not waited for; it arrives behind the one that took it back.
BOOST_AUTO_TEST_CASE(a_claim_that_comes_late_changes_nothing)
{
    BOOST_TEST(outcome(first, kBasket, {2, {}}) == "kept");
    BOOST_TEST(outcome(first, kBasket, claim(3000, 1)) == "conflict");
    BOOST_TEST(outcome(second, kOther, claim(3000)) == "kept");
}

BOOST_AUTO_TEST_CASE(what_is_claimed_and_booked_counts_once)
{
    BOOST_TEST(outcome(first, kBasket, claim(2000)) == "kept");
    takeBack(first, 2000, 1, kBasket);
    BOOST_TEST(outcome(second, kOther, claim(2000)) == "over-return", "booked nowhere yet");
    BOOST_REQUIRE(send(first));

    BOOST_TEST(count("return_claim_line") == 0);
    BOOST_TEST(outcome(second, kOther, claim(1000)) == "kept");
    BOOST_TEST(outcome(second, kOther, claim(2000, 2)) == "over-return");
    BOOST_TEST(outcome(first, kBasket, claim(2000, 1)) == "conflict", "it comes late");
    BOOST_TEST(count("exception") == 0);
}

BOOST_AUTO_TEST_CASE(a_claim_ends_with_its_time_and_a_return_after_it_counts_like_any)
{
    BOOST_TEST(outcome(first, kBasket, claim(3000)) == "kept");
    const auto kept = ask(second, kOther, {1, {}});
    BOOST_TEST(kept.value().until.ms == clock.now().ms + hub::kClaimKeptMs);

    clock.advanceMs(hub::kClaimKeptMs - 1);
    BOOST_TEST(outcome(second, kOther, claim(3000, 2)) == "over-return");
    clock.advanceMs(1);
    BOOST_TEST(outcome(second, kOther, claim(3000, 3)) == "kept");

    takeBack(second, 3000, 1, kOther);
    takeBack(first, 3000, 1, kBasket);
    BOOST_REQUIRE(send(second));
    BOOST_TEST(words(send(first)) == Words{"accepted-with-exception"},
               boost::test_tools::per_element());
    BOOST_TEST(count("exception WHERE kind = 'returned-twice'") == 1);
}

// The till that sold is offline; its receipt's code is all that the others have.
BOOST_AUTO_TEST_CASE(a_sale_that_has_not_arrived_counts_as_its_receipt_says)
{
    const wire::ReturnClaim unheard{1, {{{till.id, till.epoch, 2}, 1, 2000, 2000}}};
    BOOST_TEST(outcome(first, kBasket, unheard) == "kept");
    BOOST_TEST(outcome(second, kOther, unheard) == "over-return");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_claimed_is_refused_whole)
{
    wire::ReturnClaim twice = claim(1000);
    twice.lines.push_back(twice.lines.front());
    BOOST_TEST(outcome(first, kBasket, twice) == "malformed");
    wire::ReturnClaim some = claim(1000);
    some.lines.push_back({sale(), 9, 1000, 1000});
    BOOST_TEST(outcome(first, kBasket, some) == "over-return", "the sale has no such line");
    wire::ReturnClaim nowhere{1, {{{kBasket, till.epoch, 1}, 1, 1000, 1000}}};
    BOOST_TEST(outcome(first, kBasket, nowhere) == "not-found");
    BOOST_TEST(count("return_claim") == 0);
}

BOOST_AUTO_TEST_CASE(a_trial_till_claims_nothing_that_was_sold_for_money)
{
    hub::Till trial = first.asKnown();
    trial.trial = !trial.trial;
    const auto reply = session().write([&](hub::Transaction& transaction) {
        return hub::claimReturns(transaction, trial, kBasket, claim(1000), clock.now());
    });
    BOOST_CHECK(reply.error().code == ErrorCode::TrialReceipt);
}

BOOST_AUTO_TEST_CASE(a_sale_is_told_by_its_number_however_it_is_typed_with_what_came_back)
{
    takeBack(first, 1000);
    BOOST_REQUIRE(send(first));
    BOOST_TEST(outcome(second, kOther, claim(1000)) == "kept");
    const std::string printed = aSale({}).receiptNumber;

    const auto reply = told(first, printed);
    BOOST_REQUIRE(reply);
    BOOST_CHECK(reply->sale.header.till == till.id);
    BOOST_TEST(reply->sale.header.seq == 1);
    BOOST_REQUIRE(reply->returns.size() == 1u);
    BOOST_CHECK(reply->returns[0].header.till == first.id);
    BOOST_REQUIRE(reply->claimed.size() == 1u);
    BOOST_TEST(reply->claimed[0].quantityMilli == 1000);
    BOOST_TEST(told(second, printed)->claimed.empty(), "its own it knows");

    std::string typed = printed;
    std::ranges::replace(typed, '-', ' ');
    BOOST_TEST(told(first, typed).has_value(), typed);
    BOOST_CHECK(told(first, "GRAFTON-1-77777").error().code == ErrorCode::NotFound);
    BOOST_CHECK(told(first, "%").error().code == ErrorCode::NotFound);
}

BOOST_AUTO_TEST_CASE(a_till_claims_for_no_more_baskets_than_any_has)
{
    Result<wire::ReturnClaimReply> last = wire::ReturnClaimReply{};
    for (int i = 0; last && i < 3000; ++i)
        last = ask(first, nth(i), {1, {}});
    BOOST_REQUIRE(!last);
    BOOST_CHECK(last.error().code == ErrorCode::Overloaded);
    clock.advanceMs(hub::kClaimKeptMs);
    BOOST_TEST(outcome(first, kBasket, claim(1000)) == "kept");
}

BOOST_AUTO_TEST_SUITE_END()

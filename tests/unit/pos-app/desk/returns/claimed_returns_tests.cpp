#include "other_till.h"
#include "sync-engine/contract/wire/returns/return_claim.h"
#include "tests/support/centre/deaf_centre.h"

#include <boost/test/unit_test.hpp>

#include <optional>
#include <vector>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Knows sales, and keeps what comes back, or not, as a case has it.
struct ReturnsCentre : DeafCentre {
    void askSale(const desk::SaleSought& sought, std::chrono::milliseconds,
                 std::function<void(Result<std::string>)> answer) override
    {
        soughtFor.push_back(sought);
        answer(told ? Result<std::string>{wire::saleReplyBytes(*told)}
                    : Result<std::string>{fail(silence, "nothing of it")});
    }
    void claimReturns(const Uuid& basket, const desk::ReturnClaim& claim, std::chrono::milliseconds,
                      std::function<void(Status)> answer) override
    {
        claims.push_back({basket, claim});
        if (meanwhile)
            std::exchange(meanwhile, nullptr)();
        answer(verdict);
    }

    struct Claimed {
        Uuid basket;
        desk::ReturnClaim claim;
    };
    std::optional<wire::SaleReply> told;
    ErrorCode silence{ErrorCode::NotFound};
    Status verdict{};
    std::function<void()> meanwhile;
    std::vector<desk::SaleSought> soughtFor;
    std::vector<Claimed> claims;
};

struct Claiming : OtherTill {
    Claiming() { till().setCentre(&centre); }

    wire::Entry entryOf(const wire::EntryHeader& says, const wire::SaleCompleted& document)
    {
        return wire::makeEntry(says, wire::eventBytes(document).value(), {}, key).value();
    }
    /// Three mugs for 10.00, sold at the other till; the centre tells of them.
    void soldElsewhere()
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), "3"));
        BOOST_REQUIRE(sale().discountBasket({.amount = "34.85"}, "regular"));
        const auto entries = paidInCash();
        BOOST_REQUIRE(entries.basket.total.text() == "10.00");
        auto sold = soldThere();
        header = {.kind = std::string{wire::kSaleCompleted},
                  .schema = 1,
                  .till = other.till,
                  .store = other.store,
                  .epoch = sold.header.epoch,
                  .seq = sold.header.seq,
                  .id = *Uuid::parse("0192f3a0-0000-7000-8000-00000000aaaa"),
                  .businessDay = sold.header.businessDay,
                  .total = sold.sale.total,
                  .refersTo = {},
                  .clock = {.at = clock().now(), .bootId = "b"}};
        number = sold.sale.receiptNumber;
        centre.told = wire::SaleReply{.sale = entryOf(header, sold.sale),
                                      .returns = {},
                                      .claimed = {},
                                      .asOf = clock().now()};
    }
    Result<desk::ReturnableSale> found(const std::string& receipt)
    {
        std::optional<Result<desk::ReturnableSale>> answer;
        back().find(receipt, [&](auto given) { answer = std::move(given); });
        return answer.value();
    }
    Result<desk::BasketSnapshot> claimed(const std::string& receipt, const char* quantity,
                                         int line = 1)
    {
        std::optional<Result<desk::BasketSnapshot>> answer;
        std::vector wishes{desk::ReturnWish{
            .receipt = receipt, .line = line, .quantity = quantity, .reason = "changed-mind"}};
        back().takeBack(std::move(wishes), [&](auto given) { answer = std::move(given); });
        return answer.value();
    }
    /// As a third till took it back, so many mugs of three.
    void alsoBackAt(Claiming& third, const char* quantity)
    {
        third.centre.told = centre.told;
        BOOST_REQUIRE(third.claimed(number, quantity));
        third.refunded();
        wire::EntryHeader later = header;
        later.seq = header.seq + 1;
        later.id = *Uuid::parse("0192f3a0-0000-7000-8000-00000000bbbb");
        centre.told->returns.push_back(entryOf(later, third.newestSale()));
    }

    ReturnsCentre centre;
    wire::EntryHeader header;
    std::string number;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(claimed_returns_tests, Claiming)

BOOST_AUTO_TEST_CASE(another_tills_sale_is_found_by_its_number_while_the_centre_answers)
{
    soldElsewhere();
    BOOST_TEST(refusal(back().find(number)) == "not-found");

    const auto sold = found(number);
    BOOST_REQUIRE_MESSAGE(sold, (sold ? "" : sold.error().detail));
    BOOST_TEST(sold->elsewhere);
    BOOST_TEST((sold->toldAt == clock().now()));
    BOOST_TEST(sold->total.text() == "10.00");
    BOOST_TEST(sold->tenders.at(0).kind == "cash");

    centre.told.reset();
    centre.silence = ErrorCode::Unreachable;
    BOOST_TEST(refusal(found(number)) == "nothing", "it was told before");
    BOOST_TEST(refusal(found("galway-3-00999")) == "not-found");
    BOOST_TEST(refusal(found("5010000000001")) == "not-found", "no number of a receipt");
    BOOST_TEST(centre.soughtFor.size() == 3U);
}

BOOST_AUTO_TEST_CASE(what_the_centre_keeps_is_in_the_journal_as_confirmed)
{
    soldElsewhere();
    const auto basket = claimed(number, "2");
    BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));

    BOOST_REQUIRE(centre.claims.size() == 1U);
    const auto& [id, claim] = centre.claims.front();
    BOOST_REQUIRE(claim.lines.size() == 1U);
    BOOST_TEST(
        (claim.lines[0].sale == desk::SalePlace{header.till, {header.epoch.value, header.seq}}));
    BOOST_TEST(claim.lines[0].quantityMilli == 2000);
    BOOST_TEST(claim.lines[0].soldMilli == 3000);
    refunded();
    const auto returned = *newestSale().lines.at(0).returned;
    BOOST_TEST(!returned.unconfirmed);
    BOOST_TEST((returned.claim == id));
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_the_centre_keeps_is_not_of_what_a_till_may_pay_by_itself)
{
    sell("MUG-350", "13"); // 194.35 of 200.00
    const std::string first = receipt();
    sell("MUG-350", "1");
    const std::string second = receipt();
    signInCashier();
    BOOST_REQUIRE(claimed(first, "13"));
    refunded();

    centre.verdict = fail(ErrorCode::TimedOut, "no answer");
    BOOST_TEST(refusal(claimed(second, "1")) == "nothing", "it has paid nothing by itself");
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_not_there_to_be_kept_does_not_come_back)
{
    soldElsewhere();
    const auto before = entries();
    centre.verdict = fail(ErrorCode::OverReturn, "of line 1 only 0 thousandths are left");

    BOOST_TEST(refusal(claimed(number, "1")) == "over-return");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(entries() == before);
}

BOOST_AUTO_TEST_CASE(own_sales_are_claimed_too)
{
    const auto sold = sell("MUG-350", "2");
    centre.verdict = fail(ErrorCode::OverReturn, "another till has them");
    BOOST_TEST(refusal(claimed(sold.receiptNumber, "1")) == "over-return");
    centre.verdict = {};
    BOOST_TEST(refusal(claimed(sold.receiptNumber, "1")) == "nothing");
    BOOST_TEST(centre.claims.back().claim.lines.at(0).soldMilli == 2000);
}

// Three for 10.00: 3.33 there, then 3.34 and 3.33 here.
BOOST_AUTO_TEST_CASE(steps_at_several_tills_give_back_exactly_what_was_paid)
{
    Claiming third;
    soldElsewhere();
    alsoBackAt(third, "1");
    const auto left = found(number);
    BOOST_REQUIRE(left);
    BOOST_TEST(left->lines.at(0).returned.text() == "1");
    BOOST_TEST(left->lines.at(0).returnable.text() == "2");

    BOOST_REQUIRE(claimed(number, "1"));
    BOOST_TEST(refunded().basket.total.text() == "-3.34");
    BOOST_REQUIRE(claimed(number, ""));
    BOOST_TEST(refunded().basket.total.text() == "-3.33");
    BOOST_TEST(refusal(claimed(number, "1")) == "over-return");
}

BOOST_AUTO_TEST_CASE(what_others_take_back_this_moment_is_not_left)
{
    soldElsewhere();
    centre.told->claimed.push_back({1, 2000});
    const auto sold = found(number);
    BOOST_REQUIRE(sold);
    BOOST_TEST(sold->lines.at(0).returnable.text() == "1");
    BOOST_TEST(refusal(claimed(number, "2")) == "over-return");
    BOOST_TEST(centre.claims.empty(), "what the till refuses itself it asks nobody to keep");

    BOOST_REQUIRE(claimed(number, "1"));
    BOOST_TEST(sale().basket().priced.total.text() == "-3.33");
    passMs(31 * 60'000);
    centre.silence = ErrorCode::Unreachable;
    centre.told.reset();
    BOOST_TEST(found(number)->lines.at(0).returnable.text() == "2", "their time is over");
}

BOOST_AUTO_TEST_CASE(without_an_answer_goods_come_back_unconfirmed_and_the_claim_is_given_up)
{
    soldElsewhere();
    centre.verdict = fail(ErrorCode::TimedOut, "no answer");

    BOOST_REQUIRE(claimed(number, "1"));
    BOOST_REQUIRE(centre.claims.size() == 2U);
    BOOST_TEST(centre.claims[1].claim.lines.empty());
    BOOST_TEST((centre.claims[1].basket == centre.claims[0].basket));
    BOOST_TEST(centre.claims[1].claim.revision > centre.claims[0].claim.revision);
    refunded();
    BOOST_TEST(newestSale().lines.at(0).returned->unconfirmed);
    BOOST_TEST(!newestSale().lines.at(0).returned->claim);
}

BOOST_AUTO_TEST_CASE(a_centre_that_does_not_hear_is_asked_once)
{
    const auto sold = sell("MUG-350", "1");
    centre.silence = ErrorCode::Unreachable;
    BOOST_REQUIRE(claimed(sold.receiptNumber, "1"));
    BOOST_TEST(centre.soughtFor.size() == 1U);
    BOOST_TEST(centre.claims.empty());
}

BOOST_AUTO_TEST_CASE(what_leaves_the_basket_is_free_again_and_no_undo_brings_it_back)
{
    const auto sold = sell("MUG-350", "2");
    const auto later = sell("MUG-350", "1");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "2"));
    BOOST_REQUIRE(claimed(later.receiptNumber, "1"));
    BOOST_TEST(centre.claims.back().claim.lines.size() == 2U, "all that the basket has");

    const int line = sale().basket().priced.lines.at(0).id;
    BOOST_REQUIRE(sale().voidLine(line));
    BOOST_TEST(centre.claims.back().claim.lines.size() == 1U);
    BOOST_TEST(!sale().basket().canUndo);

    BOOST_REQUIRE(sale().voidBasket());
    BOOST_TEST(centre.claims.back().claim.lines.empty());
    BOOST_TEST(!sale().basket().canUndo);
    BOOST_TEST(refusal(sale().undo()) != "nothing");
}

BOOST_AUTO_TEST_CASE(a_held_basket_that_is_thrown_away_gives_its_goods_free)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "2"));
    const Uuid basket = centre.claims.back().basket;
    const auto held = till().holdDesk().hold("back in a minute");
    BOOST_REQUIRE(held);
    BOOST_TEST(centre.claims.size() == 1U, "it still waits for its customer");

    BOOST_REQUIRE(till().holdDesk().discard(held->id));
    BOOST_REQUIRE(centre.claims.size() == 2U);
    BOOST_TEST(centre.claims.back().claim.lines.empty());
    BOOST_TEST((centre.claims.back().basket == basket));
}

// What a piece is worth then depends on all that is kept: two tills would each pay for it.
BOOST_AUTO_TEST_CASE(where_what_is_kept_is_priced_anew_all_that_is_left_of_the_sale_is_claimed)
{
    wire::Store here = dublinStore();
    here.returns.bundles = "reprice-kept";
    centreSays("configuration", {wire::upsert(here)});
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "4"));
    BOOST_REQUIRE(sale().add(sku("TENT-3"), "1"));
    const auto sold = paidInCash();
    BOOST_REQUIRE(claimed(sold.receiptNumber, "1"));
    refunded();

    BOOST_REQUIRE(claimed(sold.receiptNumber, "1"));
    const auto& lines = centre.claims.back().claim.lines;
    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0].quantityMilli == 3000);
    BOOST_TEST(lines[0].soldMilli == 4000);
    BOOST_TEST(lines[1].quantityMilli == 1000);
}

BOOST_AUTO_TEST_CASE(undoing_a_return_gives_it_free)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(claimed(sold.receiptNumber, "2"));
    BOOST_REQUIRE(sale().undo());
    BOOST_TEST(centre.claims.back().claim.lines.empty());
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_basket_that_changed_while_the_centre_was_asked_takes_nothing_back)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "1"));
    centre.meanwhile = [&] { BOOST_REQUIRE(sale().voidBasket()); };
    BOOST_TEST(refusal(claimed(sold.receiptNumber, "1")) == "conflict");
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(centre.claims.back().claim.lines.empty());
}

// The network went between the claim and the money.
BOOST_AUTO_TEST_CASE(a_basket_with_another_tills_goods_goes_on_after_a_restart_without_the_centre)
{
    soldElsewhere();
    BOOST_REQUIRE(claimed(number, "3"));
    centre.told.reset();
    centre.silence = ErrorCode::Unreachable;
    restartProgram();
    signIn();

    const auto done = refunded();
    BOOST_TEST(done.basket.total.text() == "-10.00");
    BOOST_TEST(newestSale().tenders.at(0).refund->sale.has_value());
    BOOST_TEST(newestSale().lines.at(0).returned->claim.has_value());
    booksHold();
}

// The centre gives goods free after half an hour; by then another till may have taken them back.
BOOST_AUTO_TEST_CASE(a_claim_is_trusted_only_as_long_as_the_centre_keeps_it)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "2"));
    const auto held = till().holdDesk().hold("back in an hour");
    clock().advanceMs(31 * 60'000);
    centre.verdict = fail(ErrorCode::TimedOut, "no answer");
    BOOST_REQUIRE(till().holdDesk().recall(held->id));

    refunded();
    const auto returned = *newestSale().lines.at(0).returned;
    BOOST_TEST(!returned.claim.has_value());
    BOOST_TEST(returned.unconfirmed);
    booksHold();
}

BOOST_AUTO_TEST_CASE(a_basket_that_waited_claims_its_goods_anew)
{
    const auto sold = sell("MUG-350", "2");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "2"));
    const auto held = till().holdDesk().hold("back in an hour");
    clock().advanceMs(31 * 60'000);
    BOOST_REQUIRE(till().holdDesk().recall(held->id));

    BOOST_REQUIRE(centre.claims.size() == 2U);
    BOOST_TEST(centre.claims.back().claim.lines.at(0).quantityMilli == 2000);
    refunded();
    BOOST_TEST(newestSale().lines.at(0).returned->claim.has_value());
    booksHold();
}

BOOST_AUTO_TEST_CASE(what_others_took_back_while_a_basket_waited_is_not_paid)
{
    soldElsewhere();
    BOOST_REQUIRE(claimed(number, "2"));
    const auto held = till().holdDesk().hold("back in an hour");
    clock().advanceMs(31 * 60'000);
    Claiming third;
    alsoBackAt(third, "2");
    centre.verdict = fail(ErrorCode::OverReturn, "only 1.000 of it is left");
    BOOST_REQUIRE(till().holdDesk().recall(held->id));

    BOOST_TEST(refusal(back().refund({})) == "over-return");
}

BOOST_AUTO_TEST_CASE(training_asks_nobody)
{
    BOOST_REQUIRE(till().beginTraining());
    openShift();
    const auto sold = sell("MUG-350", "1");
    BOOST_REQUIRE(claimed(sold.receiptNumber, "1"));
    BOOST_TEST(centre.soughtFor.empty());
    BOOST_TEST(centre.claims.empty());
}

BOOST_AUTO_TEST_SUITE_END()

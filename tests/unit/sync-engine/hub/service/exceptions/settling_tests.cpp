#include "sync-engine/hub/service/exceptions/noting.h"
#include "sync-engine/hub/service/exceptions/settling.h"
#include "tests/unit/sync-engine/hub/service/exceptions/cases_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

Uuid numbered(int number)
{
    return Uuid::parse("0192f3a0-0000-7000-8000-" + std::to_string(100'000'000'000 + number))
        .value();
}

/// With one open case: sixty thousand mugs were sold, and nobody believes it.
struct OpenCase : CasesShop {
    OpenCase()
    {
        till.sell({"MUG"}, 60'000'000);
        (void)push(till.batch()).value();
        open = only("implausible");
        told.clear();
    }

    hub::Proposal proposal(int number, const std::string& resolution = "booked") const
    {
        return {.id = numbered(number),
                .exception = open.id,
                .version = open.version,
                .resolution = resolution,
                .by = "aoife"};
    }
    std::string say(const hub::Proposal& proposal)
    {
        return session()
            .write([&](hub::Transaction& transaction) -> Result<std::string> {
                const auto said = hub::propose(transaction, proposal, clock.now());
                if (!said)
                    return passOn(said);
                return std::string{hub::settlementWord(*said)};
            })
            .value();
    }
    Result<hub::KeptException> reopen(std::int64_t version)
    {
        return session().write([&](hub::Transaction& transaction) {
            return hub::reopen(transaction, open.id, version, "aoife", "looked again", clock.now());
        });
    }
    /// As a till's journal says it.
    void sayAt(PaperTill& at, const std::string& resolution, std::int64_t version = 1)
    {
        at.say(std::string{wire::SettlementProposed::kKind}, {{"exception", open.id.text()},
                                                              {"version", version},
                                                              {"resolution", resolution},
                                                              {"by", "niamh"},
                                                              {"note", ""}});
    }
    wire::ExceptionCase now() { return only("implausible"); }

    wire::ExceptionCase open;
};

/// A second till of the store, and one of another.
struct TwoStores : OpenCase {
    TwoStores()
    {
        write([&](hub::Transaction& transaction) {
            hub::Till known = second.asKnown();
            known.number = 2;
            transaction.tills().add(known);
            transaction.tills().add(elsewhere.asKnown());
        });
        put(hub::ofStore("configuration", elsewhere.store), aStore("0731"));
    }
    void send(const PaperTill& from)
    {
        (void)wire::useJson(from.batch().dump(), {.bytes = std::size_t{1} << 20},
                            [&](wire::JsonView json) -> Result<wire::PushReply> {
                                const auto batch = hub::readBatch(from.asKnown(), json);
                                if (!batch)
                                    return passOn(batch);
                                return hub::push(session(), hub, from.asKnown(), *batch);
                            })
            .value();
    }

    PaperTill second{22};
    PaperTill elsewhere{23, *StoreId::parse("0731")};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(settling_tests, OpenCase)

BOOST_AUTO_TEST_CASE(settling_books_what_was_held_and_signs_for_it)
{
    BOOST_TEST(say(proposal(1)) == "settled");

    BOOST_TEST(level("MUG") == 10'000 - 60'000'000);
    BOOST_TEST((now().settled
                == wire::ExceptionCase::Settled{numbered(1), "booked", "aoife", clock.now()}));
    BOOST_TEST(count("hub_entry WHERE json_extract(body, '$.stock[0].delta_milli') = -60000000"
                     " AND json_extract(body, '$.by') = 'aoife'"
                     " AND json_extract(header, '$.kind') = 'exception-settled'")
               == 1);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(of_two_settlers_the_second_reads_already_settled)
{
    BOOST_TEST(say(proposal(1, "left-out")) == "settled");

    BOOST_TEST(say(proposal(2, "booked")) == "already-settled");

    BOOST_TEST(now().settled.value().resolution == "left-out");
    BOOST_TEST(level("MUG") == 10'000, "the loser has moved nothing");
    BOOST_TEST(count("hub_entry") == 1);
}

// A hub restored to before a reopening hears of the decision first.
BOOST_AUTO_TEST_CASE(a_proposal_of_a_version_that_is_not_here_yet_waits_for_it)
{
    BOOST_TEST(say(proposal(1, "left-out")) == "settled");
    auto later = proposal(2);
    later.version = 2;
    BOOST_TEST(say(later) == "");
    BOOST_TEST(now().settled.value().resolution == "left-out");

    const auto opened = reopen(1).value();
    BOOST_TEST(opened.settled.value().resolution == "booked");
    BOOST_TEST(level("MUG") == -59'990'000);
}

BOOST_AUTO_TEST_CASE(a_till_does_not_settle_what_is_the_centres)
{
    till.sell({"NEVER-HEARD-OF"});
    BOOST_REQUIRE(push(till.batch()));
    const auto unknown = only("unknown-sku");
    auto atTill = proposal(1, "accepted");
    atTill.exception = unknown.id;
    atTill.store = unknown.store;
    BOOST_TEST(say(atTill) == "not-offered");
    auto atCentre = proposal(2, "accepted");
    atCentre.exception = unknown.id;
    BOOST_TEST(say(atCentre) == "settled");
}

BOOST_AUTO_TEST_CASE(a_proposal_said_again_has_the_same_answer_and_moves_nothing)
{
    BOOST_TEST(say(proposal(1)) == "settled");
    BOOST_TEST(say(proposal(2)) == "already-settled");
    const auto after = level("MUG");

    BOOST_TEST(say(proposal(1)) == "settled");
    BOOST_TEST(say(proposal(2)) == "already-settled");

    BOOST_TEST(level("MUG") == after);
    BOOST_TEST(count("hub_entry") == 1);
}

BOOST_AUTO_TEST_CASE(settled_reopened_and_settled_again_leaves_three_entries_and_edits_none)
{
    BOOST_TEST(say(proposal(1)) == "settled");
    BOOST_TEST(reopen(1).value().version == 2);
    BOOST_TEST(level("MUG") == 10'000, "what the settlement moved is moved back");
    BOOST_TEST(!now().settled.has_value());

    BOOST_TEST(say(proposal(3)) == "already-settled", "it speaks of the version before");
    auto again = proposal(4, "left-out");
    again.version = 2;
    BOOST_TEST(say(again) == "settled");

    BOOST_TEST(now().version == 2);
    BOOST_TEST(count("hub_entry") == 3);
    BOOST_TEST(count("stock_correction WHERE reason LIKE 'exception %'") == 2);
    BOOST_TEST(differences() == 0u);
    BOOST_TEST((reopen(1).error().code == ErrorCode::Conflict));
}

BOOST_AUTO_TEST_CASE(an_open_case_is_not_reopened)
{
    BOOST_TEST((reopen(1).error().code == ErrorCode::Conflict));
    open.id = numbered(9);
    BOOST_TEST((reopen(1).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(only_what_the_rule_offers_settles_it)
{
    BOOST_TEST(say(proposal(1, "written-off")) == "not-offered");
    BOOST_TEST(say(proposal(2, "cause-arrived")) == "not-offered");
    BOOST_TEST(say(proposal(3, "")) == "not-offered");
    BOOST_TEST(!now().settled.has_value());
    BOOST_TEST(say(proposal(4, "left-out")) == "settled");
}

BOOST_AUTO_TEST_CASE(a_till_proposes_in_its_journal_and_hears_by_its_feed)
{
    sayAt(till, "left-out");

    BOOST_TEST(words(push(till.batch(2))) == Words{"created"}, boost::test_tools::per_element());

    const auto heard = toldTo("0412").front();
    BOOST_TEST((heard.settled.value().proposal == till.journal.back().header.id));
    BOOST_TEST(heard.settled.value().by == "niamh");
    BOOST_TEST(!told.empty(), "tills that wait for news are woken");
}

BOOST_AUTO_TEST_CASE(a_proposal_whose_reply_was_lost_counts_once)
{
    sayAt(till, "booked");
    (void)push(till.batch(2)).value();
    const auto after = level("MUG");

    BOOST_TEST(words(push(till.batch(2))) == Words{"exists"}, boost::test_tools::per_element());

    BOOST_TEST(level("MUG") == after);
    BOOST_TEST(count("hub_entry") == 1);
}

BOOST_FIXTURE_TEST_CASE(of_two_tills_that_were_away_the_first_at_the_centre_settles, TwoStores)
{
    sayAt(till, "booked");
    sayAt(second, "left-out");
    send(second);

    BOOST_TEST(words(push(till.batch(2))) == Words{"created"}, boost::test_tools::per_element());

    BOOST_TEST(now().settled.value().resolution == "left-out");
    BOOST_TEST((now().settled.value().proposal == second.journal.back().header.id));
    BOOST_TEST(count("settlement_proposal WHERE outcome = 'already-settled'") == 1);
    BOOST_TEST(level("MUG") == 10'000);
}

BOOST_FIXTURE_TEST_CASE(a_till_of_another_store_settles_nothing, TwoStores)
{
    sayAt(elsewhere, "booked");
    send(elsewhere);

    BOOST_TEST(!now().settled.has_value());
    BOOST_TEST(count("settlement_proposal WHERE outcome = 'not-offered'") == 1);
}

// A hub brought back from before the case was noted: the proposal arrives first.
BOOST_FIXTURE_TEST_CASE(a_proposal_of_a_case_that_comes_later_waits_for_it, TwoStores)
{
    sayAt(second, "left-out");
    sql("DELETE FROM exception; DELETE FROM settlement_proposal");
    send(second);
    BOOST_TEST(count("settlement_proposal WHERE outcome IS NULL") == 1);

    write([&](hub::Transaction& transaction) {
        const hub::ExceptionNote note{"implausible", 1, open.evidence, clock.now()};
        BOOST_TEST((hub::keptFrom(transaction, note).id == open.id));
        BOOST_TEST(hub::note(transaction, note));
        BOOST_TEST(!hub::note(transaction, note));
    });

    BOOST_TEST(now().settled.value().resolution == "left-out");
    BOOST_TEST(count("settlement_proposal WHERE outcome = 'settled'") == 1);
}

BOOST_AUTO_TEST_CASE(stock_that_no_level_holds_leaves_the_case_open)
{
    setStock("MUG", -8'999'999'999'999'000);

    const auto refused = session().write([&](hub::Transaction& transaction) {
        return hub::propose(transaction, proposal(1), clock.now());
    });

    BOOST_TEST((refused.error().code == ErrorCode::OutOfRange));
    BOOST_TEST(!now().settled.has_value());
    BOOST_TEST(count("hub_entry") == 0);
}

BOOST_AUTO_TEST_CASE(what_a_settlement_writes_stands_whole_or_not_at_all)
{
    for (const char* table : {"hub_entry", "settlement_proposal", "stock_correction"}) {
        sql("CREATE TRIGGER refusing BEFORE INSERT ON " + std::string{table}
            + " BEGIN SELECT raise(ABORT, 'no'); END");
        const auto failed = session().write([&](hub::Transaction& transaction) {
            return hub::propose(transaction, proposal(1), clock.now());
        });
        BOOST_TEST(!failed.has_value(), table);
        BOOST_TEST(!now().settled.has_value(), table);
        BOOST_TEST(level("MUG") == 10'000, table);
        sql("DROP TRIGGER refusing");
    }
    BOOST_TEST(say(proposal(1)) == "settled");
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(verify_finds_a_decision_that_was_changed_or_taken_away)
{
    (void)say(proposal(1));
    (void)reopen(1);
    BOOST_TEST(differences() == 0u);

    sql("UPDATE hub_entry SET body = replace(body, 'aoife', 'nobody') WHERE seq = 2");
    BOOST_TEST(differences() > 0u);
    sql("UPDATE hub_entry SET body = replace(body, 'nobody', 'aoife') WHERE seq = 2");
    BOOST_TEST(differences() == 0u);
    sql("DELETE FROM hub_entry WHERE seq = 1");
    BOOST_TEST(differences() > 0u);
}

BOOST_AUTO_TEST_CASE(what_was_settled_long_ago_is_taken_back_from_the_tills)
{
    (void)say(proposal(1, "left-out"));
    BOOST_TEST(hub::publishCases(session(), hub).value() == 0);
    BOOST_TEST(toldTo("0412").size() == 1u);
    clock.advanceMs(hub::kSettledKeptMs + 1);

    BOOST_TEST(hub::publishCases(session(), hub).value() == 1);

    BOOST_TEST(toldTo("0412").empty());
    BOOST_TEST(now().settled.value().resolution == "left-out", "the centre keeps it");
    BOOST_TEST(hub::publishCases(session(), hub).value() == 0);
}

// Nobody had sold the goods, it seemed, so their money was written off. Then the sale came.
BOOST_AUTO_TEST_CASE(money_written_off_for_a_missing_cause_comes_back_with_it)
{
    ReturnCases shop;
    shop.takeBack(shop.first, 1000);
    BOOST_REQUIRE(shop.send(shop.first));
    shop.clock.advanceMs(hub::kCauseAwaitedMs);
    shop.second.sell({"TENT"});
    BOOST_REQUIRE(shop.send(shop.second));
    const auto missing = shop.only("cause-missing");
    shop.write([&](hub::Transaction& transaction) {
        BOOST_REQUIRE(hub::propose(transaction,
                                   {.id = numbered(1),
                                    .exception = missing.id,
                                    .version = 1,
                                    .resolution = "written-off",
                                    .by = "aoife"},
                                   shop.clock.now()));
    });

    BOOST_REQUIRE(shop.send(shop.till));

    BOOST_TEST(shop.only("cause-missing").settled.value().resolution == "cause-arrived");
    BOOST_TEST(shop.count("hub_entry WHERE json_extract(header, '$.total') = '12.90'") == 1);
    BOOST_TEST(shop.count("hub_entry WHERE json_extract(header, '$.total') = '-12.90'") == 1);
    BOOST_TEST(shop.differences() == 0u);
}

BOOST_AUTO_TEST_CASE(written_off_money_is_the_total_of_the_hubs_entry)
{
    ReturnCases shop;
    shop.takeBack(shop.first, 3000);
    shop.takeBack(shop.second, 1000);
    for (const PaperTill* each : {&shop.till, &shop.first, &shop.second})
        BOOST_REQUIRE(shop.send(*each));
    const auto twice = shop.only("returned-twice");

    shop.write([&](hub::Transaction& transaction) {
        const auto settled = hub::propose(transaction,
                                          {.id = numbered(1),
                                           .exception = twice.id,
                                           .version = 1,
                                           .resolution = "written-off",
                                           .by = "aoife"},
                                          shop.clock.now());
        BOOST_TEST((settled.value() == hub::Settlement::Settled));
        BOOST_TEST(
            hub::reopen(transaction, twice.id, 1, "aoife", "", shop.clock.now()).has_value());
    });

    BOOST_TEST(shop.count("hub_entry WHERE json_extract(header, '$.total') = '12.90'") == 1);
    BOOST_TEST(shop.count("hub_entry WHERE json_extract(header, '$.total') = '-12.90'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()

#include "sync-engine/hub/service/exceptions/cases.h"
#include "sync-engine/hub/service/exceptions/missing_causes.h"
#include "sync-engine/hub/service/exceptions/rules.h"
#include "sync-engine/hub/service/inbox/quarantine.h"
#include "sync-engine/hub/service/inbox/reprocess.h"
#include "tests/unit/sync-engine/hub/service/exceptions/cases_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

// Each case is named after its rule.
BOOST_FIXTURE_TEST_SUITE(exception_rules_tests, CasesShop)

BOOST_AUTO_TEST_CASE(unknown_sku_names_the_article_and_is_the_centres)
{
    till.sell({"NEVER-HEARD-OF", "NEVER-HEARD-OF"});
    BOOST_REQUIRE(push(till.batch()));

    const auto shown = only("unknown-sku");

    BOOST_TEST(shown.who == "centre");
    BOOST_TEST(shown.proposal == "added");
    BOOST_TEST(shown.evidence.at("sku") == "NEVER-HEARD-OF");
    BOOST_TEST((shown.entry == wire::SaleOrigin{till.id, till.epoch, 1}));
    BOOST_TEST((shown.store == till.store));
    BOOST_TEST(!shown.settled.has_value());
}

BOOST_AUTO_TEST_CASE(oversold_is_one_case_for_each_fall_below_zero)
{
    setStock("MUG", 1'000);
    till.sell();
    till.sell();
    till.sell();
    BOOST_REQUIRE(push(till.batch()));
    BOOST_TEST(only("oversold").evidence.at("on_hand_milli") == -1'000);
    BOOST_TEST(only("oversold").proposal == "counted");

    setStock("MUG", 0);
    till.sell();
    BOOST_REQUIRE(push(till.batch(4)));

    BOOST_TEST(cases("oversold").size() == 2u);
}

BOOST_AUTO_TEST_CASE(forked_is_for_whoever_audits)
{
    auto copy = till.clone();
    till.sell();
    copy.sell({"TENT"});
    BOOST_REQUIRE(push(till.batch()));
    BOOST_REQUIRE(push(copy.batch()));

    BOOST_TEST(only("forked").who == "audit");
    BOOST_TEST(only("forked").resolutions.size() == 1u);
}

BOOST_FIXTURE_TEST_CASE(returned_twice_says_what_stays_paid_out, ReturnCases)
{
    takeBack(first, 3000);
    takeBack(second, 1000);
    BOOST_REQUIRE(send(till));
    BOOST_REQUIRE(send(first));
    BOOST_REQUIRE(send(second));

    const auto shown = only("returned-twice");

    BOOST_TEST(shown.evidence.at("paid_out") == "12.90");
    BOOST_TEST((shown.entry == wire::SaleOrigin{second.id, second.epoch, 1}));
    BOOST_TEST(
        (shown.resolutions.front() == wire::ExceptionCase::Resolution{"written-off", "loss"}));
    BOOST_TEST(cases("refunded-above-paid").empty(), "one conflict, one case");
}

// The bundle policy reprice-kept gives back each time what the bundle without this piece costs.
BOOST_FIXTURE_TEST_CASE(refunded_above_paid_is_noted_where_the_pieces_are_right, ReturnCases)
{
    takeBack(first, 1000, 1, {}, euros(2000));
    takeBack(second, 2000, 1, {}, euros(2000));
    BOOST_REQUIRE(send(till));
    BOOST_TEST(words(send(first)) == Words{"created"}, boost::test_tools::per_element());

    BOOST_TEST(words(send(second)) == Words{"accepted-with-exception"},
               boost::test_tools::per_element());

    const auto shown = only("refunded-above-paid");
    BOOST_TEST(shown.evidence.at("paid") == "38.70");
    BOOST_TEST(shown.evidence.at("refunded_before") == "20.00");
    BOOST_TEST(shown.evidence.at("refunded") == "20.00");
    BOOST_TEST(shown.evidence.at("excess") == "1.30");
    BOOST_TEST(cases("returned-twice").empty());
    BOOST_TEST(differences() == 0u);
}

BOOST_FIXTURE_TEST_CASE(refunded_above_paid_counts_only_the_money_that_no_other_case_has,
                        ReturnCases)
{
    takeBack(first, 3000, 1, {}, euros(3870));
    takeBack(second, 1000, 1, {}, euros(1290));
    BOOST_REQUIRE(send(first));
    BOOST_REQUIRE(send(second));
    BOOST_TEST(cases().empty());

    BOOST_REQUIRE(send(till));

    BOOST_TEST(cases().size() == 1u);
    BOOST_TEST(only("returned-twice").evidence.at("paid_out") == "12.90");
}

BOOST_FIXTURE_TEST_CASE(cause_missing_is_noted_once_after_seven_days_and_ends_when_the_sale_comes,
                        ReturnCases)
{
    takeBack(first, 1000);
    BOOST_REQUIRE(send(first));
    clock.advanceMs(hub::kCauseAwaitedMs - 1);
    second.sell({"TENT"});
    BOOST_REQUIRE(send(second));
    BOOST_TEST(cases("cause-missing").empty());

    clock.advanceMs(1);
    for (int i = 0; i < 2; ++i) {
        second.sell({"TENT"});
        BOOST_REQUIRE(send(second));
    }
    const auto shown = only("cause-missing");
    BOOST_TEST(shown.evidence.at("refunded") == "12.90");
    BOOST_TEST(shown.evidence.at("till") == till.id.text());
    BOOST_TEST((shown.entry == wire::SaleOrigin{first.id, first.epoch, 1}));

    BOOST_REQUIRE(send(till));

    BOOST_TEST(only("cause-missing").settled.value().resolution == "cause-arrived");
    BOOST_TEST(cases().size() == 1u, "the return itself is in order");
    BOOST_TEST(count("hub_entry") == 1);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(implausible_is_booked_and_moves_no_stock_until_somebody_says_so)
{
    till.sell({"MUG"}, 60'000'000);
    till.sell({"MUG"});

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == (Words{"accepted-with-exception", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(only("implausible").evidence.at("lines").at(0).at("delta_milli") == -60'000'000);
    BOOST_TEST(cases("oversold").empty());
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(a_replayed_batch_notes_nothing)
{
    setStock("MUG", 0);
    till.sell({"MUG", "NEVER-HEARD-OF"});
    till.sell({"MUG"}, 60'000'000);
    BOOST_REQUIRE(push(till.batch()));
    const auto before = cases();

    BOOST_REQUIRE(push(till.batch()));

    BOOST_TEST((cases() == before));
    BOOST_TEST(before.size() == 3u);
}

BOOST_AUTO_TEST_CASE(a_conflict_has_the_same_name_on_another_hub)
{
    CasesShop other;
    for (CasesShop* shop : {static_cast<CasesShop*>(this), &other}) {
        shop->till.sell({"NEVER-HEARD-OF"});
        BOOST_REQUIRE(shop->push(shop->till.batch()));
    }
    BOOST_TEST((only("unknown-sku").id == other.only("unknown-sku").id));
}

BOOST_AUTO_TEST_CASE(the_tills_of_the_store_hear_of_a_case_and_no_others)
{
    setStock("MUG", 0);
    till.sell();
    BOOST_REQUIRE(push(till.batch()));

    BOOST_TEST(toldTo("0412").size() == 1u);
    BOOST_TEST((toldTo("0412").front() == only("oversold")));
    BOOST_TEST(toldTo("0731").empty());
}

BOOST_AUTO_TEST_CASE(every_rule_offers_what_it_proposes)
{
    for (const hub::Rule& rule : hub::rules()) {
        BOOST_TEST(hub::resolutionOf(rule, rule.resolutions.front().word) != nullptr);
        BOOST_TEST(hub::resolutionOf(rule, "") == nullptr);
        BOOST_TEST(hub::resolutionOf(rule, hub::kCauseArrived) == nullptr, "the hub's own");
    }
}

BOOST_AUTO_TEST_SUITE_END()

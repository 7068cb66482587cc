#include "sync-engine/hub/service/stock/stock.h"
#include "tests/support/faulty_disk.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(push_tests, Shop)

BOOST_AUTO_TEST_CASE(a_sale_moves_stock_and_is_acknowledged_by_its_hash)
{
    till.sell({"MUG", "TENT"});

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(level("TENT") == 999'000);
    const wire::SignedHave& have = reply->envelope.have;
    BOOST_TEST(have.have.contiguous == 1);
    BOOST_TEST((have.have.headHash == till.journal.back().hash));
    BOOST_TEST(wire::haveHolds(have, till.id, hub.identity.key.publicKey()));
    BOOST_TEST(differences() == 0u);
}

// The till asks while its sale is booked, before it hears of it: both would take the mug off.
BOOST_AUTO_TEST_CASE(a_correction_moves_stock_and_no_money)
{
    setStock("MUG", 5000);
    till.say(
        "stock-corrected",
        {{"by", "niamh"},
         {"lines", wire::Json::array(
                       {{{"difference", "-2"}, {"line", 1}, {"sku", "MUG"}, {"unit", "piece"}}})},
         {"reason", "broken"},
         {"reference", ""}});

    BOOST_REQUIRE(push(till.batch()));

    BOOST_TEST(level("MUG") == 3000);
    BOOST_REQUIRE(push(till.batch()));
    BOOST_TEST(level("MUG") == 3000, "sent again it moves nothing");
}

BOOST_AUTO_TEST_CASE(a_live_figure_names_what_it_counts)
{
    till.sell();
    till.sell();
    (void)push(till.batch()).value();

    const auto answer = session().read([&](hub::Transaction& transaction) {
        return Result<wire::StockReply>{hub::stockEverywhere(transaction, sku("MUG"), {})};
    });

    const auto& mugs = answer.value().levels.at(0);
    BOOST_TEST(mugs.onHandMilli == 8'000);
    BOOST_TEST(mugs.storeKind == "store");
    BOOST_REQUIRE(mugs.contains.has_value());
    BOOST_TEST((mugs.contains->at(till.id.text()) == wire::StockLevel::Contained{till.epoch, 2}));
}

// The reply may be lost on its way: the till sends the same bytes again.
BOOST_AUTO_TEST_CASE(a_batch_sent_again_changes_nothing)
{
    till.sell();
    till.sell({"TENT"});
    (void)push(till.batch()).value();
    const auto entries = count("entry");
    told.clear();

    const auto again = push(till.batch());

    BOOST_TEST(words(again) == (Words{"exists", "exists"}), boost::test_tools::per_element());
    BOOST_TEST(count("entry") == entries);
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(told.empty(), "nobody may be woken for nothing");
    BOOST_TEST(again->envelope.have.have.contiguous == 2);
}

BOOST_AUTO_TEST_CASE(a_batch_that_overlaps_books_only_what_is_new)
{
    till.sell();
    till.sell();
    (void)push(till.batch()).value();
    till.sell();

    const auto reply = push(till.batch(2));

    BOOST_TEST(words(reply) == (Words{"exists", "created"}), boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 7'000);
}

BOOST_AUTO_TEST_CASE(entries_behind_a_gap_wait_for_those_before)
{
    till.sell();
    (void)push(till.batch()).value();
    till.sell();
    till.sell();

    const auto reply = push(till.batch(3));

    BOOST_TEST(words(reply) == Words{"retry"}, boost::test_tools::per_element());
    BOOST_TEST(reply->envelope.have.have.contiguous == 1);
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(words(push(till.batch(2))) == (Words{"created", "created"}),
               boost::test_tools::per_element());
}

// A disk image is copied to a second terminal: both go on selling from one place.
BOOST_AUTO_TEST_CASE(both_branches_of_a_fork_are_kept_and_booked_once)
{
    till.sell();
    PaperTill copy = till.clone();
    till.sell({"MUG"});
    copy.sell({"TENT"});
    copy.sell({"TENT"});
    (void)push(till.batch()).value();

    const auto forked = push(copy.batch(2));
    const auto again = push(copy.batch(2));

    BOOST_TEST(words(forked) == (Words{"accepted-with-exception", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(words(again) == (Words{"exists", "exists"}), boost::test_tools::per_element());
    BOOST_TEST((forked->envelope.have.have.headHash == till.journal.back().hash),
               "the copy sees a head that is not its own");
    BOOST_TEST(level("MUG") == 8'000);
    BOOST_TEST(level("TENT") == 998'000);
    BOOST_TEST(count("exception WHERE kind = 'forked'") == 1);
    BOOST_TEST(differences() == 0u);
    till.sell();
    BOOST_TEST(words(push(till.batch(3))) == Words{"created"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_new_epoch_begins_at_one_beside_the_old)
{
    till.sell();
    (void)push(till.batch()).value();
    till.startEpoch(0x2222);
    till.sell();

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(reply->envelope.have.have.contiguous == 1);
    BOOST_TEST((reply->envelope.have.have.epoch == wire::Epoch{0x2222}));
    BOOST_TEST(count("journal") == 2);
}

// A newer till says something that this hub does not know yet: sales behind it must not wait.
BOOST_AUTO_TEST_CASE(an_entry_that_is_not_understood_does_not_hold_up_the_next)
{
    till.say("drone-launched", {{"height", 3}});
    till.sell();
    till.say("sale-completed", {{"lines", "three"}});
    till.say("sale-completed", {{"new", true}}, 99);
    till.sell();

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply)
                   == (Words{"quarantined", "created", "quarantined", "quarantined", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(reply->envelope.have.have.contiguous == 5);
    BOOST_TEST(level("MUG") == 8'000);
    BOOST_TEST(count("entry WHERE quarantine_reason IS NOT NULL") == 3);
    BOOST_TEST(differences() == 0u);
}

// The body is readable, but its effects cannot be booked: two lines with one number.
BOOST_AUTO_TEST_CASE(only_the_entry_whose_effects_fail_goes_to_quarantine)
{
    till.sell();
    auto twice = eventJson(aSale({.skus = {"MUG", "TENT"}}));
    twice["lines"][1]["line"] = twice["lines"][0]["line"];
    till.say("sale-completed", twice);
    till.sell({"TENT"});

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == (Words{"created", "quarantined", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(level("TENT") == 999'000);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(a_level_that_would_overflow_quarantines_the_sale_that_does_it)
{
    setStock("MUG", -8'999'999'999'999'000);
    till.sell();
    till.sell();

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == (Words{"created", "quarantined"}), boost::test_tools::per_element());
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(an_unknown_article_is_booked_and_noted)
{
    till.sell({"NEVER-HEARD-OF"});

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == Words{"accepted-with-exception"}, boost::test_tools::per_element());
    BOOST_TEST(level("NEVER-HEARD-OF") == -1'000);
    BOOST_TEST(count("exception WHERE kind = 'unknown-sku'") == 1);
}

BOOST_AUTO_TEST_CASE(selling_what_is_not_there_is_booked_and_noted_once)
{
    setStock("MUG", 1'000);
    for (int i = 0; i < 3; ++i)
        till.sell();

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == (Words{"created", "accepted-with-exception", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == -2'000);
    BOOST_TEST(count("exception WHERE kind = 'oversold'") == 1);
}

BOOST_AUTO_TEST_CASE(an_article_without_stock_is_never_oversold)
{
    put("catalogue", aProduct("ESPRESSO", false));
    till.sell({"ESPRESSO"});

    BOOST_TEST(words(push(till.batch())) == Words{"created"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_forged_signature_is_refused)
{
    PaperTill thief = till.clone();
    thief.key = wire::SigningKey::generate(repeatableRandom(99));
    thief.sell();

    const auto reply = push(thief.batch());

    BOOST_TEST((reply.error().code == ErrorCode::BadSignature));
    BOOST_TEST(count("entry") == 0);
}

BOOST_AUTO_TEST_CASE(bytes_changed_on_the_way_are_refused)
{
    till.sell();
    auto batch = till.batch();
    auto body = batch["entries"][0]["body"].get<std::string>();
    body.replace(body.find("12.90"), 5, "02.90");
    batch["entries"][0]["body"] = body;

    BOOST_TEST((push(batch).error().code == ErrorCode::BrokenChain));
}

BOOST_AUTO_TEST_CASE(a_batch_whose_entries_do_not_follow_each_other_is_refused)
{
    till.sell();
    till.sell();
    till.sell();
    auto batch = till.batch();
    batch["entries"].erase(1);

    BOOST_TEST((push(batch).error().code == ErrorCode::BrokenChain));
    BOOST_TEST((push({{"entries", wire::Json::array()}}).error().code == ErrorCode::Malformed));
}

BOOST_AUTO_TEST_CASE(a_batch_spliced_from_two_branches_is_refused)
{
    PaperTill copy = till.clone();
    till.sell({"MUG"});
    copy.sell({"TENT"});
    copy.sell({"TENT"});
    auto batch = till.batch();
    batch["entries"].push_back(copy.batch(2)["entries"][0]);

    BOOST_TEST((push(batch).error().code == ErrorCode::BrokenChain));
}

BOOST_AUTO_TEST_CASE(another_tills_entries_are_refused)
{
    PaperTill other{2};
    other.sell();

    BOOST_TEST((push(other.batch()).error().code == ErrorCode::NotPermitted));
}

BOOST_AUTO_TEST_CASE(a_sale_for_another_store_is_kept_but_not_booked)
{
    till.store = *StoreId::parse("0731");
    till.sell();
    till.store = *StoreId::parse("0412");

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == Words{"quarantined"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG", "0731") == 0);
}

// A part of a push that concerns no single entry is refused: nothing stays, and the next one works.
BOOST_AUTO_TEST_CASE(a_push_that_fails_half_way_leaves_nothing_behind)
{
    till.sell({"MUG", "TENT", "NEVER-HEARD-OF"});
    for (const char* table : {"entry", "journal", "feed_commit"}) {
        sql("CREATE TRIGGER refusing BEFORE INSERT ON " + std::string{table}
            + " BEGIN SELECT raise(ABORT, 'no'); END");

        BOOST_TEST(!push(till.batch()).has_value(), table);

        BOOST_TEST(count("entry") == 0, table);
        BOOST_TEST(level("MUG") == 10'000, table);
        sql("DROP TRIGGER refusing");
    }
    BOOST_TEST(words(push(till.batch())) == Words{"accepted-with-exception"},
               boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct FailingShop {
    FaultyDisk disk; // before the hub opens its files
    Shop shop;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(push_on_a_failing_disk_tests, FailingShop)

// The i-th write fails, for every i: nothing of the push stays, and the next push recovers.
BOOST_AUTO_TEST_CASE(whichever_write_fails_the_next_push_recovers)
{
    std::int64_t booked = 0;
    int failures = 0;
    bool refused = true;
    for (int i = 1; refused; ++i) {
        shop.till.sell({"TENT"});
        const auto batch = shop.till.batch(shop.till.journal.size());
        disk.failFrom(i, FaultyDisk::Fault::Full, false);

        const auto pushed = shop.push(batch);

        // A write behind the commit may fail too; then the push has succeeded all the same.
        refused = disk.refused();
        disk.heal();
        BOOST_TEST((pushed.has_value() || refused));
        BOOST_TEST(shop.count("entry") == booked + (pushed ? 1 : 0));
        const auto again = shop.push(batch);
        ++booked;
        failures += pushed ? 0 : 1;
        BOOST_TEST(shop.words(again) == Words{pushed ? "exists" : "created"},
                   boost::test_tools::per_element());
        BOOST_REQUIRE(i < 1'000);
    }
    BOOST_TEST(failures > 1, "no push failed: the disk does not stand in the way");
    BOOST_TEST(shop.level("TENT") == 1'000'000 - 1'000 * booked);
    BOOST_TEST(shop.differences() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

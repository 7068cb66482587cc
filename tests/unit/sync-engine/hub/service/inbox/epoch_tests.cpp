#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct ClonedTill : Shop {
    hub::Till known()
    {
        return session()
            .read([&](hub::Transaction& transaction) {
                return Result<hub::Till>{transaction.tills().find(till.id).value()};
            })
            .value();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(epoch_tests, ClonedTill)

// It is all that a clone needs to know what of its own the hub has.
BOOST_AUTO_TEST_CASE(the_hub_signs_how_far_it_has_the_branch_that_a_batch_stands_on)
{
    till.sell();
    PaperTill copy = till.clone();
    till.sell();
    for (int i = 0; i < 5; ++i)
        copy.sell({"TENT"});
    const auto main = push(till.batch());
    (void)push(copy.batch(2, 3)).value();

    const auto branch = push(copy.batch(3, 4));
    const auto again = push(copy.batch(3, 4));
    const auto shared = push(copy.batch(1, 1));
    const auto gap = push(copy.batch(6));

    BOOST_TEST(!main->envelope.branch.has_value());
    for (const auto* reply : {&branch, &again}) {
        BOOST_REQUIRE((*reply)->envelope.branch.has_value());
        const wire::SignedHave& have = *(*reply)->envelope.branch;
        BOOST_TEST((have.have == wire::Have{till.epoch, 4, copy.journal[3].hash}));
        BOOST_TEST(wire::haveHolds(have, till.id, hub.identity.key.publicKey()));
        BOOST_TEST((*reply)->envelope.have.have.contiguous == 2, "the main line stays what it is");
    }
    BOOST_REQUIRE(shared->envelope.branch.has_value());
    BOOST_TEST((shared->envelope.branch->have == wire::Have{till.epoch, 1, copy.journal[0].hash}),
               "of a disk that was only rolled back, all is on the main line");
    BOOST_TEST(words(gap) == Words{"retry"}, boost::test_tools::per_element());
    BOOST_TEST(!gap->envelope.branch.has_value());
    BOOST_TEST(count("exception WHERE kind = 'forked'") == 1, "once for the fork, not per batch");
}

// A clone of a clone, and one that was rolled back to its very beginning.
BOOST_AUTO_TEST_CASE(each_fork_is_noted_once)
{
    PaperTill empty = till.clone();
    till.sell();
    PaperTill copy = till.clone();
    till.sell();
    copy.sell({"TENT"});
    PaperTill second = copy.clone();
    copy.sell({"TENT"});
    second.sell({"MUG"});
    empty.sell({"TENT"});
    for (const PaperTill* each : {&till, &copy, &second, &empty})
        (void)push(each->batch()).value();

    BOOST_TEST(count("exception WHERE kind = 'forked'") == 2,
               "two left the main line; the third left one that had left it");
    BOOST_TEST(count("entry WHERE branch = 1") == 4);
    BOOST_TEST(level("TENT") == 997'000);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_CASE(a_till_goes_on_with_the_epoch_of_the_highest_ordinal_that_it_announced)
{
    till.sell();
    (void)push(till.batch()).value();
    PaperTill old = till.clone();
    till.openEpoch(0x2222, 2);
    till.sell();

    const auto reply = push(till.batch());
    old.sell();
    (void)push(old.batch(2)).value();

    BOOST_TEST(words(reply) == (Words{"created", "created"}), boost::test_tools::per_element());
    BOOST_TEST(reply->envelope.epochsKnown == 2);
    BOOST_TEST((known().epoch == wire::Epoch{0x2222}), "what drains late does not bring it back");
    BOOST_TEST(push(old.batch(2))->envelope.epochsKnown == 2);
    BOOST_TEST(count("exception") == 0);
}

BOOST_AUTO_TEST_CASE(two_clones_that_take_one_ordinal_are_both_booked_and_noted)
{
    PaperTill copy = till.clone();
    till.openEpoch(0x2222, 2);
    copy.openEpoch(0x3333, 2);
    copy.sell();

    (void)push(till.batch()).value();
    const auto second = push(copy.batch());
    (void)push(copy.batch()).value();

    BOOST_TEST(words(second) == (Words{"accepted-with-exception", "created"}),
               boost::test_tools::per_element());
    BOOST_TEST(count("exception WHERE kind = 'receipt-number-twice'") == 1);
    BOOST_TEST((known().epoch == wire::Epoch{0x2222}));
    BOOST_TEST(level("MUG") == 9'000);
}

// Of two clones each counts down from a level what it has sold since: its own newest entry.
BOOST_AUTO_TEST_CASE(a_level_names_the_newest_entry_of_each_journal)
{
    till.sell();
    PaperTill copy = till.clone();
    copy.openEpoch(0x2222, 2);
    copy.sell();
    (void)push(copy.batch()).value();
    till.sell();
    (void)push(till.batch()).value();

    const auto levels = session().read([&](hub::Transaction& transaction) {
        return Result<std::vector<wire::StockLevel>>{transaction.stock().levelsOf(sku("MUG"))};
    });

    const wire::StockLevel::Contained contained = levels->at(0).contains.at(till.id.text());
    BOOST_TEST((contained.epoch == wire::Epoch{0x2222}));
    BOOST_TEST(contained.seq == 2);
    BOOST_TEST(contained.newestOf(till.epoch) == 2);
    BOOST_TEST(contained.newestOf(wire::Epoch{9}) == 0);
    const auto record = wire::readRecord("stock-level", wire::recordJson(levels->at(0)));
    BOOST_TEST((std::get<wire::StockLevel>(record.value()) == levels->at(0)));
}

// What a till sold before it moved to another store is that store's, however late it comes.
BOOST_AUTO_TEST_CASE(an_old_entry_belongs_to_the_store_that_the_till_was_in)
{
    till.sell();
    sql("UPDATE till SET store = '0731'");

    const auto reply = push(till.batch());

    BOOST_TEST(words(reply) == Words{"created"}, boost::test_tools::per_element());
    BOOST_TEST(level("MUG") == 9'000);
    BOOST_TEST(differences() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()

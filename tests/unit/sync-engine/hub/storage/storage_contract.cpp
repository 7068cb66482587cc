#include "tests/unit/sync-engine/hub/storage/storage_contract.h"

#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"
#include "tests/unit/sync-engine/hub/storage/contract_steps.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

using hub::Session;
using hub::Transaction;

constexpr const char* kScope = "catalogue";

bool putMug(Transaction& transaction, const std::string& name)
{
    auto product = aProduct("MUG");
    product.name = name;
    return transaction.records().put(kScope, wire::upsert(product));
}

std::string mugName(Transaction& transaction)
{
    const auto body = transaction.records().find(kScope, "product", "MUG");
    return body ? (*body)["name"].get<std::string>() : "none";
}

void aFailedTransactionLeavesNothing(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const Status refused = session->write([](Transaction& transaction) -> Status {
        putMug(transaction, "Mug");
        return fail(ErrorCode::Refused, "changed my mind");
    });
    const Status broken = session->write([](Transaction& transaction) -> Status {
        putMug(transaction, "Mug");
        throw BrokenInvariant{"a bug"};
    });

    BOOST_TEST((refused.error().code == ErrorCode::Refused));
    BOOST_TEST((broken.error().code == ErrorCode::Internal));
    BOOST_TEST(read(*session, mugName) == "none");
    BOOST_TEST(storage.told.empty());
    write(*session, [](Transaction& transaction) { putMug(transaction, "Mug"); });
    BOOST_TEST(read(*session, mugName) == "Mug");
}

void anAttemptIsUndoneAlone(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    write(*session, [](Transaction& transaction) {
        putMug(transaction, "kept");
        const Status attempt = transaction.attempt([&]() -> Status {
            putMug(transaction, "undone");
            return fail(ErrorCode::OutOfRange, "no");
        });
        const Status bug = transaction.attempt([&]() -> Status {
            putMug(transaction, "undone");
            throw BrokenInvariant{"a bug"};
        });
        BOOST_TEST((attempt.error().code == ErrorCode::OutOfRange));
        BOOST_TEST((bug.error().code == ErrorCode::Internal));
        BOOST_TEST(transaction.attempt([] { return Status{}; }).has_value());
    });

    BOOST_TEST(read(*session, mugName) == "kept");
    BOOST_TEST(storage.told.at(0).head == 1, "the undone attempts took no place in the feed");
}

void placesFollowCommitsAndHaveTags(StorageUnderTest& storage)
{
    const auto first = storage.open().value();
    const auto second = storage.open().value();
    write(*first, [](Transaction& transaction) { putMug(transaction, "one"); });
    write(*second, [](Transaction& transaction) { putMug(transaction, "two"); });
    write(*first, [](Transaction& transaction) { putMug(transaction, "three"); });

    const auto tag = [&](std::int64_t place) {
        return read(*first,
                    [&](Transaction& transaction) { return transaction.records().tagOf(place); });
    };
    BOOST_TEST(read(*second, [](Transaction& transaction) { return transaction.records().head(); })
               == 3);
    BOOST_TEST(tag(1).has_value());
    BOOST_TEST((tag(1) != tag(2)));
    BOOST_TEST((tag(2) != tag(3)));
    BOOST_TEST(!tag(4).has_value());
    BOOST_TEST(!tag(0).has_value());
    const auto rows = read(*second, [](Transaction& transaction) {
        return transaction.records().after(kScope, 2, 10);
    });
    BOOST_REQUIRE(rows.size() == 1u);
    BOOST_TEST(rows[0].sequence == 3);
}

void whatIsTheSameTakesNoPlace(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    write(*session, [](Transaction& transaction) { BOOST_TEST(putMug(transaction, "Mug")); });
    write(*session, [](Transaction& transaction) {
        BOOST_TEST(!putMug(transaction, "Mug"));
        BOOST_TEST(!transaction.records().put(kScope, wire::tombstone("product", "GHOST")));
    });

    BOOST_TEST(storage.told.size() == 1u);
}

void oneMemberIsReadAlone(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    write(*session, [](Transaction& transaction) { putMug(transaction, "Mug \"1\""); });
    const auto member = [&](const std::string& key, const std::string& name) {
        return read(*session, [&](Transaction& transaction) {
            return transaction.records().member(kScope, "product", key, name);
        });
    };

    BOOST_TEST((member("MUG", "name") == wire::Json("Mug \"1\"")));
    BOOST_TEST((member("MUG", "tracked") == wire::Json(true)));
    BOOST_TEST(member("MUG", "unheard-of").value().is_null());
    BOOST_TEST(!member("TENT", "name"));
    write(*session, [](Transaction& transaction) {
        transaction.records().put(kScope, wire::tombstone("product", "MUG"));
    });
    BOOST_TEST(!member("MUG", "name"));
}

void aTombstoneIsSeenInTheFeedOnly(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    write(*session, [](Transaction& transaction) { putMug(transaction, "Mug"); });
    write(*session, [](Transaction& transaction) {
        BOOST_TEST(transaction.records().put(kScope, wire::tombstone("product", "MUG")));
    });

    BOOST_TEST(read(*session, mugName) == "none");
    BOOST_TEST(read(*session,
                    [](Transaction& transaction) {
                        return transaction.records().keysUnder("cat", "product").size();
                    })
               == 0u);
    const auto rows = read(*session, [](Transaction& transaction) {
        return transaction.records().after(kScope, 0, 10);
    });
    BOOST_TEST(rows.at(0).record.deleted);
    write(*session, [](Transaction& transaction) { transaction.records().raiseFloor(2); });
    BOOST_TEST(read(*session,
                    [](Transaction& transaction) {
                        return transaction.records().after(kScope, 0, 10).size();
                    })
               == 0u);
    BOOST_TEST(
        read(*session, [](Transaction& transaction) { return transaction.records().floor(); })
        == 2);
}

void entriesAreKeyedByPlaceAndHash(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    till.sell();
    PaperTill copy = till.clone();
    till.sell({"MUG"});
    copy.sell({"TENT"});
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        hub::InboxStorage& inbox = transaction.inbox();
        const auto first = inbox.add({till.journal[0], false, {}, {}});
        const auto second = inbox.add({till.journal[1], false, {}, {}});
        const auto branch = inbox.add({copy.journal[1], true, "why", {}});
        BOOST_TEST(first < second);
        BOOST_TEST(second < branch);
        const Status twice = transaction.attempt([&]() -> Status {
            inbox.add({till.journal[1], false, {}, {}});
            return {};
        });
        BOOST_TEST((twice.error().code == ErrorCode::Conflict));
        BOOST_TEST(inbox.known(till.id, till.epoch, 2, 2).size() == 2u);
        BOOST_TEST(inbox.known(till.id, till.epoch, 3, 9).empty());
        BOOST_TEST(inbox.known(till.id, wire::Epoch{9}, 1, 2).empty());
    });
    std::vector<hub::KeptEntry> kept;
    (void)read(*session, [&](Transaction& transaction) {
        transaction.inbox().forEachEntry(
            [&](const hub::KeptEntry& entry) { kept.push_back(entry); });
        return 0;
    });

    BOOST_REQUIRE(kept.size() == 3u);
    BOOST_TEST(kept[0].body == till.journal[0].bodyBytes);
    BOOST_TEST((kept[1].previous == till.journal[0].hash));
    BOOST_TEST(kept[2].branch);
    BOOST_TEST(kept[2].quarantined);
}

void whatIsSetAsideCanBeTakenOut(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    till.sell();
    till.sell();
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        hub::InboxStorage& inbox = transaction.inbox();
        const auto booked = inbox.add({till.journal[0], false, {}, {}});
        const auto aside = inbox.add({till.journal[1], true, "why", {}});
        BOOST_TEST(inbox.quarantined() == std::vector{aside}, boost::test_tools::per_element());

        BOOST_TEST(!inbox.withdraw(booked));
        const auto taken = inbox.withdraw(aside);

        BOOST_REQUIRE(taken);
        BOOST_TEST(taken->body == till.journal[1].bodyBytes);
        BOOST_TEST(taken->branch);
        BOOST_TEST(!inbox.withdraw(aside));
        BOOST_TEST(inbox.quarantined().empty());
        BOOST_TEST(inbox.known(till.id, till.epoch, 1, 2).size() == 1u);
    });
}

void aHeadMovesAndIsZeroAtFirst(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    const PaperTill till;
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        hub::InboxStorage& inbox = transaction.inbox();
        BOOST_TEST(inbox.head(till.id, till.epoch).contiguous == 0);
        const wire::Have have{till.epoch, 7, wire::sha256({"seven"})};
        inbox.moveHead(till.id, {till.epoch, 3, {}});
        inbox.moveHead(till.id, have);
        BOOST_TEST((inbox.head(till.id, till.epoch) == have));
    });
}

void stockIsALedgerWithItsSums(StorageUnderTest& storage)
{
    const auto session = storage.open().value();
    PaperTill till;
    till.sell();
    const StoreId store = till.store;
    write(*session, [&](Transaction& transaction) {
        transaction.tills().add(till.asKnown());
        hub::StockStorage& stock = transaction.stock();
        BOOST_TEST(!stock.level(store, sku("MUG")).has_value());
        stock.addCorrection({store, sku("MUG"), 10'000, "opening", {}});
        const auto entry = transaction.inbox().add({till.journal[0], false, {}, {}});
        const hub::StockMovement movement{1, store, sku("MUG"), -3'000};
        stock.addMovement(entry, movement);
        stock.setLevel(store, sku("MUG"), 7'000);
        stock.setContained(store, sku("MUG"), till.id, {till.epoch, 1});
        BOOST_TEST((stock.movementsOf(entry) == std::vector{movement}));
        const auto levels = stock.levelsOf(sku("MUG"));
        BOOST_TEST(levels.size() == 1u);
        BOOST_TEST(levels.at(0).contains.at(till.id.text()).seq == 1);
    });
    (void)read(*session, [&](Transaction& transaction) {
        hub::StockStorage& stock = transaction.stock();
        int sums = 0;
        stock.forEachSum([&](const hub::StockStorage::Sum& sum) {
            ++sums;
            BOOST_TEST(sum.ledgerMilli == 7'000);
            BOOST_TEST(sum.levelMilli == 7'000);
        });
        BOOST_TEST(sums == 1);
        const auto rows = stock.after(store, 0, 10);
        BOOST_TEST(rows.at(0).record.body["contains"][till.id.text()]["seq"] == 1);
        BOOST_TEST(stock.countAfter(store, 0, 10) == 1);
        return 0;
    });
    BOOST_TEST(storage.told.back().scopes.contains("stock/store:0412"));
}

void aReaderSeesOneState(StorageUnderTest& storage)
{
    const auto reader = storage.open().value();
    const auto writer = storage.open().value();
    write(*writer, [](Transaction& transaction) { putMug(transaction, "before"); });

    const auto seen = read(*reader, [&](Transaction& transaction) {
        auto names = mugName(transaction);
        write(*writer, [](Transaction& other) { putMug(other, "after"); });
        return names + ' ' + mugName(transaction);
    });

    BOOST_TEST(seen == "before before");
    BOOST_TEST(read(*reader, mugName) == "after");
}

} // namespace

const std::vector<ContractCase>& storageContract()
{
    static const std::vector<ContractCase> kCases{
        {"a_failed_transaction_leaves_nothing", aFailedTransactionLeavesNothing},
        {"an_attempt_is_undone_alone", anAttemptIsUndoneAlone},
        {"places_follow_commits_and_have_tags", placesFollowCommitsAndHaveTags},
        {"what_is_the_same_takes_no_place", whatIsTheSameTakesNoPlace},
        {"one_member_is_read_alone", oneMemberIsReadAlone},
        {"a_tombstone_is_seen_in_the_feed_only", aTombstoneIsSeenInTheFeedOnly},
        {"entries_are_keyed_by_place_and_hash", entriesAreKeyedByPlaceAndHash},
        {"what_is_set_aside_can_be_taken_out", whatIsSetAsideCanBeTakenOut},
        {"a_head_moves_and_is_zero_at_first", aHeadMovesAndIsZeroAtFirst},
        {"stock_is_a_ledger_with_its_sums", stockIsALedgerWithItsSums},
        {"a_reader_sees_one_state", aReaderSeesOneState},
    };
    return kCases;
}

} // namespace onetill::test

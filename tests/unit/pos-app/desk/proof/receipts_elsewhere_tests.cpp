#include "pos-app/desk/proof/receipt_code.h"
#include "pos-app/desk/proof/receipt_proof.h"
#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A hub with a till in one store, to which another one in another store sends its customers.
struct TwoStores : EmptyHub {
    TwoStores()
    {
        const StoreId there = *StoreId::parse("0731");
        put(hub::ofStore("configuration", there), aStore("0731"));
        const auto code = hub::issueCode(
            session(), hub, {.store = there, .trial = false, .validity = hub::kCodeValidity});
        const wire::Epoch epoch{0xb};
        hub::RecentRefusals refusals;
        const auto reply = hub::enrol(
            session(), hub, refusals, "10.0.0.1",
            wire::makeEnrolRequest(code.value(), other.key.publicKey(), epoch, clock.now()));
        other.id = reply.value().till;
        other.store = there;
        other.epoch = epoch;
        other.sell({"MUG", "TENT"});
    }
    /// As the other till prints it.
    std::string receipt() const
    {
        const wire::Entry& entry = other.journal.back();
        return desk::receiptCodes({.header = entry.header,
                                   .hash = entry.hash,
                                   .sale = aSale({.skus = {"MUG", "TENT"}})},
                                  other.key)
            .front();
    }
    /// What this store's till asks for and keeps, as its link does.
    void synchronise()
    {
        wire::Cursors cursors;
        for (const std::string_view feed : wire::kFeeds)
            cursors[std::string{feed}] = "";
        const auto answer = session().read([&](hub::Transaction& transaction) {
            return hub::readFeeds(transaction, hub, till.asKnown(), cursors, till.epoch);
        });
        const auto reply = wire::readFeedReply(wire::feedReplyJson(*answer.value().reply));
        for (const auto& [feed, page] : reply.value().feeds)
            BOOST_REQUIRE(replica.apply(feed, page));
    }
    Result<desk::ProvedReceipt> read(const std::string& code) const
    {
        return desk::readReceiptCode(code, [&](const Uuid& by) { return catalogue.tillKey(by); });
    }

    PaperTill other{2};
    std::filesystem::path kept{directory.path() / "catalogue.db"};
    replica::Replica replica{replica::Replica::create(kept).value()};
    replica::Catalogue catalogue{replica::Catalogue::open(kept).value()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(receipts_elsewhere_tests, TwoStores)

BOOST_AUTO_TEST_CASE(a_receipt_of_another_store_is_believed_offline_after_one_synchronisation)
{
    const std::string code = receipt();
    BOOST_TEST((read(code).error().code == ErrorCode::UnknownTill));

    synchronise();
    const auto believed = read(code);

    BOOST_REQUIRE_MESSAGE(believed.has_value(), (believed ? "" : believed.error().detail));
    BOOST_TEST((believed->by.till == other.id));
    BOOST_TEST((believed->by.store == other.store));
    BOOST_TEST((believed->place == wire::TillKey::Place{other.epoch, 1}));
    BOOST_TEST((believed->head == other.journal.back().hash));
    BOOST_TEST(believed->lines.size() == 2U);
}

BOOST_AUTO_TEST_CASE(a_revoked_till_is_refused_by_others_after_they_have_heard)
{
    const std::string code = receipt();
    put(hub::everyone("configuration"),
        wire::TillKey{.till = other.id,
                      .store = other.store,
                      .number = 1,
                      .trial = false,
                      .journalKey = other.key.publicKey(),
                      .trustedTo = wire::TillKey::Place{other.epoch, 0}});

    synchronise();

    BOOST_TEST((read(code).error().code == ErrorCode::RevokedTill));
}

BOOST_AUTO_TEST_SUITE_END()

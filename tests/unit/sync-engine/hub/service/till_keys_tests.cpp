#include "sync-engine/hub/service/feed/feed.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "sync-engine/hub/service/tills/till_keys.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A hub whose one till was enrolled before keys travelled.
struct TillKeys : EmptyHub {
    wire::EnrolReply enrol(const std::string& store, const wire::SigningKey& key)
    {
        put(hub::ofStore("configuration", *StoreId::parse(store)), aStore(store));
        const auto code = hub::issueCode(
            session(), hub,
            {.store = *StoreId::parse(store), .trial = false, .validity = hub::kCodeValidity});
        return hub::enrol(session(), hub, refusals, "10.0.0.1",
                          wire::makeEnrolRequest(code.value(), key.publicKey(), wire::Epoch{0xb},
                                                 clock.now()))
            .value();
    }
    /// What the feed of configuration tells the till, from the beginning.
    std::vector<wire::TillKey> known(const hub::Till& reader)
    {
        std::vector<wire::TillKey> keys;
        const auto answer = session().read([&](hub::Transaction& transaction) {
            return hub::readFeeds(transaction, hub, reader, {{"configuration", ""}}, reader.epoch);
        });
        for (const auto& record : answer.value().reply->feeds.at("configuration").records)
            if (record.kind == wire::TillKey::kKind)
                keys.push_back(
                    std::get<wire::TillKey>(wire::readRecord(record.kind, record.body).value()));
        return keys;
    }
    wire::TillKey keyOfOldTill() const
    {
        return {.till = till.id,
                .store = till.store,
                .number = 1,
                .trial = false,
                .journalKey = till.key.publicKey()};
    }
    hub::RecentRefusals refusals;
};

using KeysTold = std::vector<wire::TillKey>;

} // namespace

BOOST_FIXTURE_TEST_SUITE(till_keys_tests, TillKeys)

BOOST_AUTO_TEST_CASE(the_key_of_a_new_till_reaches_the_tills_of_other_stores)
{
    const auto key = wire::SigningKey::generate(repeatableRandom(77));

    const auto reply = enrol("0731", key);

    const wire::TillKey expected{.till = reply.till,
                                 .store = reply.store,
                                 .number = 1,
                                 .trial = false,
                                 .journalKey = key.publicKey()};
    BOOST_TEST((known(till.asKnown()) == KeysTold{expected}));
    BOOST_TEST(!told.empty(), "who waits for news of configuration hears of it");
}

BOOST_AUTO_TEST_CASE(tills_enrolled_with_an_older_hub_become_known_once)
{
    BOOST_TEST(known(till.asKnown()).empty());

    BOOST_TEST(hub::publishKeys(session()).value() == 1);
    BOOST_TEST(hub::publishKeys(session()).value() == 0);

    BOOST_TEST((known(till.asKnown()) == KeysTold{keyOfOldTill()}));
}

BOOST_AUTO_TEST_CASE(a_revocation_is_not_taken_back_by_telling_the_key_again)
{
    wire::TillKey revoked = keyOfOldTill();
    revoked.trustedTo = wire::TillKey::Place{till.epoch, 5};
    put(hub::everyone("configuration"), revoked);

    BOOST_TEST(hub::publishKeys(session()).value() == 0);

    BOOST_TEST((known(till.asKnown()) == KeysTold{revoked}));
}

BOOST_AUTO_TEST_SUITE_END()

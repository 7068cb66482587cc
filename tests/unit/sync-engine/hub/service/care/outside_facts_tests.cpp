#include "sync-engine/hub/service/care/outside_facts.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/tills/access.h"
#include "sync-engine/hub/service/tills/enrolment.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A hub that keeps facts outside, and the state that a backup would bring back.
struct KeptOutside : EmptyHub {
    KeptOutside()
    {
        hub.keepOutside = [this](const wire::Json& fact) {
            if (full)
                throw hub::StorageFailure{{ErrorCode::StorageFull, "the disk is full"}};
            facts.push_back(fact);
        };
    }

    wire::EnrolmentCode code()
    {
        return hub::issueCode(session(), hub,
                              {.store = till.store, .trial = false, .validity = hub::kCodeValidity})
            .value();
    }
    Result<wire::EnrolReply> enrol(const wire::EnrolmentCode& with, std::uint64_t newTill = 10)
    {
        return hub::enrol(session(), hub, refusals, "10.0.0.1",
                          wire::makeEnrolRequest(
                              with,
                              wire::SigningKey::generate(repeatableRandom(newTill)).publicKey(),
                              wire::Epoch{newTill}, clock.now()));
    }
    bool isKnown(const wire::EnrolReply& reply)
    {
        return session()
            .read([&](hub::Transaction& transaction) {
                return hub::authenticate(transaction, reply.till.text(), reply.token);
            })
            .has_value();
    }
    hub::Replayed replay(const std::string& lineage)
    {
        return session()
            .write([&](hub::Transaction& transaction) {
                return Result<hub::Replayed>{hub::replayOutside(transaction, {lineage}, facts)};
            })
            .value();
    }
    hub::Replayed replay() { return replay(hub.identity.lineage); }

    std::vector<wire::Json> facts;
    bool full{false};
    hub::RecentRefusals refusals;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(outside_facts_tests, KeptOutside)

// The till was enrolled after the backup was made: it would be a stranger at its own hub.
BOOST_AUTO_TEST_CASE(a_till_that_the_backup_does_not_have_comes_back_with_its_token)
{
    const auto used = code();
    const auto reply = enrol(used).value();
    sql("DELETE FROM till WHERE number > 1; UPDATE enrolment_code SET till = NULL");
    BOOST_REQUIRE(!isKnown(reply));

    const auto done = replay();

    BOOST_TEST(done.tills == 1);
    BOOST_TEST(done.codes == 1);
    BOOST_TEST(done.notes.empty());
    BOOST_TEST(isKnown(reply));
}

BOOST_AUTO_TEST_CASE(a_used_code_stays_used)
{
    const auto used = code();
    (void)enrol(used).value();
    sql("DELETE FROM till WHERE number > 1; UPDATE enrolment_code SET till = NULL");
    (void)replay();

    BOOST_TEST((enrol(used, 11).error().code == ErrorCode::BadCode));
}

BOOST_AUTO_TEST_CASE(replayed_twice_changes_nothing_more)
{
    const auto reply = enrol(code()).value();
    const auto tills = count("till");

    const auto done = replay();

    BOOST_TEST(done.tills + done.codes + done.customers == 0);
    BOOST_TEST(count("till") == tills);
    BOOST_TEST(isKnown(reply));
}

// Its reply was lost, and it asked again: the token that counts is the newer one.
BOOST_AUTO_TEST_CASE(the_newest_token_of_a_till_counts)
{
    const auto used = code();
    const auto first = enrol(used).value();
    const auto second = enrol(used).value();
    sql("DELETE FROM till WHERE number > 1; UPDATE enrolment_code SET till = NULL");
    (void)replay();

    BOOST_TEST(!isKnown(first));
    BOOST_TEST(isKnown(second));
}

BOOST_AUTO_TEST_CASE(a_number_that_belongs_to_another_by_now_is_not_taken_from_it)
{
    const auto lost = enrol(code()).value();
    sql("DELETE FROM till WHERE number > 1");
    std::vector<wire::Json> before;
    before.swap(facts);
    const auto other = enrol(code(), 11).value();
    facts = before;

    const auto done = replay();

    BOOST_TEST(done.tills == 0);
    BOOST_REQUIRE(done.notes.size() == 1u);
    BOOST_TEST(done.notes[0].find(lost.till.text()) != std::string::npos);
    BOOST_TEST(isKnown(other));
}

BOOST_AUTO_TEST_CASE(nothing_is_enrolled_that_could_not_be_kept_outside)
{
    const auto used = code();
    const auto tills = count("till");
    full = true;
    BOOST_TEST((enrol(used).error().code == ErrorCode::StorageFull));
    BOOST_TEST(count("till") == tills);

    full = false;
    BOOST_TEST(enrol(used).has_value());
}

BOOST_AUTO_TEST_CASE(no_secret_stands_outside)
{
    const auto used = code();
    const auto reply = enrol(used).value();
    BOOST_REQUIRE(!facts.empty());
    for (const wire::Json& fact : facts) {
        BOOST_TEST(fact.dump().find(reply.token) == std::string::npos);
        BOOST_TEST(fact.dump().find(wire::toHex(used.secret)) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(who_was_to_be_forgotten_is_forgotten_again)
{
    wire::Customer customer;
    customer.customer = *CustomerId::parse("C-17");
    customer.name = "Ada";
    put(hub::everyone("customers"), customer);
    hub::keepOutside(hub, hub::customerErased(customer.customer));

    BOOST_TEST(replay().customers == 1);
    BOOST_TEST(replay().customers == 0);
}

// A demo shop was thrown away and made anew in the same place.
BOOST_AUTO_TEST_CASE(facts_of_another_database_are_none_of_ours)
{
    (void)enrol(code()).value();
    sql("DELETE FROM till WHERE number > 1");

    BOOST_TEST(replay("another").tills == 0);
}

BOOST_AUTO_TEST_CASE(lineages_are_known_that_have_begun_from_ours)
{
    const auto begun = [&](const std::string& from, const std::string& name) {
        hub.identity.lineage = from;
        hub::keepOutside(hub, hub::lineageBegun(name));
    };
    begun("first", "second");
    begun("second", "third");
    begun("elsewhere", "stranger");

    BOOST_TEST(
        (hub::lineagesBegunFrom({"first"}, facts) == std::vector<std::string>{"second", "third"}));
    BOOST_TEST(hub::lineagesBegunFrom({"third"}, facts).empty());
}

BOOST_AUTO_TEST_SUITE_END()

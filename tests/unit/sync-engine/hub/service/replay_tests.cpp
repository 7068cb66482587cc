#include "sync-engine/hub/service/inbox/replay.h"
#include "tests/unit/sync-engine/hub/service/shop_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Three sales that the hub has, and a connection that cannot write.
struct Replaying : Shop {
    Replaying()
    {
        for (const char* article : {"MUG", "TENT", "MUG"})
            till.sell({article});
        (void)push(till.batch()).value();
        reading = hub::sqlite::openSession({.file = file,
                                            .use = hub::sqlite::Use::ReadOnly,
                                            .clock = clock.clock(),
                                            .random = repeatableRandom(7),
                                            .announce = {}})
                      .value();
    }
    std::optional<wire::PushReply> replay(const wire::Json& batch)
    {
        return hub::replayReply(*reading, hub, till.asKnown(), batch);
    }
    /// The batch with one field of an entry changed.
    wire::Json changed(std::size_t entry, const char* field, const std::string& value)
    {
        wire::Json batch = till.batch();
        batch["entries"][entry][field] = value;
        return batch;
    }

    std::unique_ptr<hub::Session> reading;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(replay_tests, Replaying)

// The reply was lost: the till sends the same bytes again, while the writer may be busy.
BOOST_AUTO_TEST_CASE(what_the_hub_has_is_confirmed_without_writing)
{
    const auto reply = replay(till.batch());

    BOOST_REQUIRE(reply.has_value());
    BOOST_TEST(words(*reply) == (Words{"exists", "exists", "exists"}),
               boost::test_tools::per_element());
    BOOST_TEST(reply->envelope.have.have.contiguous == 3);
    BOOST_TEST((reply->envelope.have.have.headHash == till.journal.back().hash));
    BOOST_TEST(wire::haveHolds(reply->envelope.have, till.id, hub.identity.key.publicKey()));
}

BOOST_AUTO_TEST_CASE(a_part_of_it_is_confirmed_as_well)
{
    BOOST_TEST(replay(till.batch(2)).has_value());
    BOOST_TEST(replay(till.batch(2, 2)).has_value());
}

BOOST_AUTO_TEST_CASE(a_batch_with_anything_new_is_none)
{
    till.sell();

    BOOST_TEST(!replay(till.batch()).has_value());
    BOOST_TEST(!replay(till.batch(4)).has_value());
    BOOST_TEST(words(push(till.batch())) == (Words{"exists", "exists", "exists", "created"}),
               boost::test_tools::per_element());
}

// A cloned till sends another entry under a number that the hub has.
BOOST_AUTO_TEST_CASE(another_entry_at_a_known_place_is_none)
{
    PaperTill clone = till.clone();
    clone.journal.pop_back();
    clone.sell({"ROPE"});

    BOOST_TEST(!replay(clone.batch()).has_value());
    BOOST_TEST(words(push(clone.batch())).back() == "accepted-with-exception");
    BOOST_TEST(replay(clone.batch()).has_value(), "both branches are known now");
    BOOST_TEST(replay(till.batch()).has_value());
}

// What was damaged on its way must never be confirmed under the hash of what the hub has.
BOOST_AUTO_TEST_CASE(damaged_bytes_under_a_known_hash_are_refused)
{
    std::string body = till.journal[1].bodyBytes;
    body[body.find("TENT")] = 'B';
    const wire::Json batch = changed(1, "body", body);

    BOOST_TEST(!replay(batch).has_value());
    BOOST_TEST((push(batch).error().code == ErrorCode::BrokenChain));
}

BOOST_AUTO_TEST_CASE(a_batch_with_any_other_fault_is_none)
{
    const std::string zeros(64, '0');
    wire::Json swapped = till.batch();
    std::swap(swapped["entries"][1], swapped["entries"][2]);

    BOOST_TEST(!replay(swapped).has_value());
    BOOST_TEST(!replay(changed(0, "previous", wire::toHex(till.journal[1].hash))).has_value());
    BOOST_TEST(!replay(changed(2, "previous", zeros)).has_value());
    BOOST_TEST(!replay(changed(2, "signature", zeros + zeros)).has_value());
    BOOST_TEST(!replay(changed(0, "header", "{}")).has_value());
    BOOST_TEST(!replay(changed(2, "hash", "no hash")).has_value());
    BOOST_TEST(!replay(wire::Json{{"entries", wire::Json::array()}}).has_value());
    BOOST_TEST(!replay(wire::Json::array()).has_value());
}

BOOST_AUTO_TEST_CASE(another_till_cannot_have_it_confirmed)
{
    hub::Till other = PaperTill{9}.asKnown();
    other.journalKey = till.key.publicKey();

    BOOST_TEST(!hub::replayReply(*reading, hub, other, till.batch()).has_value());
}

// Kept raw and set aside is kept: it must not come again and again.
BOOST_AUTO_TEST_CASE(a_quarantined_entry_is_confirmed)
{
    till.say("not-yet-invented", wire::Json::object());
    BOOST_TEST(words(push(till.batch(4))) == Words{"quarantined"},
               boost::test_tools::per_element());

    BOOST_TEST(replay(till.batch()).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

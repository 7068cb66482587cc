#include "sync-engine/contract/wire/push.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::wire;

namespace {

struct RestoredHub {
    SigningKey key = SigningKey::generate(test::seededRandom(3));
    Ancestry said = signAncestry({"second", "first"}, "third", key);

    Envelope envelope(Ancestry before) const
    {
        return {.have = signHave({Epoch{1}, 0, {}}, Uuid{}, "third", key),
                .hubTime = {1'795'428'000'000},
                .pollAfterMs = 0,
                .minimumProtocol = 1,
                .before = std::move(before)};
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(ancestry_tests, RestoredHub)

BOOST_AUTO_TEST_CASE(what_a_hub_continues_is_signed_by_it)
{
    BOOST_TEST(ancestryHolds(said, "third", key.publicKey()));

    BOOST_TEST(!ancestryHolds(said, "another", key.publicKey()));
    BOOST_TEST(!ancestryHolds({{"second"}, said.signature}, "third", key.publicKey()));
    const auto stranger = SigningKey::generate(test::seededRandom(4));
    BOOST_TEST(!ancestryHolds(said, "third", stranger.publicKey()));
    BOOST_TEST(!ancestryHolds({{"\xff"}, said.signature}, "third", key.publicKey()));
}

BOOST_AUTO_TEST_CASE(it_travels_with_every_reply_and_only_if_there_is_something_to_say)
{
    const auto again = readEnvelope(envelopeJson(envelope(said)));
    BOOST_REQUIRE(again);
    BOOST_TEST((again->before == said));

    const Json none = envelopeJson(envelope({}));
    BOOST_TEST(!none.contains("hub_before"));
    BOOST_TEST(readEnvelope(none)->before.names.empty());
}

BOOST_AUTO_TEST_CASE(the_newest_of_very_many_are_named)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kAncestorsMax + 5; ++i)
        names.push_back(std::to_string(i));
    const Ancestry bounded = signAncestry(names, "now", key);

    BOOST_TEST(bounded.names.size() == kAncestorsMax);
    BOOST_TEST(bounded.names.front() == "0");
    BOOST_TEST(ancestryHolds(bounded, "now", key.publicKey()));
}

BOOST_AUTO_TEST_SUITE_END()

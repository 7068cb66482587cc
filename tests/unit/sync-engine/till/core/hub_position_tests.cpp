#include "engine_rig.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;

namespace {

struct Rig : EngineRig {
    Rig() : EngineRig{10} { till.acknowledgedSeq = 4; }

    HaveVerdict hear(std::int64_t contiguous, std::int64_t whenAsked,
                     const std::string& lineage = "one")
    {
        return position.hear(envelope(contiguous, lineage).have, whenAsked).value();
    }

    HubPosition position{Identity{test::MemoryTill::till(), hubKey.publicKey()},
                         test::MemoryTill::epoch(), till};
};

} // namespace

BOOST_TEST_DONT_PRINT_LOG_VALUE(HaveVerdict)

BOOST_FIXTURE_TEST_SUITE(hub_position_tests, Rig)

BOOST_AUTO_TEST_CASE(it_starts_from_what_the_register_knows)
{
    BOOST_REQUIRE(position.begin());
    BOOST_TEST(position.confirmed() == 4);
}

BOOST_AUTO_TEST_CASE(more_of_the_same_journal_advances)
{
    BOOST_REQUIRE(position.begin());
    BOOST_TEST(hear(9, 4) == HaveVerdict::Advanced);
    BOOST_TEST(position.confirmed() == 9);
}

// Push and feed run beside each other: a feed's answer may have been made before the push's.
BOOST_AUTO_TEST_CASE(an_answer_that_was_overtaken_does_not_move_back)
{
    BOOST_REQUIRE(position.begin());
    hear(9, 4);

    BOOST_TEST(hear(6, 4) == HaveVerdict::Unchanged);
    BOOST_TEST(position.confirmed() == 9);
}

// A hub restored from last night's backup.
BOOST_AUTO_TEST_CASE(less_than_was_known_when_asking_means_send_again)
{
    BOOST_REQUIRE(position.begin());
    hear(9, 4);

    BOOST_TEST(hear(2, 9) == HaveVerdict::Behind);
    BOOST_TEST(position.confirmed() == 2);
}

BOOST_AUTO_TEST_CASE(a_new_lineage_is_believed_whenever_it_was_asked)
{
    BOOST_REQUIRE(position.begin());
    hear(9, 4, "one");

    BOOST_TEST(hear(6, 4, "two") == HaveVerdict::Behind);
    BOOST_TEST(position.confirmed() == 6);
}

// The till's disk image was rolled back: the hub has sales that this journal has forgotten.
BOOST_AUTO_TEST_CASE(more_than_the_journal_holds_is_foreign)
{
    BOOST_REQUIRE(position.begin());
    BOOST_TEST(hear(11, 4) == HaveVerdict::Foreign);
    BOOST_TEST(position.confirmed() == 4);
}

// A cloned till sold on under the same numbers.
BOOST_AUTO_TEST_CASE(another_hash_at_our_number_is_foreign)
{
    BOOST_REQUIRE(position.begin());
    const auto have = wire::signHave({test::MemoryTill::epoch(), 8, till.journal[2].hash},
                                     test::MemoryTill::till(), "one", hubKey);

    BOOST_TEST(position.hear(have, 4).value() == HaveVerdict::Foreign);
    BOOST_TEST(position.confirmed() == 4);
}

// Somebody between till and hub must not be able to make the till forget to send sales.
BOOST_AUTO_TEST_CASE(a_signature_of_somebody_else_counts_for_nothing)
{
    BOOST_REQUIRE(position.begin());
    const wire::SigningKey stranger{wire::SigningKey::Seed{66}};
    const auto have = wire::signHave({test::MemoryTill::epoch(), 8, till.journal[7].hash},
                                     test::MemoryTill::till(), "one", stranger);

    BOOST_TEST(position.hear(have, 4).value() == HaveVerdict::Unusable);
    BOOST_TEST(position.confirmed() == 4);
}

BOOST_AUTO_TEST_CASE(what_was_signed_for_another_till_or_epoch_counts_for_nothing)
{
    BOOST_REQUIRE(position.begin());
    const wire::Hash head = till.journal[7].hash;
    const auto forOther =
        wire::signHave({test::MemoryTill::epoch(), 8, head}, Uuid{}, "one", hubKey);
    const auto ofOther =
        wire::signHave({wire::Epoch{5}, 8, head}, test::MemoryTill::till(), "one", hubKey);

    BOOST_TEST(position.hear(forOther, 4).value() == HaveVerdict::Unusable);
    BOOST_TEST(position.hear(ofOther, 4).value() == HaveVerdict::Unusable);
}

BOOST_AUTO_TEST_CASE(an_unreadable_journal_is_an_error_and_changes_nothing)
{
    BOOST_REQUIRE(position.begin());
    till.journalFailure = Error{ErrorCode::StorageDamaged, "page 7"};

    const auto verdict = position.hear(envelope(8).have, 4);

    BOOST_REQUIRE(!verdict);
    BOOST_TEST((verdict.error().code == ErrorCode::StorageDamaged));
    BOOST_TEST(position.confirmed() == 4);
}

BOOST_AUTO_TEST_SUITE_END()

#include "engine_rig.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

BOOST_TEST_DONT_PRINT_LOG_VALUE(SyncStatus::Tone)

BOOST_AUTO_TEST_SUITE(engine_status_tests)

BOOST_AUTO_TEST_CASE(a_till_in_touch_with_nothing_to_send_is_well)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    const SyncStatus& status = rig.engine.status();

    BOOST_TEST(status.tone == SyncStatus::Tone::Ok);
    BOOST_TEST(status.lastExchange->ms == rig.now.wall.ms);
    BOOST_TEST(status.catalogueAsOf->ms == rig.now.wall.ms);
    BOOST_TEST(status.cataloguePosition == "c0");
}

BOOST_AUTO_TEST_CASE(an_outage_counts_what_waits_and_says_since_when_and_until_when)
{
    EngineRig rig{2};
    rig.take(SwitchedOn{});
    rig.wait(3s);
    rig.pushFails(ErrorCode::Unreachable);
    const auto began = rig.now.wall;
    rig.wait(60s);
    rig.pullFails(ErrorCode::Unreachable);

    const SyncStatus& status = rig.engine.status();

    BOOST_TEST(status.tone == SyncStatus::Tone::Off);
    BOOST_TEST(status.waiting == 2);
    BOOST_TEST(status.offlineSince->ms == began.ms);
    BOOST_TEST(status.nextTry.has_value());
    BOOST_TEST((status.lastError->code == ErrorCode::Unreachable));
}

// After an outage the sales must not wait minutes for their own back-off to end.
BOOST_AUTO_TEST_CASE(one_lane_back_in_touch_brings_the_other_back)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Unreachable);

    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    const auto& timer = rig.the<StartTimer>();
    BOOST_TEST((timer.lane == Lane::Push));
    BOOST_TEST(timer.delay.count() == 0); // nothing was asked for to be spread over
    BOOST_TEST(!rig.engine.status().offlineSince);
}

// Ten thousand tills see the same outage end in the same second.
BOOST_AUTO_TEST_CASE(the_first_send_after_an_outage_is_spread_over_what_the_hub_wants)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(1, 1);
    reply.envelope.pollAfterMs = 60'000;
    rig.take(PushReplied{rig.pushRequest, reply});
    rig.till.sell();
    rig.take(JournalGrew{});
    rig.pushFails(ErrorCode::Unreachable);

    rig.take(NetworkHint{});

    const auto& timer = rig.the<StartTimer>();
    BOOST_TEST(timer.delay.count() > 1'000);
    BOOST_TEST(timer.delay.count() < 60'000);
}

BOOST_AUTO_TEST_CASE(switched_off_cancels_everything_and_stays_silent)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(SwitchedOff{});
    BOOST_TEST(rig.got<CancelRequest>());

    rig.till.sell();
    rig.take(JournalGrew{});
    rig.take(NetworkHint{});
    rig.take(TimerFired{Lane::Push});

    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST(!rig.got<AskFeed>());
    BOOST_TEST(rig.engine.status().switchedOff);
    BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Off);
    rig.take(SwitchedOn{});
    BOOST_TEST(rig.got<SendBatch>());
}

BOOST_AUTO_TEST_CASE(a_till_that_the_hub_does_not_know_stops_asking_and_says_so)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Unauthorised);
    BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Bad);
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::Unauthorised));
    BOOST_TEST(rig.engine.status().nextTry.has_value());

    rig.till.sell();
    rig.take(JournalGrew{});

    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST(!rig.got<AskFeed>());
}

// One wrong answer of a hub (its database was away, IT mended the till's entry) must not leave a
// till without prices until somebody restarts it.
BOOST_AUTO_TEST_CASE(a_till_that_was_turned_away_comes_back_by_every_way_there_is)
{
    for (const Input& input : {Input{NetworkHint{}}, Input{TimerFired{Lane::Push}}}) {
        EngineRig rig{1};
        rig.take(SwitchedOn{});
        rig.pushFails(ErrorCode::Unauthorised);

        rig.take(input);

        BOOST_TEST(rig.got<SendBatch>());
        BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Bad, "it is not known better yet");
        rig.batchArrives(1);
        rig.take(FeedReplied{rig.pullRequest, std::nullopt});
        BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Ok);
    }
}

BOOST_AUTO_TEST_CASE(one_lane_that_is_let_in_again_brings_the_other_back)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Unauthorised);
    rig.take(TimerFired{Lane::Pull});
    BOOST_REQUIRE(rig.got<AskFeed>());

    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    BOOST_TEST(rig.got<SendBatch>());
}

BOOST_AUTO_TEST_CASE(a_till_that_is_turned_away_asks_seldom)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Unauthorised);

    for (int tries = 0; tries < 5; ++tries) {
        BOOST_TEST(rig.the<StartTimer>().delay >= 10min);
        rig.take(TimerFired{Lane::Push});
        BOOST_TEST(rig.got<SendBatch>());
        rig.pushFails(ErrorCode::Unauthorised);
    }
}

BOOST_AUTO_TEST_CASE(switching_off_and_on_asks_again_at_once)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Unauthorised);
    rig.take(SwitchedOff{});
    BOOST_TEST(rig.engine.status().switchedOff);

    rig.take(SwitchedOn{});

    BOOST_TEST(rig.got<SendBatch>());
    BOOST_TEST(!rig.engine.status().lastError);
}

BOOST_AUTO_TEST_CASE(an_overloaded_hub_is_no_reason_to_alarm_anybody)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.pushFails(ErrorCode::Overloaded, 5s);
    BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Busy);
}

BOOST_AUTO_TEST_CASE(the_hubs_time_is_told_when_it_differs_noticeably)
{
    EngineRig rig{3};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(3, 1);
    reply.envelope.hubTime.ms += 90'000;
    rig.take(PushReplied{rig.pushRequest, reply});
    BOOST_REQUIRE(rig.got<HubTimeHeard>());
    BOOST_TEST(rig.the<HubTimeHeard>().ahead.count() == 90'000);

    auto next = rig.pushReply(2, 3);
    next.envelope.hubTime.ms += 90'400;
    rig.take(PushReplied{rig.pushRequest, next});

    BOOST_TEST(!rig.got<HubTimeHeard>());
}

// A hub whose clock was set to nonsense: the difference would stand in every entry from then on,
// and no reader takes an entry with a difference beyond all bounds.
BOOST_AUTO_TEST_CASE(a_hub_time_that_cannot_be_is_not_told)
{
    EngineRig rig{4};
    rig.take(SwitchedOn{});
    std::int64_t arrived = 0;
    for (const char* nonsense : {"9999-12-31T23:59:59.000Z", "2101-01-01T00:00:00.000Z",
                                 "1970-01-01T00:00:00.000Z", "2019-12-31T23:59:59.000Z"}) {
        auto reply = rig.pushReply(rig.batchSize, ++arrived);
        reply.envelope.hubTime = parseTimestamp(nonsense).value();
        rig.take(PushReplied{rig.pushRequest, reply});
        BOOST_TEST(!rig.got<HubTimeHeard>(), nonsense);
        BOOST_TEST(rig.got<Acknowledge>(), "the rest of the reply counts");
    }

    rig.till.sell();
    rig.take(JournalGrew{});
    rig.batchArrives(5);

    BOOST_TEST(rig.the<HubTimeHeard>().ahead.count() == 0);
}

// The till's own clock may be the one that is out of its mind.
BOOST_AUTO_TEST_CASE(a_difference_that_no_entry_could_carry_is_not_told)
{
    EngineRig rig{1};
    const auto hubTime = rig.now.wall;
    rig.now.wall = parseTimestamp("9999-01-01T00:00:00.000Z").value();
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(1, 1);
    reply.envelope.hubTime = hubTime;

    rig.take(PushReplied{rig.pushRequest, reply});

    BOOST_TEST(!rig.got<HubTimeHeard>());
}

// With every sale set aside a till would otherwise look as well as can be.
BOOST_AUTO_TEST_CASE(what_the_hub_sets_aside_is_counted_and_needs_a_person)
{
    using enum wire::EntryStatus;
    EngineRig rig{4};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(4, 3);
    reply.statuses = {Created, Quarantined, AcceptedWithException, Retry};

    rig.take(PushReplied{rig.pushRequest, reply});

    BOOST_TEST(rig.the<EntriesJudged>().judged.quarantined == 1);
    BOOST_TEST(rig.the<EntriesJudged>().judged.exceptions == 1);
    BOOST_TEST(rig.engine.status().judged.quarantined == 1);
    BOOST_TEST(rig.engine.status().judged.exceptions == 1);
    BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Bad);
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::Quarantined));

    rig.batchArrives(4);
    rig.take(FeedReplied{rig.pullRequest, std::nullopt});

    BOOST_TEST(rig.engine.status().tone == SyncStatus::Tone::Ok, "the hub understands again");
    BOOST_TEST(rig.engine.status().judged.quarantined == 1, "the count stays");
}

BOOST_AUTO_TEST_CASE(what_the_till_itself_sent_to_quarantine_counts_too)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    for (int times = 0; times < 2; ++times) {
        rig.pushFails(ErrorCode::Refused);
        rig.take(TimerFired{Lane::Push});
    }
    BOOST_REQUIRE(rig.got<SendToQuarantine>());

    rig.take(EntryQuarantined{rig.pushRequest, rig.envelope(1)});

    BOOST_TEST(rig.engine.status().judged.quarantined == 1);
    BOOST_TEST(rig.the<EntriesJudged>().judged.quarantined == 1);
}

BOOST_AUTO_TEST_CASE(a_reply_that_does_not_count_judges_nothing)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(1, 1);
    reply.statuses = {wire::EntryStatus::Quarantined};
    reply.envelope.have.signature[0] ^= 1;

    rig.take(PushReplied{rig.pushRequest, reply});

    BOOST_TEST(!rig.got<EntriesJudged>());
    BOOST_TEST(rig.engine.status().judged.quarantined == 0);
}

BOOST_AUTO_TEST_CASE(counting_goes_on_from_what_is_known)
{
    EngineRig rig{1};
    Engine next{Identity{test::MemoryTill::till(), rig.hubKey.publicKey()}, rig.till, rig.till,
                test::seeded(2), Judged{.quarantined = 4, .exceptions = 2}};

    (void)next.take(SwitchedOn{}, rig.now);

    BOOST_TEST(next.status().judged.quarantined == 4);
    BOOST_TEST(next.status().judged.exceptions == 2);
}

BOOST_AUTO_TEST_CASE(a_hub_that_wants_newer_tills_is_reported)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(1, 1);
    reply.envelope.minimumProtocol = wire::kProtocolVersion + 1;

    rig.take(PushReplied{rig.pushRequest, reply});

    BOOST_TEST(rig.engine.status().updateNeeded);
}

BOOST_AUTO_TEST_CASE(a_status_is_only_told_when_it_changed)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.take(NetworkHint{});
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(!rig.got<StatusChanged>());
}

BOOST_AUTO_TEST_SUITE_END()

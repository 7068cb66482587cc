#include "engine_rig.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

namespace {

/// Lets the back-off of the push lane pass.
void afterBackOff(EngineRig& rig)
{
    const auto& timer = rig.the<StartTimer>();
    rig.wait(timer.delay);
    rig.take(TimerFired{Lane::Push});
}

/// Refuses what is sent until something else than a batch of this size leaves.
void refuseUntilChange(EngineRig& rig, std::size_t size)
{
    for (int tries = 0; tries < 4 && rig.batchSize == size; ++tries) {
        rig.pushFails(ErrorCode::Refused);
        afterBackOff(rig);
        if (rig.got<SendToQuarantine>())
            return;
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(engine_push_tests)

BOOST_AUTO_TEST_CASE(at_the_start_what_is_unsent_leaves_before_anything_is_asked)
{
    EngineRig rig{3};

    rig.take(SwitchedOn{});

    BOOST_REQUIRE(rig.got<SendBatch>());
    BOOST_TEST(rig.batchSize == 3);
    BOOST_TEST(!rig.got<AskFeed>());
}

BOOST_AUTO_TEST_CASE(a_batch_holds_500_entries_at_most_and_the_next_one_follows_at_once)
{
    EngineRig rig{1'200};
    rig.take(SwitchedOn{});
    BOOST_TEST(rig.batchSize == 500);

    rig.batchArrives(500);

    BOOST_TEST(rig.the<Acknowledge>().have.have.contiguous == 500);
    BOOST_TEST(rig.the<SendBatch>().entries.front().header.seq == 501);
}

// The evening must not wait for a timer that nobody started.
BOOST_AUTO_TEST_CASE(a_sale_while_idle_leaves_at_once)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.till.sell();

    rig.take(JournalGrew{});

    BOOST_TEST(rig.batchSize == 1);
}

BOOST_AUTO_TEST_CASE(a_sale_during_a_push_waits_for_its_reply)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    rig.till.sell();
    rig.take(JournalGrew{});
    BOOST_TEST(!rig.got<SendBatch>());

    rig.batchArrives(1);

    BOOST_TEST(rig.the<SendBatch>().entries.front().header.seq == 2);
}

BOOST_AUTO_TEST_CASE(too_large_halves_at_once_and_success_doubles_again)
{
    EngineRig rig{2'000};
    rig.take(SwitchedOn{});

    rig.pushFails(ErrorCode::TooLarge);
    BOOST_TEST(rig.batchSize == 250);
    rig.pushFails(ErrorCode::TooLarge);
    BOOST_TEST(rig.batchSize == 125);
    rig.batchArrives(125);
    BOOST_TEST(rig.batchSize == 250);
}

// The hub's own limit may be a passing thing, too; once is not enough to set a sale aside.
BOOST_AUTO_TEST_CASE(a_single_entry_that_the_hub_calls_too_large_twice_goes_to_quarantine)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});

    rig.pushFails(ErrorCode::TooLarge);
    BOOST_TEST(!rig.got<SendToQuarantine>());
    afterBackOff(rig);
    BOOST_TEST(rig.got<SendBatch>());
    rig.pushFails(ErrorCode::TooLarge);
    afterBackOff(rig);

    BOOST_TEST(rig.got<SendToQuarantine>());
}

// A proxy's limit says nothing about the entry, only about the way: smaller may pass.
BOOST_AUTO_TEST_CASE(a_limit_on_the_way_halves_after_the_back_off_and_never_sets_aside)
{
    EngineRig rig{4};
    rig.take(SwitchedOn{});

    for (const std::size_t size : {4U, 2U, 1U, 1U, 1U, 1U, 1U, 1U}) {
        BOOST_TEST(rig.batchSize == size);
        rig.take(RequestFailed{
            rig.pushRequest, {ErrorCode::BadReply, "status 413"}, {}, /*narrow*/ true});
        BOOST_TEST(!rig.got<SendBatch>());
        afterBackOff(rig);
        BOOST_REQUIRE(rig.got<SendBatch>());
    }
}

BOOST_AUTO_TEST_CASE(a_time_out_halves_after_the_back_off)
{
    EngineRig rig{400};
    rig.take(SwitchedOn{});

    rig.pushFails(ErrorCode::TimedOut);
    BOOST_TEST(!rig.got<SendBatch>());
    afterBackOff(rig);

    BOOST_TEST(rig.batchSize == 200);
}

// A network that is away says nothing about the batch.
BOOST_AUTO_TEST_CASE(an_outage_does_not_halve)
{
    EngineRig rig{400};
    rig.take(SwitchedOn{});

    for (int tries = 0; tries < 5; ++tries) {
        rig.pushFails(ErrorCode::Unreachable);
        afterBackOff(rig);
    }

    BOOST_TEST(rig.batchSize == 400);
}

// One poisoned entry must not hold up the sales of a whole day.
BOOST_AUTO_TEST_CASE(repeated_refusals_halve_down_to_one_entry_which_goes_to_quarantine)
{
    EngineRig rig{8};
    rig.take(SwitchedOn{});

    for (const std::size_t size : {8U, 4U, 2U, 1U}) {
        BOOST_TEST(rig.batchSize == size);
        refuseUntilChange(rig, size);
    }

    BOOST_REQUIRE(rig.got<SendToQuarantine>());
    BOOST_TEST(rig.the<SendToQuarantine>().entry.header.seq == 1);
    rig.take(EntryQuarantined{rig.pushRequest, rig.envelope(1)});
    BOOST_REQUIRE(rig.got<SendBatch>());
    BOOST_TEST(rig.the<SendBatch>().entries.front().header.seq == 2);
}

// A captive portal answers everything with nonsense; no sale may end in quarantine for it.
BOOST_AUTO_TEST_CASE(nonsense_never_leads_to_quarantine)
{
    EngineRig rig{4};
    rig.take(SwitchedOn{});

    for (int tries = 0; tries < 60; ++tries) {
        rig.pushFails(ErrorCode::BadReply);
        afterBackOff(rig);
        BOOST_REQUIRE(rig.got<SendBatch>());
        BOOST_TEST(rig.batchSize == 4);
    }
}

BOOST_AUTO_TEST_CASE(what_the_hub_asks_for_is_waited_for)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});

    rig.pushFails(ErrorCode::Overloaded, 30s);

    BOOST_TEST(rig.the<StartTimer>().delay.count() >= 30'000);
    rig.take(NetworkHint{});
    BOOST_TEST(!rig.got<StartTimer>(), "a hint does not overrule the hub");
}

BOOST_AUTO_TEST_CASE(a_late_reply_to_an_older_request_is_dropped)
{
    EngineRig rig{2};
    rig.take(SwitchedOn{});
    const RequestId first = rig.pushRequest;
    rig.pushFails(ErrorCode::TimedOut);
    afterBackOff(rig);

    rig.take(PushReplied{first, rig.pushReply(2, 2)});

    BOOST_TEST(!rig.got<Acknowledge>());
    BOOST_TEST(!rig.got<SendBatch>());
}

// A hub restored from last night's backup.
BOOST_AUTO_TEST_CASE(a_hub_that_fell_behind_gets_everything_again)
{
    EngineRig rig{10};
    rig.till.acknowledgedSeq = 10;
    rig.take(SwitchedOn{});
    auto reply = rig.news("c1");
    reply.envelope = rig.envelope(3, "two");

    rig.take(FeedReplied{rig.pullRequest, reply});

    BOOST_REQUIRE(rig.got<SendBatch>());
    BOOST_TEST(rig.the<SendBatch>().entries.front().header.seq == 4);
    BOOST_TEST(rig.engine.status().waiting == 7);
}

BOOST_AUTO_TEST_CASE(a_fork_asks_for_a_new_epoch_while_prices_still_come)
{
    EngineRig rig{3};
    rig.take(SwitchedOn{});
    rig.batchArrives(99); // the hub has 99 of a journal that holds 3

    BOOST_TEST(!rig.got<Acknowledge>());
    BOOST_TEST((rig.the<OpenEpoch>().forked == test::MemoryTill::epoch()));
    BOOST_TEST((rig.engine.status().tone == SyncStatus::Tone::Bad));
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::Forked));
    BOOST_TEST(rig.got<AskFeed>());
    rig.till.sell();
    rig.take(JournalGrew{});
    BOOST_TEST(!rig.got<SendBatch>());
}

BOOST_AUTO_TEST_CASE(a_reply_with_a_forged_signature_is_no_reply)
{
    EngineRig rig{1};
    rig.take(SwitchedOn{});
    auto reply = rig.pushReply(1, 1);
    reply.envelope.have.signature[0] ^= 1;

    rig.take(PushReplied{rig.pushRequest, reply});

    BOOST_TEST(!rig.got<Acknowledge>());
    BOOST_TEST((rig.engine.status().lastError->code == ErrorCode::BadReply));
    afterBackOff(rig);
    BOOST_TEST(rig.got<SendBatch>());
}

BOOST_AUTO_TEST_CASE(a_reply_about_another_number_of_entries_is_no_reply)
{
    EngineRig rig{2};
    rig.take(SwitchedOn{});

    rig.take(PushReplied{rig.pushRequest, rig.pushReply(1, 2)});

    BOOST_TEST(!rig.got<Acknowledge>());
    BOOST_TEST(rig.got<StartTimer>());
}

// A hub that says yes and keeps nothing would otherwise be asked in a tight loop.
BOOST_AUTO_TEST_CASE(a_reply_that_moves_nothing_is_followed_by_a_wait)
{
    EngineRig rig{2};
    rig.take(SwitchedOn{});

    rig.batchArrives(0);

    BOOST_TEST(!rig.got<SendBatch>());
    BOOST_TEST(rig.got<StartTimer>());
}

// The feed's reply may bring the news of a push before the push's own reply does.
BOOST_AUTO_TEST_CASE(good_news_by_the_other_lane_first_is_still_good)
{
    EngineRig rig;
    rig.take(SwitchedOn{});
    rig.till.sell();
    rig.take(JournalGrew{});
    auto news = rig.news("c1");
    news.envelope = rig.envelope(1);
    rig.take(FeedReplied{rig.pullRequest, news});

    rig.batchArrives(1);

    BOOST_TEST(!rig.engine.status().lastError);
    BOOST_TEST(rig.engine.status().waiting == 0);
}

BOOST_AUTO_TEST_CASE(an_unreadable_journal_is_tried_again_and_shown)
{
    EngineRig rig{1};
    rig.till.journalFailure = Error{ErrorCode::StorageFailed, "page 9"};

    rig.take(SwitchedOn{});

    BOOST_TEST((rig.engine.status().tone == SyncStatus::Tone::Bad));
    BOOST_REQUIRE(rig.got<StartTimer>());
    rig.till.journalFailure.reset();
    rig.take(TimerFired{Lane::Push});
    BOOST_TEST(rig.got<SendBatch>());
}

BOOST_AUTO_TEST_CASE(a_new_engine_over_the_same_files_goes_on_where_the_last_one_stopped)
{
    EngineRig rig{10};
    rig.take(SwitchedOn{});
    rig.batchArrives(6);
    rig.till.acknowledgedSeq = 6;

    Engine next{Identity{test::MemoryTill::till(), rig.hubKey.publicKey()}, rig.till, rig.till,
                test::seeded(2)};
    const Outputs outputs = next.take(SwitchedOn{}, rig.now);

    BOOST_TEST(std::get<SendBatch>(outputs.front()).entries.front().header.seq == 7);
}

BOOST_AUTO_TEST_SUITE_END()

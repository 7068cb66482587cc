#include "engine_rig.h"
#include "sync-engine/contract/values/check.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

using namespace onetill;
using namespace onetill::till;

namespace {

/// A push lane on its own, over three unsent entries, brought into any state.
struct PushRig {
    explicit PushRig(PushState wanted)
    {
        if (wanted != PushState::Idle)
            till.sell(3);
        if (wanted == PushState::Off)
            return;
        lane.on(PushEvent::SwitchedOn, step);
        switch (wanted) {
        case PushState::Off:
        case PushState::Sending: break;
        case PushState::Idle: till.sell(3); break;
        case PushState::Quarantining:
            reply(PushEvent::TooLarge); // of three: one is left
            for (int times = 0; times < 2; ++times) {
                reply(PushEvent::TooLarge);
                lane.on(PushEvent::TimerFired, step);
            }
            break;
        case PushState::Waiting: reply(PushEvent::Failed); break;
        case PushState::Forked: lane.on(PushEvent::Foreign, step); break;
        case PushState::Stopped: lane.on(PushEvent::Unauthorised, step); break;
        }
        BOOST_REQUIRE(lane.state() == wanted);
    }

    /// The engine lets a lane know that its request is answered before it says how.
    void reply(PushEvent event)
    {
        lane.accepts(lastRequest);
        lane.on(event, step);
    }

    test::MemoryTill till;
    Outputs outputs;
    RequestId lastRequest{0};
    Step step{{}, std::chrono::milliseconds{0}, lastRequest, outputs};
    JournalList journals{Identity{test::MemoryTill::till(), {}}, till, test::seeded(2)};
    PushLane lane{journals, test::seeded(1)};
};

/// Where each cell of the table leads. A dot is a cell that cannot happen.
//   Off Idle Sending Quarantining Waiting Forked sTopped
constexpr std::string_view kPushNames = "OISQWFT";
constexpr std::array<std::string_view, kPushEvents> kPushNext = {
    "SISQWFS", // SwitchedOn
    "OOOOOOO", // SwitchedOff
    "OSSQWFT", // Grew
    "OISQSFS", // TimerFired
    "OISQWFS", // Hint
    "OISQWFS", // InTouch
    "..SS...", // Advanced
    "..WW...", // Stuck
    "..WW...", // Behind
    ".SSQWF.", // FeedBehind
    ".FFFFF.", // Foreign
    "..SW...", // TooLarge
    "..WW...", // Narrow
    "..WW...", // TimedOut
    "..WW...", // Overloaded
    "..WW...", // Refused
    "..WW...", // Failed
    ".TTTTTT", // Unauthorised
};

bool isReply(PushEvent event)
{
    return event >= PushEvent::Advanced && event != PushEvent::FeedBehind
           && event != PushEvent::Foreign && event != PushEvent::Unauthorised;
}

} // namespace

BOOST_AUTO_TEST_SUITE(push_table_tests)

// A cell that nobody thought of is where a till hangs on the one evening it matters.
BOOST_AUTO_TEST_CASE(every_event_in_every_state_leads_where_it_should)
{
    for (std::size_t event = 0; event < kPushEvents; ++event)
        for (std::size_t state = 0; state < kPushStates; ++state) {
            BOOST_TEST_CONTEXT("event " << event << " in state " << kPushNames[state])
            {
                PushRig rig{static_cast<PushState>(state)};
                const auto happened = static_cast<PushEvent>(event);
                const char expected = kPushNext[event][state];

                if (expected == '.') {
                    BOOST_CHECK_THROW(rig.lane.on(happened, rig.step), BrokenInvariant);
                    continue;
                }
                if (isReply(happened))
                    rig.reply(happened);
                else
                    rig.lane.on(happened, rig.step);

                BOOST_TEST(kPushNames[static_cast<std::size_t>(rig.lane.state())] == expected);
            }
        }
}

// Otherwise a till would wait for ever, or two batches would be under way.
BOOST_AUTO_TEST_CASE(whoever_waits_has_a_timer_and_whoever_sends_has_one_request)
{
    for (std::size_t event = 0; event < kPushEvents; ++event)
        for (std::size_t state = 0; state < kPushStates; ++state) {
            if (kPushNext[event][state] == '.')
                continue;
            PushRig rig{static_cast<PushState>(state)};
            const bool waited = rig.lane.state() == PushState::Waiting;
            const bool stopped = rig.lane.state() == PushState::Stopped;
            const bool underWay = rig.lane.isUnderWay();
            rig.outputs.clear();

            const auto happened = static_cast<PushEvent>(event);
            if (isReply(happened))
                rig.reply(happened);
            else
                rig.lane.on(happened, rig.step);

            int timers = 0, sent = 0, cancelled = 0;
            for (const Output& output : rig.outputs) {
                timers += std::holds_alternative<StartTimer>(output);
                sent += std::holds_alternative<SendBatch>(output)
                        || std::holds_alternative<SendToQuarantine>(output);
                cancelled += std::holds_alternative<CancelRequest>(output);
            }
            BOOST_TEST_CONTEXT("event " << event << " in state " << kPushNames[state])
            {
                if (rig.lane.state() == PushState::Waiting && !waited)
                    BOOST_TEST(timers == 1);
                if (rig.lane.state() == PushState::Stopped && !stopped)
                    BOOST_TEST(timers == 1);
                const int open = (underWay && !isReply(happened)) + sent - cancelled;
                BOOST_TEST(open == int{rig.lane.isUnderWay()});
            }
        }
}

BOOST_AUTO_TEST_SUITE_END()

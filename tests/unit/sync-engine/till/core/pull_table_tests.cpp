#include "engine_rig.h"
#include "sync-engine/contract/values/check.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <string_view>

using namespace onetill;
using namespace onetill::till;

namespace {

/// A pull lane on its own, brought into any state.
struct PullRig {
    explicit PullRig(PullState wanted)
    {
        const bool snapshot =
            wanted == PullState::AskingManifest || wanted == PullState::AskingPiece;
        if (!snapshot)
            till.kept = {{"catalogue", "c0"}};
        if (wanted == PullState::Off)
            return;
        lane.on(PullEvent::SwitchedOn, step);
        if (wanted == PullState::Ready)
            return;
        lane.on(PullEvent::Turn, step);
        if (wanted == PullState::AskingPiece) {
            lane.accepts(lastRequest);
            lane.onManifest(manifest(), step);
            lane.onBegun({0, 1}, step);
        } else if (wanted == PullState::Storing) {
            lane.accepts(lastRequest);
            lane.onNews(news(), step);
        } else if (wanted == PullState::Waiting) {
            lane.accepts(lastRequest);
            lane.on(PullEvent::Failed, step, Error{ErrorCode::Unreachable, ""});
        } else if (wanted == PullState::Stopped) {
            lane.on(PullEvent::Unauthorised, step);
        }
        BOOST_REQUIRE(lane.state() == wanted);
    }

    static wire::SnapshotManifest manifest()
    {
        wire::SnapshotManifest manifest;
        manifest.pieces.resize(2);
        return manifest;
    }

    static wire::FeedReply news()
    {
        wire::FeedReply reply;
        reply.feeds["catalogue"].cursor = "c1";
        return reply;
    }

    void happen(PullEvent event)
    {
        if (event >= PullEvent::NoNews && event <= PullEvent::PieceKept)
            lane.accepts(lastRequest);
        if (event >= PullEvent::MustSnapshot && event <= PullEvent::Failed)
            lane.accepts(lastRequest);
        if (event == PullEvent::News)
            lane.onNews(news(), step);
        else if (event == PullEvent::Manifest)
            lane.onManifest(manifest(), step);
        else if (event == PullEvent::Begun)
            lane.onBegun({0, 1}, step);
        else
            lane.on(event, step);
    }

    test::MemoryTill till;
    Outputs outputs;
    RequestId lastRequest{0};
    Step step{{}, std::chrono::milliseconds{0}, lastRequest, outputs};
    JournalList journals{Identity{test::MemoryTill::till(), {}}, till, test::seeded(2)};
    PullLane lane{journals, till, test::seeded(1)};
};

/// Where each cell of the table leads. A dot is a cell that cannot happen.
//   Off Ready Polling (asking) Manifest, Piece; (storing) Keeping, Waiting, sTopped
constexpr std::string_view kPullNames = "ORPMCKWT";
constexpr std::array<std::string_view, kPullEvents> kPullNext = {
    "RRPMCKWR", // SwitchedOn
    "OOOOOOOO", // SwitchedOff
    "OPPMCKWT", // Turn
    "ORPMCKRR", // TimerFired
    "ORRMCKWR", // Hint
    "ORPMCKWR", // InTouch
    "..R.....", // NoNews: the first question asks for no wait
    "..K.....", // News
    "...K....", // Manifest
    "....C...", // PieceKept: of two
    "ORPMCRWT", // RowsKept
    "ORPMC.WT", // Begun (Storing rows here: its own case below)
    "ORPMCRWT", // Installed
    "ORPMCWWT", // NotKept
    "..RWW...", // MustSnapshot
    "..WWW...", // Overloaded
    "..WWW...", // Failed
    ".TTTTTTT", // Unauthorised
};

} // namespace

BOOST_AUTO_TEST_SUITE(pull_table_tests)

// A cell that nobody thought of is where a till keeps yesterday's prices.
BOOST_AUTO_TEST_CASE(every_event_in_every_state_leads_where_it_should)
{
    for (std::size_t event = 0; event < kPullEvents; ++event)
        for (std::size_t state = 0; state < kPullStates; ++state) {
            const auto happened = static_cast<PullEvent>(event);
            const auto from = static_cast<PullState>(state);
            if (happened == PullEvent::Begun && from == PullState::Storing)
                continue;
            BOOST_TEST_CONTEXT("event " << event << " in state " << kPullNames[state])
            {
                PullRig rig{from};
                if (kPullNext[event][state] == '.') {
                    BOOST_CHECK_THROW(rig.lane.on(happened, rig.step), BrokenInvariant);
                    continue;
                }
                rig.happen(happened);
                BOOST_TEST(kPullNames[static_cast<std::size_t>(rig.lane.state())]
                           == kPullNext[event][state]);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_snapshot_is_asked_for_piece_by_piece_and_then_installed)
{
    PullRig rig{PullState::AskingPiece};

    rig.happen(PullEvent::PieceKept);
    BOOST_TEST((rig.lane.state() == PullState::AskingPiece));
    rig.happen(PullEvent::PieceKept);

    BOOST_TEST((rig.lane.state() == PullState::Storing));
    BOOST_TEST(std::holds_alternative<InstallSnapshot>(rig.outputs.back()));
}

// All pieces may have been kept by an earlier try that was cut off just before the end.
BOOST_AUTO_TEST_CASE(a_snapshot_without_missing_pieces_is_installed_at_once)
{
    PullRig rig{PullState::AskingManifest};
    rig.happen(PullEvent::Manifest);

    rig.lane.onBegun({}, rig.step);

    BOOST_TEST((rig.lane.state() == PullState::Storing));
    BOOST_TEST(std::holds_alternative<InstallSnapshot>(rig.outputs.back()));
}

BOOST_AUTO_TEST_SUITE_END()

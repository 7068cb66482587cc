#pragma once

#include <array>
#include <cstddef>

/// The pull lane as a table: what happens on each event in each state. Read it as "on
/// MustSnapshot while Polling: WantSnap". pull_lane.cpp says what each move does.
namespace onetill::till {

enum class PullState {
    Off,     ///< Switched off; also before the start.
    Ready,   ///< Would ask; lets a batch of the journal go first.
    Polling, ///< A feed request is under way, for up to 25 s.
    AskingManifest,
    AskingPiece,
    Storing, ///< The link is at the catalogue's file: rows, or a snapshot's begin or end.
    Waiting, ///< A timer runs; then Ready.
    Stopped, ///< The hub said that it does not know this till. A slow timer runs.
};
inline constexpr std::size_t kPullStates = 8;

enum class PullEvent {
    SwitchedOn,
    SwitchedOff,
    Turn, ///< The push lane has nothing under way.
    TimerFired,
    Hint,    ///< The system believes that the network is back.
    InTouch, ///< After an outage, or being turned away, the other lane got a good reply.
    NoNews,
    News,
    Manifest,
    PieceKept,
    RowsKept,
    Begun, ///< It is known which pieces are missing.
    Installed,
    NotKept,      ///< The catalogue's file refused.
    MustSnapshot, ///< The hub cannot continue from our cursors.
    Overloaded,
    Failed,       ///< Any other failure of a request.
    Unauthorised, ///< Heard by either lane.
};
inline constexpr std::size_t kPullEvents = 18;

enum class PullMove {
    Missing, ///< A hole in the table: does not compile.
    Stay,
    Never, ///< Cannot happen, since replies to anything but the request under way are dropped.
    Begin,
    Probe,    ///< The same, while the trouble stands until a reply says otherwise.
    GoOff,    ///< Cancel what is under way.
    Ask,      ///< The feed, or the manifest if a snapshot is wanted.
    AskAgain, ///< The connection may be dead and nobody knows: cancel, then Ready.
    BeReady,
    Rest, ///< Ready again when the hub wants to be asked again.
    KeepRows,
    BeginSnap, ///< Have room made and the kept pieces looked through.
    NextPiece, ///< Ask for the next missing piece; install after the last.
    PieceDone, ///< One is missing less; NextPiece.
    Fresh,     ///< A new catalogue is in place: ask the feed from there.
    WantSnap,
    Wait,   ///< Back-off.
    Spread, ///< If out of touch: try again within what the hub wants tills spread over.
    Stop,   ///< Cancel what is under way; try again in a quarter of an hour or so.
};

using PullTable = std::array<std::array<PullMove, kPullStates>, kPullEvents>;

namespace pull_table {
using enum PullMove;

// The four answers of the file come also after the lane was switched off in between, and are
// then of no further interest: what was kept is kept, and the next request starts from it.
// clang-format off
inline constexpr PullTable kTable{{
//               Off    Ready  Polling   AskingManifest AskingPiece Storing    Waiting  Stopped
/*SwitchedOn  */ {Begin, Stay,  Stay,     Stay,          Stay,       Stay,      Stay,    Begin},
/*SwitchedOff */ {Stay,  GoOff, GoOff,    GoOff,         GoOff,      GoOff,     GoOff,   GoOff},
/*Turn        */ {Stay,  Ask,   Stay,     Stay,          Stay,       Stay,      Stay,    Stay},
/*TimerFired  */ {Stay,  Stay,  Stay,     Stay,          Stay,       Stay,      BeReady, Probe},
/*Hint        */ {Stay,  Stay,  AskAgain, Stay,          Stay,       Stay,      Spread,  Probe},
/*InTouch     */ {Stay,  Stay,  Stay,     Stay,          Stay,       Stay,      Spread,  Begin},
/*NoNews      */ {Never, Never, Rest,     Never,         Never,      Never,     Never,   Never},
/*News        */ {Never, Never, KeepRows, Never,         Never,      Never,     Never,   Never},
/*Manifest    */ {Never, Never, Never,    BeginSnap,     Never,      Never,     Never,   Never},
/*PieceKept   */ {Never, Never, Never,    Never,         PieceDone,  Never,     Never,   Never},
/*RowsKept    */ {Stay,  Stay,  Stay,     Stay,          Stay,       Rest,      Stay,    Stay},
/*Begun       */ {Stay,  Stay,  Stay,     Stay,          Stay,       NextPiece, Stay,    Stay},
/*Installed   */ {Stay,  Stay,  Stay,     Stay,          Stay,       Fresh,     Stay,    Stay},
/*NotKept     */ {Stay,  Stay,  Stay,     Stay,          Stay,       Wait,      Stay,    Stay},
/*MustSnapshot*/ {Never, Never, WantSnap, Wait,          Wait,       Never,     Never,   Never},
/*Overloaded  */ {Never, Never, Wait,     Wait,          Wait,       Never,     Never,   Never},
/*Failed      */ {Never, Never, Wait,     Wait,          Wait,       Never,     Never,   Never},
/*Unauthorised*/ {Never, Stop,  Stop,     Stop,          Stop,       Stop,      Stop,    Stay},
}};
// clang-format on

constexpr bool isComplete()
{
    for (const auto& line : kTable)
        for (const PullMove move : line)
            if (move == Missing)
                return false;
    return true;
}
static_assert(isComplete(), "every state must say what it does on every event");
} // namespace pull_table

constexpr PullMove pullMove(PullState state, PullEvent event)
{
    return pull_table::kTable[static_cast<std::size_t>(event)][static_cast<std::size_t>(state)];
}

} // namespace onetill::till

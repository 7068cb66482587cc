#pragma once

#include <array>
#include <cstddef>

/// The push lane as a table: what happens on each event in each state. Read it as "on
/// TimerFired while Waiting: SendNext". push_lane.cpp says what each move does.
namespace onetill::till {

enum class PushState {
    Off,          ///< Switched off; also before the start.
    Idle,         ///< The hub has everything.
    Sending,      ///< A batch is under way.
    Quarantining, ///< One refused entry is under way to the quarantine route.
    Waiting,      ///< A timer runs; then the next batch leaves.
    Forked,       ///< The hub has other entries at our numbers. The till is to open a new epoch.
    Stopped,      ///< The hub said that it does not know this till. A slow timer runs.
};
inline constexpr std::size_t kPushStates = 7;

enum class PushEvent {
    SwitchedOn,
    SwitchedOff,
    Grew, ///< The journal has new entries.
    TimerFired,
    Hint,       ///< The system believes that the network is back.
    InTouch,    ///< After an outage, or being turned away, the other lane got a good reply.
    Advanced,   ///< Reply: the hub has more now.
    Stuck,      ///< Reply: the hub accepted the request, yet has no more than before.
    Behind,     ///< Reply: the hub has lost entries it once had.
    FeedBehind, ///< The same, heard by the other lane.
    Foreign,    ///< Heard by either lane: the hub has entries of our newest journal not ours.
    TooLarge,   ///< The hub itself said so.
    Narrow,     ///< Something on the way lets no body of this size through.
    TimedOut,
    Overloaded,
    Refused,      ///< The hub itself said no.
    Failed,       ///< No reply, or none of the hub; or the till could not read its own journal.
    Unauthorised, ///< Heard by either lane.
};
inline constexpr std::size_t kPushEvents = 18;

enum class PushMove {
    Missing, ///< A hole in the table: does not compile.
    Stay,
    Never,     ///< Cannot happen, since replies to anything but the request under way are dropped.
    Begin,     ///< Read how far the hub is by our own books, then SendNext.
    Probe,     ///< The same, while the trouble stands until a reply says otherwise.
    GoOff,     ///< Cancel what is under way.
    SendNext,  ///< The next batch; Idle if there is none; Waiting if the journal is unreadable.
    GrowSend,  ///< All is well: forget the failures, double the batch, SendNext.
    HalveSend, ///< Half the batch, SendNext; a single entry as CountWait.
    HalveWait, ///< Half the batch, after the back-off.
    CountWait, ///< Back-off; from the second time on half the batch, at last quarantine.
    Wait,      ///< Back-off.
    WaitCalm,  ///< Back-off without calling it trouble.
    Spread,    ///< If out of touch: try again within what the hub wants tills spread over.
    Fresh,     ///< SendNext, if what is waited for is an older journal; else Stay.
    Fork,      ///< Ask for a new epoch; again after the back-off.
    Reopen,    ///< SendNext, if the new epoch is there; else Stay.
    Stop,      ///< Cancel what is under way; try again in a quarter of an hour or so.
};

using PushTable = std::array<std::array<PushMove, kPushStates>, kPushEvents>;

namespace push_table {
using enum PushMove;

// clang-format off
inline constexpr PushTable kTable{{
//               Off    Idle      Sending    Quarantining Waiting   Forked Stopped
/*SwitchedOn  */ {Begin, Stay,     Stay,      Stay,        Stay,     Stay,  Begin},
/*SwitchedOff */ {Stay,  GoOff,    GoOff,     GoOff,       GoOff,    GoOff, GoOff},
/*Grew        */ {Stay,  SendNext, Stay,      Stay,        Fresh,    Reopen, Stay},
/*TimerFired  */ {Stay,  Stay,     Stay,      Stay,        SendNext, Fork,  Probe},
/*Hint        */ {Stay,  Stay,     Stay,      Stay,        Spread,   Stay,  Probe},
/*InTouch     */ {Stay,  Stay,     Stay,      Stay,        Spread,   Stay,  Begin},
/*Advanced    */ {Never, Never,    GrowSend,  GrowSend,    Never,    Never, Never},
/*Stuck       */ {Never, Never,    Wait,      Wait,        Never,    Never, Never},
/*Behind      */ {Never, Never,    WaitCalm,  WaitCalm,    Never,    Never, Never},
/*FeedBehind  */ {Never, SendNext, Stay,      Stay,        Stay,     Stay,  Never},
/*Foreign     */ {Never, Fork,     Fork,      Fork,        Fork,     Stay,  Never},
/*TooLarge    */ {Never, Never,    HalveSend, Wait,        Never,    Never, Never},
/*Narrow      */ {Never, Never,    HalveWait, Wait,        Never,    Never, Never},
/*TimedOut    */ {Never, Never,    HalveWait, Wait,        Never,    Never, Never},
/*Overloaded  */ {Never, Never,    Wait,      Wait,        Never,    Never, Never},
/*Refused     */ {Never, Never,    CountWait, Wait,        Never,    Never, Never},
/*Failed      */ {Never, Never,    Wait,      Wait,        Never,    Never, Never},
/*Unauthorised*/ {Never, Stop,     Stop,      Stop,        Stop,     Stop,  Stay},
}};
// clang-format on

constexpr bool isComplete()
{
    for (const auto& line : kTable)
        for (const PushMove move : line)
            if (move == Missing)
                return false;
    return true;
}
static_assert(isComplete(), "every state must say what it does on every event");
} // namespace push_table

constexpr PushMove pushMove(PushState state, PushEvent event)
{
    return push_table::kTable[static_cast<std::size_t>(event)][static_cast<std::size_t>(state)];
}

} // namespace onetill::till

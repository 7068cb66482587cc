#pragma once

#include "tests/simulation/dice.h"

#include <string>

namespace onetill::simulation {

/// How often in a thousand things go wrong: messages, then what happens to a machine in half a
/// minute of its life.
struct Weather {
    int unreachable{0};
    int lost{0}; ///< A request or its reply, each.
    int late{0};
    int doubled{0};
    int broken{0}; ///< The reply breaks off, and the till notices;
    int halved{0}; ///< it does not.
    int overloaded{0};
    int failing{0};
    int nonsense{0};
    int turnedAway{0};

    int lineCut{0};
    int deaths{0};    ///< Of a process between two things that it does,
    int midDeaths{0}; ///< or at a write.
    int powerCuts{0}; ///< Of those deaths: what was not synced goes with it.
    int diskErrors{0};
    int diskFull{0};
    int clockJumps{0};
    int switchedOff{0};
    int hubRestores{0};  ///< From an older copy of its database.
    int tillRestores{0}; ///< The same of a till: its journal forks, which it cannot go on from yet.

    /// Each seed has its own: some of these off, the others as bad as it comes.
    static Weather drawn(Dice& dice);
};

} // namespace onetill::simulation

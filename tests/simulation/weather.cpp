#include "tests/simulation/weather.h"

namespace onetill::simulation {

Weather Weather::drawn(Dice& dice)
{
    Weather weather;
    // A fault that is everywhere hides what another one would show.
    const auto draw = [&dice](int& chances, int most) {
        if (dice.inAThousand(600))
            chances = static_cast<int>(1 + dice.below(most));
    };
    draw(weather.unreachable, 150);
    draw(weather.lost, 150);
    draw(weather.late, 80);
    draw(weather.doubled, 150);
    draw(weather.broken, 80);
    draw(weather.halved, 60);
    draw(weather.overloaded, 80);
    draw(weather.failing, 80);
    draw(weather.nonsense, 60);
    if (dice.inAThousand(100))
        weather.turnedAway = 5;
    draw(weather.lineCut, 150);
    draw(weather.deaths, 100);
    draw(weather.midDeaths, 200);
    draw(weather.powerCuts, 900);
    draw(weather.diskErrors, 150);
    draw(weather.diskFull, 60);
    draw(weather.clockJumps, 100);
    draw(weather.switchedOff, 60);
    draw(weather.hubRestores, 40);
    return weather;
}

} // namespace onetill::simulation

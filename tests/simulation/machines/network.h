#pragma once

#include "tests/simulation/machines/hub_machine.h"
#include "tests/simulation/weather.h"

#include <map>

namespace onetill::simulation {

/// What is between tills and hub. Each message has its fate from the dice: lost on the way there
/// or back, late, doubled, spoilt, answered by somebody else.
class Network
{
public:
    using Done = std::function<void(Result<hub::Reply>)>;
    /// What of a till's line is cut for now. Unheard: what it says arrives, and no answer does.
    enum class Line { Whole, Cut, Unheard };

    Network(HubMachine& hub, Schedule& schedule, Dice dice, const Weather& weather)
        : m_hub{hub}, m_schedule{schedule}, m_dice{dice}, m_weather{weather}
    {
    }

    void set(const Uuid& till, Line line) { m_lines[till] = line; }
    /// `done` comes once, within the call's deadline.
    void ask(const Caller& caller, const Call& call, const Done& done);
    std::int64_t requests() const { return m_requests; }

private:
    void deliver(const Call& call, bool replyLost, const Done& done);
    void bringBack(const hub::Reply& reply, bool replyLost, const Done& done);
    bool answeredBySomebodyElse(const Done& done);
    Milliseconds delay();

    HubMachine& m_hub;
    Schedule& m_schedule;
    Dice m_dice;
    const Weather& m_weather;
    std::map<Uuid, Line> m_lines;
    std::int64_t m_requests{0};
};

} // namespace onetill::simulation

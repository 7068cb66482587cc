#pragma once

#include "sync-engine/till/core/engine.h"
#include "tests/support/memory_till.h"
#include "tests/support/model_hub.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <string>

namespace onetill::till {

/// How often in a thousand things go wrong.
struct Weather {
    int lost{0}; ///< A request or its reply, each.
    int duplicated{0};
    int unreachable{0};
    int nonsense{0};
    int overloaded{0};
    int turnedAway{0}; ///< By a hub that does not find this till's entry for a moment.
    int crash{0};      ///< The till, between two outputs.
    int diskFull{0};
};

/// One till and one hub on a virtual clock, with a network in between that loses, delays, doubles
/// and reorders. Everything that happens follows from the seed.
class SimulatedShop
{
public:
    explicit SimulatedShop(std::uint64_t seed);

    void run(std::chrono::milliseconds time);
    /// Sells, changes prices, restarts and restores for this long, in this weather.
    void live(std::chrono::milliseconds time, const Weather& weather);
    /// Lets everything work again.
    void heal();

    bool isSettled() const;
    /// Empty, or the first promise that was broken.
    const std::string& broken() const { return m_broken; }
    const SyncStatus& status() const { return m_engine->status(); }
    int requests() const { return m_requests; }

private:
    void scheduleLife(std::chrono::milliseconds until);
    void somethingHappens();
    void restartTill();
    void take(Input input);
    void after(std::chrono::milliseconds delay, std::function<void()> happen);
    void deliver(std::chrono::milliseconds delay, Input input);
    bool chance(int inAThousand);
    std::chrono::milliseconds delay();
    void promise(bool kept, const char* what);

    /// Sends a request through the weather; `serve` is what the hub does with it.
    void ask(RequestId request, const std::function<Input()>& serve);
    void holdFeed(RequestId request, wire::Cursors cursors, std::chrono::milliseconds until);
    Input fed(RequestId request, const Result<wire::FeedReply>& reply) const;

    void carryOut(SendBatch& output);
    void carryOut(SendToQuarantine& output);
    void carryOut(AskFeed& output);
    void carryOut(AskManifest& output);
    void carryOut(AskPiece& output);
    void carryOut(CommitRows& output);
    void carryOut(BeginSnapshot& output);
    void carryOut(InstallSnapshot& output);
    void carryOut(StartTimer& output);
    void carryOut(Acknowledge& output);
    void carryOut(EntriesJudged&) {}
    void carryOut(OpenEpoch&) { promise(false, "nobody copied this till"); }
    void carryOut(CancelRequest&) {}
    void carryOut(HubTimeHeard&) {}
    void carryOut(StatusChanged&) {}

    Moment moment() const;

    std::mt19937_64 m_random;
    Weather m_weather;
    std::chrono::milliseconds m_now{0};
    std::multimap<std::chrono::milliseconds, std::function<void()>> m_events;
    test::MemoryTill m_till;
    std::string m_hubEpoch; ///< The lineage, as last acknowledged.
    test::ModelHub m_hub;
    std::optional<Engine> m_engine;
    int m_life{0};                ///< Counts the till's starts: what was of an older one is void.
    std::map<Lane, int> m_timers; ///< The newest of each lane; older ones are void.
    int m_requests{0};
    std::string m_broken;
};

} // namespace onetill::till

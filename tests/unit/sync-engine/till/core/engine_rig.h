#pragma once

#include "sync-engine/till/core/engine.h"
#include "tests/support/memory_till.h"

#include <stdexcept>
#include <string>
#include <variant>

namespace onetill::till {

/// An engine over a till in memory, and a hub that says what the case wants it to say.
class EngineRig
{
public:
    /// `hubEpoch` is what the till has heard of the hub's lineage.
    explicit EngineRig(int sales = 0, bool hasCatalogue = true, const std::string& hubEpoch = "");

    /// Gives one input at the present moment; its outputs are then in `outputs`.
    void take(Input input);
    void wait(std::chrono::milliseconds time);

    /// Of the newest outputs.
    template <class T>
    const T* got() const
    {
        for (const Output& output : outputs)
            if (const T* wanted = std::get_if<T>(&output))
                return wanted;
        return nullptr;
    }

    /// The same where the case relies on it; its absence ends the case.
    template <class T>
    const T& the() const
    {
        for (const Output& output : outputs)
            if (const T* wanted = std::get_if<T>(&output))
                return *wanted;
        throw std::out_of_range{"the engine did not ask for this"};
    }

    /// The hub's signature under how far it has the till's own journal.
    wire::Envelope envelope(std::int64_t contiguous, const std::string& lineage = "one") const;
    wire::PushReply pushReply(std::size_t entries, std::int64_t contiguous) const;
    wire::FeedReply news(const std::string& cursor, bool more = false) const;
    wire::SnapshotManifest manifest(std::size_t pieces) const;

    /// The newest batch or feed request that was asked for.
    RequestId pushRequest{0};
    RequestId pullRequest{0};
    std::size_t batchSize{0};

    void batchArrives(std::int64_t contiguous);
    void pushFails(ErrorCode code, std::chrono::milliseconds retryAfter = {});
    void pullFails(ErrorCode code, std::chrono::milliseconds retryAfter = {});

    test::MemoryTill till;
    wire::SigningKey hubKey{wire::SigningKey::Seed{9}};
    Engine engine;
    Moment now{std::chrono::milliseconds{50'000}, Timestamp{1'800'000'000'000}};
    Outputs outputs;
};

} // namespace onetill::till

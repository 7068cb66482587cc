#pragma once

#include "sync-engine/till/core/inputs.h"
#include "sync-engine/till/core/outputs.h"

#include <chrono>
#include <utility>

namespace onetill::till {

/// What the lanes are given while one input is being taken.
struct Step {
    Moment now;
    std::chrono::milliseconds pollAfter; ///< Over which the hub wants tills spread, as last heard.
    RequestId& lastRequest;
    Outputs& outputs;

    RequestId newRequest() { return ++lastRequest; }
    void issue(Output output) { outputs.push_back(std::move(output)); }
};

} // namespace onetill::till

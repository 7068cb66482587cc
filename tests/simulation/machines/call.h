#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/till/core/outputs.h"

#include <chrono>
#include <functional>

namespace onetill::simulation {

/// Who asks, as the hub knows it.
struct Caller {
    Uuid till;
    std::string token;
};

/// A request on its way, addressed to the handler that its route has at the hub.
struct Call {
    hub::Handler handler{nullptr};
    hub::Request request;
    std::chrono::seconds deadline{20};
};

Call callFor(const Caller& caller, const till::SendBatch& output);
Call callFor(const Caller& caller, const till::SendToQuarantine& output);
Call callFor(const Caller& caller, const till::AskFeed& output);
Call callFor(const Caller& caller, const till::AskManifest& output);
Call callFor(const Caller& caller, const till::AskPiece& output);

/// What a till makes of a reply that is no success, as the link does.
till::RequestFailed failureOf(till::RequestId request, const hub::Reply& reply);

} // namespace onetill::simulation

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/wire/enrolment.h"
#include "sync-engine/contract/wire/returns/return_claim.h"
#include "sync-engine/till/core/outputs.h"
#include "sync-engine/till/link/http_call.h"

/// The hub's routes as a till uses them (sync-engine/contract/openapi.yaml), each with its bounds.
namespace onetill::till {

/// Body of a push request.
QByteArray packedBatch(std::vector<wire::Entry> batch);
HttpRequest pushHttpRequest(const Uuid& till, QByteArray packedBatch);
HttpRequest httpRequest(const Uuid& till, const SendToQuarantine& output);
HttpRequest httpRequest(const Uuid& till, const AskFeed& output);
HttpRequest httpRequest(const Uuid& till, const AskManifest& output);
HttpRequest httpRequest(const Uuid& till, const AskPiece& output);

HttpRequest enrolHttpRequest(const wire::EnrolRequest& request);
/// Asks to go on with a basket that a till of the store holds.
HttpRequest claimHttpRequest(const Uuid& till, const Uuid& basket,
                             std::chrono::milliseconds deadline);
/// Asks for a sale and what came back of it.
HttpRequest saleHttpRequest(const Uuid& till, const wire::SaleSought& sought,
                            std::chrono::milliseconds deadline);
/// Asks to keep goods that come back for a basket.
HttpRequest claimReturnsHttpRequest(const Uuid& till, const Uuid& basket,
                                    const wire::ReturnClaim& claim,
                                    std::chrono::milliseconds deadline);
HttpRequest stockHttpRequest(const Uuid& till, const Sku& sku, std::chrono::milliseconds deadline);

} // namespace onetill::till

#pragma once

#include "sync-engine/contract/wire/live.h"
#include "sync-engine/contract/wire/returns/return_claim.h"
#include "sync-engine/till/link/centre_address.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace onetill::till {

/// Below what a cashier notices; after it the till's own replica answers (sync.md 4).
inline constexpr std::chrono::milliseconds kLiveDeadline{800};

/// Questions to the hub while a person waits. Each is answered exactly once, by its deadline at
/// the latest, on the thread of this object. Destroying it answers all that wait with Unreachable;
/// then nothing may be asked any more.
class LiveCalls : public QObject
{
    Q_OBJECT

public:
    /// Errors: TimedOut, Unreachable, Overloaded, Unauthorised, BadReply, Refused (with the hub's
    /// own code in the detail, for example for an unknown SKU).
    using StockAnswered = std::function<void(Result<wire::StockReply>)>;

    /// Also NotFound (nobody holds it any more) and Conflict (another till goes on with it).
    using BasketAnswered = std::function<void(Result<wire::HeldBasket>)>;

    /// Also NotFound and TrialReceipt.
    using SaleAnswered = std::function<void(Result<wire::SaleReply>)>;
    /// Also OverReturn, Conflict (a newer claim is known) and TrialReceipt.
    using ClaimAnswered = std::function<void(Result<wire::ReturnClaimReply>)>;

    explicit LiveCalls(CentreAddress address, QObject* parent = nullptr);
    ~LiveCalls() override;

    void stock(const Sku& sku, StockAnswered answered,
               std::chrono::milliseconds deadline = kLiveDeadline);
    /// Lets this till, and no other, go on with a basket of its store.
    void claimBasket(const Uuid& basket, BasketAnswered answered,
                     std::chrono::milliseconds deadline = kLiveDeadline);
    void sale(const wire::SaleSought& sought, SaleAnswered answered,
              std::chrono::milliseconds deadline = kLiveDeadline);
    void claimReturns(const Uuid& basket, const wire::ReturnClaim& claim, ClaimAnswered answered,
                      std::chrono::milliseconds deadline = kLiveDeadline);

private:
    class Calls;
    std::unique_ptr<Calls> m_calls;
};

} // namespace onetill::till

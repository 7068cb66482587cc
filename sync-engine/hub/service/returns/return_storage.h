#pragma once

#include "sync-engine/contract/wire/returns/return_claim.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// Goods of a sale's line that came back, as an entry says.
struct LineBack {
    int line{0};           ///< Of the entry.
    wire::SaleOrigin sale; ///< Which need not be here yet.
    int saleLine{0};
    std::int64_t quantityMilli{0}; ///< Above zero.
    Money refunded;                ///< For the line: zero or more.

    bool operator==(const LineBack&) const = default;
};

struct KeptLineBack {
    std::int64_t entry{0}; ///< Its number in the hub's order.
    int line{0};
    int saleLine{0};
    std::int64_t quantityMilli{0};
    Money refunded;
    bool judged{false};

    bool operator==(const KeptLineBack&) const = default;
};

/// What a document pays back of one sale, all its lines together.
struct SaleRefund {
    wire::SaleOrigin sale;
    Money refunded; ///< Below zero where an exchange took money.

    bool operator==(const SaleRefund&) const = default;
};

struct KeptRefund {
    std::int64_t entry{0}; ///< Its number in the hub's order.
    wire::SaleOrigin sale;
    Money refunded;
    bool judged{false};
    std::optional<Timestamp> waitingSince{}; ///< None: judged, or somebody was told that it waits.

    bool operator==(const KeptRefund&) const = default;
};

/// Goods of a sale's line that a basket is taking back.
struct KeptClaimLine {
    Uuid till; ///< Of the basket.
    Uuid basket;
    int saleLine{0};
    std::int64_t quantityMilli{0};
    Timestamp until;

    bool operator==(const KeptClaimLine&) const = default;
};

class ReturnStorage
{
public:
    virtual ~ReturnStorage() = default;

    virtual void add(std::int64_t entry, const LineBack& back) = 0;
    /// All that came back of a sale, in the order in which it reached the hub.
    virtual std::vector<KeptLineBack> of(const wire::SaleOrigin& sale) = 0;
    virtual void setJudged(std::int64_t entry, int line) = 0;

    virtual void addRefund(std::int64_t entry, const SaleRefund& refund, Timestamp since) = 0;
    /// All that was paid back of a sale, in the order in which it reached the hub.
    virtual std::vector<KeptRefund> refundsOf(const wire::SaleOrigin& sale) = 0;
    /// Then it waits no more.
    virtual void setRefundJudged(std::int64_t entry, const wire::SaleOrigin& sale) = 0;
    /// Those that wait since that moment or before, the longest first.
    virtual std::vector<KeptRefund> waitingSince(Timestamp moment, std::size_t limit) = 0;
    virtual void stopWaiting(std::int64_t entry, const wire::SaleOrigin& sale) = 0;

    /// A word by which the sale is found: its receipt's number, and what people make of that.
    virtual void addReceipt(std::int64_t entry, std::string_view word) = 0;
    /// The booked sales with this word, newest first; those of a journal's branch last.
    virtual std::vector<wire::SaleOrigin> salesCalled(std::string_view word) = 0;

    /// Nothing for a basket that has claimed nothing, or so long ago that it is forgotten.
    virtual std::optional<std::int64_t> claimRevision(const Uuid& till, const Uuid& basket) = 0;
    /// In place of what the basket has claimed before.
    virtual void setClaim(const Uuid& till, const Uuid& basket, const wire::ReturnClaim& claim,
                          Timestamp until) = 0;
    /// What it claimed is free; how new that was stays known.
    virtual void endClaim(const Uuid& till, const Uuid& basket) = 0;
    /// By any basket.
    virtual std::vector<KeptClaimLine> claimsOn(const wire::SaleOrigin& sale) = 0;
    virtual std::int64_t openClaims(const Uuid& till) = 0; ///< Baskets.
    /// Those whose time is over.
    virtual void forgetClaims(Timestamp now) = 0;
};

} // namespace onetill::hub

#pragma once

#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/returns/sale_return.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What a till asks the hub before goods come back, so that no two tills take back the same
/// (sync.md 4).
namespace onetill::wire {

/// POST /v1/tills/{till}/returns/{basket}/claim: all that a basket takes back. The hub keeps it for
/// the basket until its sale is booked, another claim takes its place, or its time is over; an
/// empty one gives all of it free.
struct ReturnClaim {
    struct Line {
        SaleOrigin sale;
        int line{0};                   ///< Of the sale.
        std::int64_t quantityMilli{0}; ///< Above zero.
        /// What the till's journal or the receipt says was sold: counts until the sale is here.
        std::int64_t soldMilli{0};

        bool operator==(const Line&) const = default;
    };

    /// Above that of all claims before it, so that one which comes late changes nothing.
    std::int64_t revision{0};
    std::vector<Line> lines;

    bool operator==(const ReturnClaim&) const = default;
};

/// Lines of one claim: as many as a basket has.
inline constexpr std::size_t kClaimLinesMax = 1'000;

Json returnClaimJson(const ReturnClaim& claim);
Result<ReturnClaim> readReturnClaim(const Json& json);

struct ReturnClaimReply {
    Timestamp until; ///< Kept at least until then.
};

Json returnClaimReplyJson(const ReturnClaimReply& reply);
Result<ReturnClaimReply> readReturnClaimReply(const Json& json);

/// A sale, by its place in a journal or, where that is not known, by its receipt's number.
struct SaleSought {
    std::optional<SaleOrigin> place{};
    std::string receipt{};

    bool operator==(const SaleSought&) const = default;
};

/// GET /v1/tills/{till}/sale?receipt=…, or by its place: ?of=TILL&epoch=…&seq=…
struct SaleReply {
    /// Goods that other tills are taking back this moment.
    struct Claimed {
        int line{0}; ///< Of the sale.
        std::int64_t quantityMilli{0};

        bool operator==(const Claimed&) const = default;
    };

    Entry sale;
    std::vector<Entry> returns; ///< Those that took something of it back, in the hub's order.
    std::vector<Claimed> claimed;
    Timestamp asOf;
};

/// Entries of one sale: nobody brings goods back more often.
inline constexpr std::size_t kReturnsOfSaleMax = 200;

std::string saleReplyBytes(const SaleReply& reply);
/// Errors: as readJson(), BrokenChain when an entry's hash is not that of its bytes.
Result<SaleReply> readSaleReply(const Json& json);

} // namespace onetill::wire

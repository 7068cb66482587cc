#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

enum class LocationKind { Store, Warehouse, Web };

/// Of the word of a store's record; what is new to this version is a store like others.
LocationKind locationKind(std::string_view word);

/// A place in this till's journal.
struct JournalPlace {
    std::uint64_t epoch{0};
    std::int64_t seq{0};

    bool operator==(const JournalPlace&) const = default;
};

/// How many of an article a location has.
struct StockLevel {
    StoreId store;
    std::string storeName;
    std::int64_t onHandMilli{0}; ///< Thousandths of the article's unit; below zero when oversold.
    LocationKind kind{LocationKind::Store};
    /// The newest entry of each journal of this till that the centre's figure counts; nothing where
    /// it does not say.
    std::optional<std::vector<JournalPlace>> counted{};

    bool operator==(const StockLevel&) const = default;
};

struct StockFigures {
    std::vector<StockLevel> levels;
    Timestamp asOf; ///< When the centre said so.
};

/// A sale at whichever till it was made.
struct SalePlace {
    Uuid till;
    JournalPlace at;

    bool operator==(const SalePlace&) const = default;
};

/// By its place or, where that is not known, by its receipt's number.
struct SaleSought {
    std::optional<SalePlace> place{};
    std::string receipt{};

    bool operator==(const SaleSought&) const = default;
};

/// All that a basket takes back, for the centre to keep in place of what it kept for it before.
struct ReturnClaim {
    struct Line {
        SalePlace sale;
        int line{0};                   ///< Of the sale.
        std::int64_t quantityMilli{0}; ///< Above zero.
        std::int64_t soldMilli{0};     ///< As this till knows it, or the receipt says.

        bool operator==(const Line&) const = default;
    };

    std::int64_t revision{0}; ///< Above that of all claims before it.
    std::vector<Line> lines;

    bool operator==(const ReturnClaim&) const = default;
};

/// The centre, as far as desks ask it while a person waits. Implemented by the till's link; a
/// till without a network has one that always answers Unreachable.
class Centre
{
public:
    virtual ~Centre() = default;

    /// Asks and returns at once. `answer` is called exactly once, on the desk's thread, within the
    /// deadline. Errors in the answer: Unreachable, TimedOut, BadReply, Unauthorised, UnknownItem.
    virtual void askStock(const Sku& sku, std::chrono::milliseconds deadline,
                          std::function<void(Result<StockFigures>)> answer) = 0;

    /// Whether this till, and no other, may go on with a basket that a till of its store holds; its
    /// draft, if so. As above. Errors in the answer: also NotFound (nobody holds it any more) and
    /// Conflict (another till goes on with it).
    virtual void claimBasket(const Uuid& basket, std::chrono::milliseconds deadline,
                             std::function<void(Result<std::string>)> answer) = 0;

    /// A sale of any till of the retailer, with what came back of it: as the centre says it, in
    /// JSON. As above. Errors in the answer: also NotFound (or it has not arrived there) and
    /// TrialReceipt.
    virtual void askSale(const SaleSought& sought, std::chrono::milliseconds deadline,
                         std::function<void(Result<std::string>)> answer) = 0;

    /// Whether goods that come back are kept for a basket of this till, so that nobody else takes
    /// them back. As above. Errors in the answer: also OverReturn, Conflict (a newer claim is
    /// known), TrialReceipt.
    virtual void claimReturns(const Uuid& basket, const ReturnClaim& claim,
                              std::chrono::milliseconds deadline,
                              std::function<void(Status)> answer) = 0;
};

} // namespace onetill::desk

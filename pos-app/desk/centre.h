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
    std::uint64_t epoch{0}; ///< 0: of no journal, before all of them.
    std::int64_t seq{0};

    bool operator==(const JournalPlace&) const = default;
};

/// How many of an article a location has.
struct StockLevel {
    StoreId store;
    std::string storeName;
    std::int64_t onHandMilli{0}; ///< Thousandths of the article's unit; below zero when oversold.
    LocationKind kind{LocationKind::Store};
    /// The newest entry of this till that the centre's figure counts; none where it does not say.
    std::optional<JournalPlace> counted{};

    bool operator==(const StockLevel&) const = default;
};

struct StockFigures {
    std::vector<StockLevel> levels;
    Timestamp asOf; ///< When the centre said so.
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
};

} // namespace onetill::desk

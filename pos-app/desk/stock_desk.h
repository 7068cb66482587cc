#pragma once

#include "pos-app/desk/centre.h"
#include "pos-app/desk/goods/stock_correction.h"

#include <chrono>
#include <functional>

namespace onetill::desk {

class Counter;

enum class StockSource { Hub, Replica };

/// "hub", "replica".
std::string_view stockSourceWord(StockSource source);

struct StockAnswer {
    Sku sku;
    std::string name;
    Unit unit{Unit::Piece};
    bool tracked{true}; ///< False: no stock is kept of it, and there are no levels.
    StoreId here;       ///< The store of this till.
    StockFigures figures;
    StockSource source{StockSource::Replica};
};

/// How many are where. Lives on the desk thread.
///
/// What this till has sold and the centre does not count yet is taken off this store's figure; a
/// stock row names the journal position it already contains, so nothing is taken off twice.
class StockDesk
{
public:
    /// Below a cashier's notice (sync.md 4).
    static constexpr std::chrono::milliseconds kDeadline{800};

    explicit StockDesk(Counter& counter) : m_counter{counter} {}

    /// From the replica, at once. Errors: NotEnrolled, UnknownItem, those of the storage.
    Result<StockAnswer> known(const Sku& sku) const;
    /// From the centre if it answers in time, else from the replica; the answer says which.
    /// `answer` is called exactly once, on the desk's thread. Errors: as known().
    void ask(const Sku& sku, std::function<void(Result<StockAnswer>)> answer) const;
    /// Goods were broken, found or wrongly counted: what is said about this store's figure has it
    /// from here on, and the centre's ledger once it is sent. Errors: NotEnrolled, NotSignedIn,
    /// NotPermitted, MissingField (no lines), ReasonRequired, UnknownItem, Malformed, OutOfRange
    /// (no difference; no stock is kept of it), Conflict (an article twice), TooLarge, those of
    /// the storage.
    Status correct(const StockCorrection& correction);

private:
    Counter& m_counter;
};

} // namespace onetill::desk

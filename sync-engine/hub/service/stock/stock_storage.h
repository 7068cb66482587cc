#pragma once

#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace onetill::hub {

/// One line of the stock ledger that comes from a journal entry.
struct StockMovement {
    std::int64_t line{0}; ///< Within the entry.
    StoreId store;
    Sku sku;
    std::int64_t deltaMilli{0};
    /// Too much to be true: in no level until somebody says that it is.
    bool held{false};

    bool operator==(const StockMovement&) const = default;
};

/// One line of the stock ledger that sets a level by writing the difference: an opening stock.
struct StockCorrection {
    StoreId store;
    Sku sku;
    std::int64_t deltaMilli{0};
    std::string reason;
    Timestamp at;
};

/// The stock ledger, and its sums kept ready: `onetill-hub verify` proves that they are the sums.
class StockStorage
{
public:
    virtual ~StockStorage() = default;

    /// None: this store has never had the article.
    virtual std::optional<std::int64_t> level(const StoreId& store, const Sku& sku) = 0;
    /// Also gives the level a new place in the store's feed.
    virtual void setLevel(const StoreId& store, const Sku& sku, std::int64_t onHandMilli) = 0;
    /// Never backwards: entries that were set aside are booked later than those after them.
    virtual void setContained(const StoreId& store, const Sku& sku, const Uuid& till,
                              const wire::StockLevel::Contained& newest) = 0;
    virtual void addMovement(std::int64_t entry, const StockMovement& movement) = 0;
    virtual void addCorrection(const StockCorrection& correction) = 0;

    /// Levels of a store as feed records, ascending by place.
    virtual std::vector<SequencedRecord> after(const StoreId& store, std::int64_t sequence,
                                               std::size_t limit) = 0;
    virtual std::int64_t countAfter(const StoreId& store, std::int64_t sequence,
                                    std::int64_t limit) = 0;
    virtual void forEach(const StoreId& store,
                         const std::function<void(const wire::StockLevel&)>& visit) = 0;
    /// Of one article everywhere, by store.
    virtual std::vector<wire::StockLevel> levelsOf(const Sku& sku) = 0;

    /// The movements of an entry, by line.
    virtual std::vector<StockMovement> movementsOf(std::int64_t entry) = 0;
    struct Sum {
        StoreId store;
        Sku sku;
        std::int64_t ledgerMilli{0};
        std::int64_t levelMilli{0};
    };
    /// Every level beside the sum of its ledger, without what is held, by store and article.
    virtual void forEachSum(const std::function<void(const Sum&)>& visit) = 0;
};

} // namespace onetill::hub

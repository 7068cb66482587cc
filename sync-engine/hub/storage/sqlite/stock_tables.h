#pragma once

#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/storage/sqlite/feed_position.h"

namespace onetill::hub::sqlite {

class StockTables final : public StockStorage
{
public:
    StockTables(Database& database, FeedPosition& position)
        : m_database{database}, m_position{position}
    {
    }

    std::optional<std::int64_t> level(const StoreId& store, const Sku& sku) override;
    void setLevel(const StoreId& store, const Sku& sku, std::int64_t onHandMilli) override;
    void setContained(const StoreId& store, const Sku& sku, const Uuid& till,
                      const wire::StockLevel::Contained& newest) override;
    void addMovement(std::int64_t entry, const StockMovement& movement) override;
    void addCorrection(const StockCorrection& correction) override;
    std::vector<SequencedRecord> after(const StoreId& store, std::int64_t sequence,
                                       std::size_t limit) override;
    std::int64_t countAfter(const StoreId& store, std::int64_t sequence,
                            std::int64_t limit) override;
    void forEach(const StoreId& store,
                 const std::function<void(const wire::StockLevel&)>& visit) override;
    std::vector<wire::StockLevel> levelsOf(const Sku& sku) override;
    std::vector<StockMovement> movementsOf(std::int64_t entry) override;
    void forEachSum(const std::function<void(const Sum&)>& visit) override;

private:
    std::map<std::string, wire::StockLevel::Contained> containedIn(const StoreId& store,
                                                                   const Sku& sku);

    Database& m_database;
    FeedPosition& m_position;
};

} // namespace onetill::hub::sqlite

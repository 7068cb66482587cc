#include "sync-engine/hub/storage/sqlite/stock_tables.h"

#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/storage/sqlite/columns.h"

namespace onetill::hub::sqlite {

std::optional<std::int64_t> StockTables::level(const StoreId& store, const Sku& sku)
{
    auto rows = m_database.rows(
        "SELECT on_hand_milli FROM stock_level WHERE sku = ?1 AND store = ?2", sku, store);
    return rows.next() ? std::optional{rows.integer(0)} : std::nullopt;
}

void StockTables::setLevel(const StoreId& store, const Sku& sku, std::int64_t onHandMilli)
{
    m_database.run(R"sql(
        INSERT INTO stock_level (sku, store, on_hand_milli, sequence) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET on_hand_milli = excluded.on_hand_milli,
                                  sequence = excluded.sequence
    )sql",
                   sku, store, onHandMilli, m_position.next(ofStore("stock", store)));
}

void StockTables::setContained(const StoreId& store, const Sku& sku, const Uuid& till,
                               const wire::StockLevel::Contained& newest)
{
    m_database.run(R"sql(
        INSERT INTO stock_contained (sku, store, till, epoch, seq) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq)
    )sql",
                   sku, store, till, newest.epoch, newest.seq);
}

void StockTables::addMovement(std::int64_t entry, const StockMovement& movement)
{
    m_database.run(R"sql(
        INSERT INTO stock_movement (entry, line, store, sku, delta_milli, held)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    )sql",
                   entry, movement.line, movement.store, movement.sku, movement.deltaMilli,
                   movement.held);
}

void StockTables::addCorrection(const StockCorrection& correction)
{
    m_database.run(R"sql(
        INSERT INTO stock_correction (store, sku, delta_milli, reason, corrected_at_ms)
        VALUES (?1, ?2, ?3, ?4, ?5)
    )sql",
                   correction.store, correction.sku, correction.deltaMilli, correction.reason,
                   correction.at);
}

std::map<std::string, wire::StockLevel::Contained> StockTables::containedIn(const StoreId& store,
                                                                            const Sku& sku)
{
    // The newest journal first, which is all that older tills look at.
    auto rows = m_database.rows(R"sql(
        SELECT stock_contained.till, stock_contained.epoch, seq
        FROM stock_contained
        LEFT JOIN till_epoch ON till_epoch.till = stock_contained.till
                            AND till_epoch.epoch = stock_contained.epoch
        WHERE sku = ?1 AND stock_contained.store = ?2
        ORDER BY stock_contained.till, ordinal DESC, stock_contained.epoch
    )sql",
                                sku, store);
    std::map<std::string, wire::StockLevel::Contained> contained;
    while (rows.next()) {
        const wire::StockLevel::Contained newest{rows.epoch(1), rows.integer(2)};
        const auto [first, isFirst] = contained.try_emplace(rows.uuid(0).text(), newest);
        if (!isFirst)
            first->second.others[newest.epoch] = newest.seq;
    }
    return contained;
}

std::vector<SequencedRecord> StockTables::after(const StoreId& store, std::int64_t sequence,
                                                std::size_t limit)
{
    auto rows = m_database.rows(R"sql(
        SELECT sequence, sku, on_hand_milli FROM stock_level
        WHERE store = ?1 AND sequence > ?2 ORDER BY sequence LIMIT ?3
    )sql",
                                store, sequence, limit);
    std::vector<SequencedRecord> records;
    while (rows.next()) {
        const Sku sku = identifierOf<Sku>(rows, 1);
        records.push_back(
            {rows.integer(0), wire::upsert(wire::StockLevel{.store = store,
                                                            .sku = sku,
                                                            .onHandMilli = rows.integer(2),
                                                            .contains = containedIn(store, sku)})});
    }
    return records;
}

std::int64_t StockTables::countAfter(const StoreId& store, std::int64_t sequence,
                                     std::int64_t limit)
{
    auto rows = m_database.rows(R"sql(
        SELECT count(*) FROM
        (SELECT 1 FROM stock_level WHERE store = ?1 AND sequence > ?2 LIMIT ?3)
    )sql",
                                store, sequence, limit);
    return rows.next() ? rows.integer(0) : 0;
}

void StockTables::forEach(const StoreId& store,
                          const std::function<void(const wire::StockLevel&)>& visit)
{
    auto rows = m_database.rows(
        "SELECT sku, on_hand_milli FROM stock_level WHERE store = ?1 ORDER BY sku", store);
    while (rows.next()) {
        const Sku sku = identifierOf<Sku>(rows, 0);
        visit({.store = store,
               .sku = sku,
               .onHandMilli = rows.integer(1),
               .contains = containedIn(store, sku)});
    }
}

std::vector<wire::StockLevel> StockTables::levelsOf(const Sku& sku)
{
    auto rows = m_database.rows(
        "SELECT store, on_hand_milli FROM stock_level WHERE sku = ?1 ORDER BY store", sku);
    std::vector<wire::StockLevel> levels;
    while (rows.next())
        levels.push_back({.store = identifierOf<StoreId>(rows, 0),
                          .sku = sku,
                          .onHandMilli = rows.integer(1),
                          .contains = {}});
    for (wire::StockLevel& level : levels)
        level.contains = containedIn(level.store, sku);
    return levels;
}

std::vector<StockMovement> StockTables::movementsOf(std::int64_t entry)
{
    auto rows = m_database.rows(R"sql(
        SELECT line, store, sku, delta_milli, held FROM stock_movement
        WHERE entry = ?1 ORDER BY line
    )sql",
                                entry);
    std::vector<StockMovement> movements;
    while (rows.next())
        movements.push_back({rows.integer(0), identifierOf<StoreId>(rows, 1),
                             identifierOf<Sku>(rows, 2), rows.integer(3), rows.integer(4) != 0});
    return movements;
}

void StockTables::forEachSum(const std::function<void(const Sum&)>& visit)
{
    auto rows = m_database.rows(R"sql(
        SELECT store, sku, sum(delta_milli), sum(on_hand_milli) FROM (
            SELECT store, sku, delta_milli, 0 AS on_hand_milli FROM stock_movement WHERE held = 0
            UNION ALL SELECT store, sku, delta_milli, 0 FROM stock_correction
            UNION ALL SELECT store, sku, 0, on_hand_milli FROM stock_level
        ) GROUP BY store, sku ORDER BY store, sku
    )sql");
    while (rows.next())
        visit({identifierOf<StoreId>(rows, 0), identifierOf<Sku>(rows, 1), rows.integer(2),
               rows.integer(3)});
}

} // namespace onetill::hub::sqlite

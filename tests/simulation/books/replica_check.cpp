#include "tests/simulation/books/replica_check.h"

#include "sync-engine/contract/replica/apply.h"
#include "sync-engine/hub/service/feed/feed.h"

#include <SQLiteCpp/Statement.h>

#include <optional>

namespace onetill::simulation {
namespace {

constexpr std::size_t kAll = 100'000;

std::optional<std::int64_t> numberIn(SQLite::Database& tables, const std::string& sql,
                                     const std::string& first, const std::string& second)
{
    SQLite::Statement row{tables, sql};
    row.bind(1, first);
    row.bind(2, second);
    if (!row.executeStep())
        return std::nullopt;
    return row.getColumn(0).getInt64();
}

/// Of the kinds that change here.
bool isThere(SQLite::Database& tables, const wire::FeedRecord& record)
{
    const auto body = wire::readRecord(record.kind, record.body);
    if (!body)
        return true;
    if (const auto* price = std::get_if<wire::Price>(&*body))
        return numberIn(tables, "SELECT amount_minor FROM price WHERE sku = ?1 AND price_list = ?2",
                        price->sku.text(), price->priceList)
               == price->amount.minor();
    if (const auto* level = std::get_if<wire::StockLevel>(&*body))
        return numberIn(tables,
                        "SELECT on_hand_milli FROM stock_level WHERE sku = ?1 AND store = ?2",
                        level->sku.text(), level->store.text())
               == level->onHandMilli;
    if (const auto* product = std::get_if<wire::Product>(&*body))
        return numberIn(tables, "SELECT name = ?2 FROM product WHERE sku = ?1", product->sku.text(),
                        product->name)
               == 1;
    return true;
}

bool isGone(SQLite::Database& tables, const wire::FeedRecord& record)
{
    return record.kind != wire::Product::kKind
           || !numberIn(tables, "SELECT 1 FROM product WHERE sku = ?1 AND ?2 = ''", record.key, "");
}

Status fillFromTheBeginning(hub::Transaction& transaction, const hub::Hub& hub,
                            const hub::Till& till, replica::Replica& fresh)
{
    wire::Cursors cursors;
    for (const std::string_view feed : wire::kFeeds)
        cursors[std::string{feed}];
    for (;;) {
        const auto answer = hub::readFeeds(transaction, hub, till, cursors, till.epoch);
        if (!answer)
            return passOn(answer);
        if (!answer->reply)
            return {};
        for (const std::string_view feed : wire::kFeeds) {
            const auto page = answer->reply->feeds.find(std::string{feed});
            if (page == answer->reply->feeds.end())
                continue;
            if (const auto applied = fresh.apply(feed, page->second); !applied)
                return passOn(applied);
            cursors[page->first] = page->second.cursor;
        }
    }
}

/// All columns but the row's own number, which follows from the order of arrival.
std::string columnsOf(SQLite::Database& tables, const std::string& table)
{
    SQLite::Statement names{tables, R"sql(
        SELECT group_concat(name) FROM pragma_table_info(?1, 'main') WHERE name <> 'item'
    )sql"};
    names.bind(1, table);
    names.executeStep();
    return names.getColumn(0).getString();
}

} // namespace

void checkCursorsAreBehindRows(HubMachine& hub, const StoreId& store, const wire::Cursors& cursors,
                               const std::filesystem::path& catalogue)
{
    SQLite::Database tables{catalogue.string(), SQLite::OPEN_READWRITE};
    const auto missing = hub.read([&](hub::Transaction& transaction) {
        const auto audience = hub::Audience::of(transaction, store);
        std::string found;
        for (const auto& [feed, cursor] : cursors) {
            const auto place = hub::placeOf(transaction, hub.identity(), audience, feed, cursor);
            if (!place)
                continue;
            for (const std::string& scope : audience.scopes(feed))
                for (const auto& [sequence, record] :
                     hub::recordsAfter(transaction, audience, scope, 0, kAll))
                    if (sequence <= *place
                        && !(record.deleted ? isGone(tables, record) : isThere(tables, record)))
                        found = record.kind + ' ' + record.key;
        }
        return Result<std::string>{found};
    });
    if (missing && !missing->empty())
        throw Violation{"a cursor is ahead of its rows: " + *missing};
}

void checkReplicaIsEqual(HubMachine& hub, const Uuid& till, const std::filesystem::path& catalogue,
                         const std::filesystem::path& scratch)
{
    for (const char* suffix : {"", "-wal"})
        std::filesystem::remove(scratch.string() + suffix);
    {
        auto fresh = replica::Replica::create(scratch);
        const auto filled = hub.read([&](hub::Transaction& transaction) -> Result<bool> {
            const auto known = transaction.tills().find(till);
            if (!fresh || !known)
                return fail(ErrorCode::NotFound, "no scratch file, or no such till");
            const auto done = fillFromTheBeginning(transaction, hub.identity(), *known, *fresh);
            return done ? Result<bool>{true} : passOn(done);
        });
        if (!filled)
            throw Violation{"the feeds cannot be read: " + filled.error().detail};
    }
    SQLite::Database tables{catalogue.string(), SQLite::OPEN_READWRITE};
    SQLite::Statement attach{tables, "ATTACH ?1 AS fresh"};
    attach.bind(1, scratch.string());
    attach.exec();
    for (const std::string table :
         {"product", "price", "special_price", "customer", "stock_level", "tile", "record"}) {
        const std::string columns = columnsOf(tables, table);
        const std::string there = "SELECT " + columns + " FROM fresh." + table;
        const std::string here = "SELECT " + columns + " FROM main." + table;
        for (const auto& [all, but] : {std::pair{there, here}, std::pair{here, there}})
            if (tables.execAndGet("SELECT count(*) FROM (" + all + " EXCEPT " + but + ")").getInt()
                > 0)
                throw Violation{"the replica differs from the hub's records in " + table};
    }
}

} // namespace onetill::simulation

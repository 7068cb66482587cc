#pragma once

#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/catalogue_statements.h"
#include "sync-engine/contract/replica/damage.h"
#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/replica/search/search.h"

namespace onetill::replica {

/// Of a record's JSON as it is kept. Errors: StorageDamaged.
template <class Record>
Result<Record> readBody(std::string_view body);

struct Catalogue::Parts : CatalogueStatements {
    explicit Parts(const std::string& file);

    template <class Work>
    auto read(std::string_view doing, Work work)
    {
        return readMarkingDamage(database.getFilename(), doing, std::move(work));
    }
    Result<std::optional<Article>> article(SQLite::Statement& statement, std::string_view key);
    Result<std::optional<Money>> price(std::string_view sku, std::string_view priceList);
    Result<SearchHit> hit(std::int64_t item, const SearchRequest& request);
    template <class Record>
    Result<std::optional<Record>> record(std::string_view key);
    template <class Record>
    Result<std::vector<Record>> records();

    Search search;
};

template <class Record>
Result<Record> readBody(std::string_view body)
{
    const auto json = wire::parseJson(body);
    if (!json)
        return fail(ErrorCode::StorageDamaged, json.error().detail);
    auto record = wire::readRecord(Record::kKind, *json);
    if (!record)
        return fail(ErrorCode::StorageDamaged, record.error().detail);
    return std::get<Record>(*std::move(record));
}

/// Of rows whose first column is a record's JSON.
template <class Record>
Result<std::vector<Record>> readBodies(Query& row)
{
    std::vector<Record> all;
    while (row.step()) {
        auto found = readBody<Record>(row.view(0));
        if (!found)
            return passOn(found);
        all.push_back(*std::move(found));
    }
    return all;
}

template <class Record>
Result<std::optional<Record>> Catalogue::Parts::record(std::string_view key)
{
    return read("look up a record", [&]() -> Result<std::optional<Record>> {
        Query row{recordByKey, Record::kKind, key};
        if (!row.step())
            return std::nullopt;
        auto found = readBody<Record>(row.view(0));
        if (!found)
            return passOn(found);
        return *std::move(found);
    });
}

template <class Record>
Result<std::vector<Record>> Catalogue::Parts::records()
{
    return read("list records", [&]() -> Result<std::vector<Record>> {
        Query row{recordsByKind, Record::kKind};
        return readBodies<Record>(row);
    });
}

} // namespace onetill::replica

#include "pos-app/desk/stock_desk.h"

#include "pos-app/desk/counter.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::desk {
namespace {

std::map<StoreId, std::string> storeNames(const Shelf& shelf)
{
    std::map<StoreId, std::string> names;
    if (const auto stores = shelf.catalogue().stores())
        for (const wire::Store& store : *stores)
            names.emplace(store.store, store.name);
    return names;
}

/// This store first, then by identifier.
void sortLevels(std::vector<StockLevel>& levels, const StoreId& here)
{
    std::ranges::sort(levels, {}, [&](const StockLevel& level) {
        return std::pair{level.store != here, level.store};
    });
}

Result<StockAnswer> fromReplica(const Sku& sku, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto article = (*shelf)->catalogue().bySku(sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::UnknownItem, "no article '" + sku.text() + "'");
    const auto levels = (*shelf)->catalogue().stockEverywhere(sku);
    if (!levels)
        return passOn(levels);

    const StoreId here = (*shelf)->store().store;
    const auto names = storeNames(**shelf);
    StockAnswer answer{
        .sku = sku,
        .name = (*article)->name,
        .unit = (*article)->unit,
        .tracked = (*article)->tracked,
        .figures = {.levels = {}, .asOf = counter.replicaAsOf().value_or(Timestamp{})},
        .source = StockSource::Replica};
    for (const wire::StockLevel& level : *levels) {
        std::int64_t pending = 0;
        if (level.store == here) {
            const auto moved = counter.files().pendingStockMilli(sku, level.contains);
            if (!moved)
                return passOn(moved);
            pending = *moved;
        }
        const auto name = names.find(level.store);
        answer.figures.levels.push_back({level.store,
                                         name == names.end() ? level.store.text() : name->second,
                                         level.onHandMilli + pending});
    }
    sortLevels(answer.figures.levels, here);
    return answer;
}

/// The centre does not count yet what this till has not been acknowledged for.
Result<StockAnswer> fromCentre(StockAnswer known, StockFigures told, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const StoreId here = (*shelf)->store().store;
    const auto acknowledged = counter.files().acknowledged();
    if (!acknowledged)
        return passOn(acknowledged);
    const store::Identity& till = *counter.files().identity();
    const auto pending = counter.files().pendingStockMilli(
        known.sku, {{till.till.text(), {till.epoch, acknowledged->seq}}});
    if (!pending)
        return passOn(pending);
    for (StockLevel& level : told.levels)
        if (level.store == here)
            level.onHandMilli += *pending;
    sortLevels(told.levels, here);
    known.figures = std::move(told);
    known.source = StockSource::Hub;
    return known;
}

} // namespace

std::string_view stockSourceWord(StockSource source)
{
    switch (source) {
    case StockSource::Hub: return "hub";
    case StockSource::Replica: return "replica";
    }
    return "replica";
}

Result<StockAnswer> StockDesk::known(const Sku& sku) const
{
    return m_counter.run("stock", [&] { return fromReplica(sku, m_counter); });
}

void StockDesk::ask(const Sku& sku, std::function<void(Result<StockAnswer>)> answer) const
{
    auto replica = known(sku);
    if (!replica || !m_counter.centre || !replica->tracked)
        return answer(std::move(replica));
    m_counter.centre->askStock(
        sku, kDeadline,
        [&counter = m_counter, known = *std::move(replica),
         answer = std::move(answer)](Result<StockFigures> told) {
            if (!told) {
                counter.log(LogLevel::Detailed, "stock by the replica: " + told.error().detail);
                return answer(known);
            }
            answer(
                counter.run("stock", [&] { return fromCentre(known, *std::move(told), counter); }));
        });
}

} // namespace onetill::desk

#include "pos-app/desk/stock_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/recognition.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::desk {
namespace {

struct Place {
    std::string name;
    LocationKind kind{LocationKind::Store};
};

std::map<StoreId, Place> placesIn(const Shelf& shelf)
{
    std::map<StoreId, Place> places;
    if (const auto stores = shelf.catalogue().stores())
        for (const wire::Store& store : *stores)
            places.emplace(store.store, Place{store.name, locationKind(store.kind)});
    return places;
}

/// What the till knows of a location; one that is new to it goes by its identifier.
Place placeOf(const StoreId& store, const std::map<StoreId, Place>& places)
{
    const auto known = places.find(store);
    return known == places.end() ? Place{store.text(), LocationKind::Store} : known->second;
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
        return fail(ErrorCode::UnknownItem, "no article " + quotedCode(sku.text()));
    const auto levels = (*shelf)->catalogue().stockEverywhere(sku);
    if (!levels)
        return passOn(levels);

    const StoreId here = (*shelf)->store().store;
    const auto places = placesIn(**shelf);
    StockAnswer answer{
        .sku = sku,
        .name = (*article)->name,
        .unit = (*article)->unit,
        .tracked = (*article)->tracked,
        .here = here,
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
        const Place place = placeOf(level.store, places);
        answer.figures.levels.push_back(
            {level.store, place.name, level.onHandMilli + pending, place.kind});
    }
    sortLevels(answer.figures.levels, here);
    return answer;
}

/// What this till has moved and the centre's figure does not count. A centre that does not say
/// what it counts has at least what it acknowledged.
Result<std::int64_t> uncounted(const Sku& sku, const StockLevel& told, Counter& counter)
{
    if (!told.counted)
        return counter.files().unacknowledgedStockMilli(sku);
    wire::StockLevel::Contained counted;
    for (const JournalPlace& newest : *told.counted)
        counted.others[wire::Epoch{newest.epoch}] = newest.seq;
    return counter.files().pendingStockMilli(sku,
                                             {{counter.files().identity()->till.text(), counted}});
}

Result<StockAnswer> fromCentre(StockAnswer known, StockFigures told, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const StoreId here = (*shelf)->store().store;
    for (StockLevel& level : told.levels) {
        if (level.store != here)
            continue;
        const auto pending = uncounted(known.sku, level, counter);
        if (!pending)
            return passOn(pending);
        level.onHandMilli += *pending;
    }
    sortLevels(told.levels, here);
    known.figures = std::move(told);
    known.source = StockSource::Hub;
    return known;
}

} // namespace

LocationKind locationKind(std::string_view word)
{
    if (word == "warehouse")
        return LocationKind::Warehouse;
    return word == "web" ? LocationKind::Web : LocationKind::Store;
}

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

Status StockDesk::correct(const StockCorrection& correction)
{
    return m_counter.run("correct-stock", [&] { return correctStock(correction, m_counter); });
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

#include "pos-app/desk/item_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/goods/article_search.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

std::string optionsText(const std::map<std::string, std::string>& options)
{
    std::string text;
    for (const auto& [name, value] : options)
        text += (text.empty() ? "" : ", ") + value;
    return text;
}

ItemCard cardOf(const replica::Article& article)
{
    return {.sku = article.sku,
            .name = article.name,
            .options = optionsText(article.options),
            .category = article.category,
            .glyph = article.glyph,
            .unit = article.unit,
            .price = std::nullopt,
            .onHandMilli = std::nullopt,
            .ageLimit = article.ageLimit};
}

/// The centre's figure less what this till has sold since.
Result<std::optional<std::int64_t>> onHand(const replica::Article& article, Shelf& shelf,
                                           Counter& counter)
{
    if (!article.tracked)
        return std::nullopt;
    const auto level = shelf.catalogue().stock(shelf.store().store, article.sku);
    if (!level)
        return passOn(level);
    if (!*level)
        return std::nullopt;
    const auto pending = counter.files().pendingStockMilli(article.sku, (*level)->contains);
    if (!pending)
        return passOn(pending);
    return (*level)->onHandMilli + *pending;
}

Result<std::vector<ItemCard>> found(std::string_view query, int limit, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const wire::Store& store = (*shelf)->store();
    const auto hits =
        (*shelf)->catalogue().search({.typed = query,
                                      .priceList = store.priceList,
                                      .store = store.store,
                                      .limit = std::clamp(limit, 1, ItemDesk::kResultsMax)});
    if (!hits)
        return passOn(hits);
    std::vector<ItemCard> cards;
    for (const replica::SearchHit& hit : *hits) {
        const auto left = onHand(hit.article, **shelf, counter);
        if (!left)
            return passOn(left);
        cards.push_back(cardOf(hit.article));
        cards.back().price = hit.price;
        cards.back().onHandMilli = *left;
    }
    return cards;
}

/// With this store's price and what is left of it.
Result<ItemCard> wholeCard(const replica::Article& article, Shelf& shelf, Counter& counter)
{
    const auto price = shelf.listPrice(article.sku);
    if (!price)
        return passOn(price);
    const auto left = onHand(article, shelf, counter);
    if (!left)
        return passOn(left);
    ItemCard card = cardOf(article);
    card.price = *price;
    card.onHandMilli = *left;
    return card;
}

Result<ItemCard> oneItem(const Sku& sku, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto article = (*shelf)->catalogue().bySku(sku);
    if (!article)
        return passOn(article);
    if (!*article)
        return fail(ErrorCode::UnknownItem, "no article '" + sku.text() + "'");
    return wholeCard(**article, **shelf, counter);
}

Result<ItemCard> oneByCode(std::string_view code, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto found = findByCode(code, **shelf);
    if (!found)
        return passOn(found);
    return wholeCard(found->article, **shelf, counter);
}

Result<std::vector<TileCategory>> grid(Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto tiles = (*shelf)->catalogue().tiles((*shelf)->store().priceList);
    if (!tiles)
        return passOn(tiles);
    std::vector<TileCategory> categories;
    for (const replica::GridTile& tile : *tiles) {
        if (categories.empty() || categories.back().name != tile.category)
            categories.push_back({tile.category, {}});
        const auto left = onHand(tile.article, **shelf, counter);
        if (!left)
            return passOn(left);
        categories.back().tiles.push_back(cardOf(tile.article));
        categories.back().tiles.back().price = tile.price;
        categories.back().tiles.back().onHandMilli = *left;
    }
    return categories;
}

} // namespace

Result<std::vector<ItemCard>> ItemDesk::search(std::string_view query, int limit) const
{
    return m_counter.run("search", [&] { return found(query, limit, m_counter); });
}

Result<ItemCard> ItemDesk::item(const Sku& sku) const
{
    return m_counter.run("item", [&] { return oneItem(sku, m_counter); });
}

Result<ItemCard> ItemDesk::byCode(std::string_view code) const
{
    return m_counter.run("item", [&] { return oneByCode(code, m_counter); });
}

Result<std::vector<TileCategory>> ItemDesk::tiles() const
{
    return m_counter.run("tiles", [&] { return grid(m_counter); });
}

} // namespace onetill::desk

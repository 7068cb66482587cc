#include "pos-app/desk/item_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/goods/article_search.h"
#include "pos-app/desk/goods/style.h"
#include "pos-app/desk/selling/price_context.h"
#include "pos-app/desk/staff/recognition.h"
#include "pos-app/domain/tenders/tender_kind.h"

#include <algorithm>
#include <set>
#include <span>
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
            .ageLimit = article.ageLimit,
            .isStyle = false,
            .needsSerial = article.selling.serial,
            .isGiftCard =
                domain::tenderKindFromWord(article.selling.loads) == domain::TenderKind::GiftCard,
            .openPrice = article.selling.openPrice,
            .priceMin = article.selling.priceMin.value_or(""),
            .priceMax = article.selling.priceMax.value_or("")};
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

/// What this customer pays now.
Result<std::optional<Money>> priceNow(const Sku& sku, const domain::PriceContext& context,
                                      Shelf& shelf)
{
    const auto price = shelf.price(sku, context);
    if (!price)
        return passOn(price);
    return price->groups ? std::optional{price->groups->amount} : price->everybodys;
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
    const auto context = priceContext(**shelf, counter);
    for (const replica::SearchHit& hit : *hits) {
        const auto left = onHand(hit.article, **shelf, counter);
        if (!left)
            return passOn(left);
        const auto price = priceNow(hit.article.sku, context, **shelf);
        if (!price)
            return passOn(price);
        cards.push_back(cardOf(hit.article));
        cards.back().price = *price;
        cards.back().onHandMilli = *left;
    }
    return cards;
}

/// With this store's price and what is left of it.
Result<ItemCard> wholeCard(const replica::Article& article, Shelf& shelf, Counter& counter)
{
    const auto price = priceNow(article.sku, priceContext(shelf, counter), shelf);
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
        return fail(ErrorCode::UnknownItem, "no article " + quotedCode(sku.text()));
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

/// The card of several articles together, whose own cards these are.
ItemCard styleCard(const Sku& sku, std::string name, std::span<const ItemCard> variants)
{
    ItemCard card = variants.front();
    card.sku = sku;
    card.name = std::move(name);
    card.options.clear();
    card.onHandMilli.reset();
    card.isStyle = true;
    card.needsSerial = false;
    for (const ItemCard& variant : variants) {
        if (variant.price && (!card.price || variant.price->minor() < card.price->minor()))
            card.price = variant.price;
        card.ageLimit = std::max(card.ageLimit, variant.ageLimit);
    }
    return card;
}

Result<Style> wholeStyle(const Sku& sku, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto articles = (*shelf)->catalogue().variants(sku);
    if (!articles)
        return passOn(articles);
    if (articles->empty())
        return fail(ErrorCode::UnknownItem, "no variants of " + quotedCode(sku.text()));
    const auto parent = (*shelf)->catalogue().bySku(sku);
    if (!parent)
        return passOn(parent);

    StyleChoice choice = styleChoice(*articles);
    Style style;
    style.options = std::move(choice.options);
    std::vector<ItemCard> cards;
    for (const replica::Article& article : *articles) {
        const auto card = wholeCard(article, **shelf, counter);
        if (!card)
            return passOn(card);
        style.variants.push_back({*card, std::move(choice.values[cards.size()])});
        cards.push_back(*card);
    }
    style.card = styleCard(sku, *parent ? (*parent)->name : styleName(*articles), cards);
    return style;
}

/// On the tile of this article.
std::optional<OfferInBrief> offerNow(const replica::Article& article,
                                     const domain::PriceContext& context, const Shelf& shelf,
                                     const Counter& counter)
{
    const auto now =
        domain::wallTime(context.moment, counter.storeTime(context.moment).offsetMinutes);
    domain::Item item; // As far as promotions speak of it.
    item.sku = article.sku;
    item.category = article.category;
    return offerOn(item, *shelf.promotions(), now, context.groups);
}

/// The rows of one tile: an article, or a parent with its variants.
Result<ItemCard> tileCard(std::span<const replica::GridTile> rows,
                          const domain::PriceContext& context, Shelf& shelf, Counter& counter)
{
    std::vector<replica::Article> variants;
    std::vector<ItemCard> cards;
    const replica::GridTile* only = &rows.front();
    std::optional<std::string> parentName;
    for (const replica::GridTile& row : rows) {
        if (row.article.sku == row.named) {
            parentName = row.article.name;
            continue;
        }
        only = &row;
        const auto price = priceNow(row.article.sku, context, shelf);
        if (!price)
            return passOn(price);
        variants.push_back(row.article);
        cards.push_back(cardOf(row.article));
        cards.back().price = *price;
        cards.back().offer = offerNow(row.article, context, shelf, counter);
    }
    if (variants.size() > 1)
        return styleCard(rows.front().named, parentName.value_or(styleName(variants)), cards);
    // One variant alone is no choice.
    const auto left = onHand(only->article, shelf, counter);
    if (!left)
        return passOn(left);
    const auto price = priceNow(only->article.sku, context, shelf);
    if (!price)
        return passOn(price);
    ItemCard card = cardOf(only->article);
    card.price = *price;
    card.onHandMilli = *left;
    card.offer = offerNow(only->article, context, shelf, counter);
    return card;
}

Result<std::vector<TileCategory>> grid(Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const auto tiles = (*shelf)->catalogue().tiles((*shelf)->store().priceList);
    if (!tiles)
        return passOn(tiles);
    const auto context = priceContext(**shelf, counter);
    std::vector<TileCategory> categories;
    for (auto first = tiles->begin(); first != tiles->end();) {
        const auto last = std::find_if(first, tiles->end(), [first](const auto& other) {
            return other.category != first->category || other.position != first->position;
        });
        auto card = tileCard({first, last}, context, **shelf, counter);
        if (!card)
            return passOn(card);
        if (categories.empty() || categories.back().name != first->category)
            categories.push_back({first->category, {}});
        categories.back().tiles.push_back(*std::move(card));
        first = last;
    }
    return categories;
}

Result<std::vector<ItemCard>> recent(std::size_t limit, Counter& counter)
{
    const auto skus = counter.files().recentlySold(limit);
    if (!skus)
        return passOn(skus);
    std::vector<ItemCard> cards;
    for (const Sku& sku : *skus) {
        const auto card = oneItem(sku, counter);
        if (!card && card.error().code != ErrorCode::UnknownItem)
            return passOn(card);
        if (card)
            cards.push_back(*card);
    }
    return cards;
}

Result<std::vector<ItemCard>> scarce(int limit, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    const replica::Catalogue& catalogue = (*shelf)->catalogue();
    const auto tiles = catalogue.tiles((*shelf)->store().priceList);
    if (!tiles)
        return passOn(tiles);
    const auto belowZero = catalogue.belowZero((*shelf)->store().store, limit);
    if (!belowZero)
        return passOn(belowZero);
    std::set<Sku> skus{belowZero->begin(), belowZero->end()};
    for (const replica::GridTile& tile : *tiles)
        skus.insert(tile.article.sku);

    std::vector<ItemCard> cards;
    for (const Sku& sku : skus) {
        const auto card = oneItem(sku, counter);
        if (!card && card.error().code != ErrorCode::UnknownItem)
            return passOn(card);
        // What is not counted, such as a style or a service, does not run out.
        if (card && card->onHandMilli)
            cards.push_back(*card);
    }
    // What can still be sold comes before what is gone, and what cannot be before both.
    std::ranges::stable_sort(cards, {}, [](const ItemCard& card) {
        const std::int64_t left = *card.onHandMilli;
        return std::pair{left < 0 ? 0 : left > 0 ? 1 : 2, left};
    });
    if (std::ssize(cards) > limit)
        cards.erase(cards.begin() + limit, cards.end());
    return cards;
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

Result<Style> ItemDesk::style(const Sku& sku) const
{
    return m_counter.run("style", [&] { return wholeStyle(sku, m_counter); });
}

Result<std::vector<TileCategory>> ItemDesk::tiles() const
{
    return m_counter.run("tiles", [&] { return grid(m_counter); });
}

Result<std::vector<ItemCard>> ItemDesk::recentlySold(std::size_t limit) const
{
    return m_counter.run("recent", [&] { return recent(limit, m_counter); });
}

Result<std::vector<ItemCard>> ItemDesk::scarcest(int limit) const
{
    return m_counter.run("scarcest", [&] { return scarce(limit, m_counter); });
}

} // namespace onetill::desk

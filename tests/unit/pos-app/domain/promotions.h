#pragma once

#include "pos-app/domain/promotion/promote.h"
#include "shop.h"

#include <deque>

/// Promotions and lines for the cases.
namespace onetill::domain::shop {

inline Rate percent(const char* text)
{
    return Rate::parsePercent(text).value();
}

inline Benefit free()
{
    return Benefit::percentOff(percent("100"));
}

inline ItemSet only(std::initializer_list<const char*> names)
{
    ItemSet items;
    for (const char* name : names)
        items.skus.push_back(Sku::parse(name).value());
    return items;
}

inline Promotion promotion(const char* id, Offer offer)
{
    Promotion made;
    made.id = PromotionId::parse(id).value();
    made.name = id;
    made.offer = std::move(offer);
    BOOST_REQUIRE(checkPromotion(made));
    return made;
}

/// "Take n, pay m" of these.
inline SetOffer takePay(int take, int pay, ItemSet items)
{
    return {{{std::move(items), take}}, Reward::Cheapest, take - pay, free()};
}

inline SetOffer forPrice(int count, std::int64_t minorPrice, ItemSet items)
{
    return {{{std::move(items), count}}, Reward::WholeSet, 0, Benefit::fixedPrice(minorPrice)};
}

/// Lines by SKU, price in minor units and pieces.
struct Lines {
    std::deque<Item> items;
    std::vector<PromotableLine> lines;

    void add(const char* sku, std::int64_t price, std::int64_t count = 1)
    {
        items.push_back(anItem(sku, "1.00"));
        lines.push_back({.id = static_cast<int>(lines.size()) + 1,
                         .item = &items.back(),
                         .pieces = count,
                         .price = price,
                         .quantity = pieces(count)});
    }
};

inline Promoted promoted(const Lines& basket, std::vector<Promotion> promotions,
                         const PromotionContext& context = {})
{
    const PromotionBook book{std::move(promotions)};
    PackingMemory memory;
    return promote(basket.lines, book, context, memory);
}

} // namespace onetill::domain::shop

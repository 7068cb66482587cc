#include "pos-app/view/goods/stock_in_sight.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/surface.h"

#include <algorithm>

namespace onetill::view {
namespace {

bool comesBack(const domain::PricedLine& line, const desk::BasketSnapshot& basket)
{
    return std::ranges::find(basket.linesBack, line.id, &desk::LineBack::line)
           != basket.linesBack.end();
}

std::vector<desk::ItemCard> cardsOf(const std::vector<Sku>& skus, desk::Till& till)
{
    std::vector<desk::ItemCard> cards;
    for (const Sku& sku : skus)
        if (const auto card = till.itemDesk().item(sku))
            cards.push_back(*card);
    return cards;
}

} // namespace

StockInSight::StockInSight(Surface& surface, QObject* parent) : QObject{parent}, m_surface{surface}
{
}

void StockInSight::follow(const desk::BasketSnapshot& basket)
{
    if (basket.isEmpty())
        m_onHandMilli.clear();
    std::vector<Sku> news;
    for (const domain::PricedLine& line : basket.priced.lines)
        if (m_onHandMilli.try_emplace(line.sku).second)
            news.push_back(line.sku);
    if (news.empty())
        return;
    m_surface.desk->ask(
        this, [news](desk::Till& till) { return cardsOf(news, till); },
        [this](const Result<std::vector<desk::ItemCard>>& cards) {
            if (!cards) // It is a hint: without it everything goes on.
                return;
            for (const desk::ItemCard& card : *cards)
                if (const auto known = m_onHandMilli.find(card.sku); known != m_onHandMilli.end())
                    known->second = card.onHandMilli;
            Q_EMIT changed();
        });
}

void StockInSight::mark(std::vector<BasketRow>& rows, const desk::BasketSnapshot& basket) const
{
    std::map<Sku, std::int64_t> wanted;
    for (const domain::PricedLine& line : basket.priced.lines)
        if (!comesBack(line, basket))
            wanted[line.sku] += line.quantity.milli();
    for (const domain::PricedLine& line : basket.priced.lines) {
        const auto known = m_onHandMilli.find(line.sku);
        const auto row = std::ranges::find(rows, line.id, &BasketRow::lineId);
        if (known == m_onHandMilli.end() || !known->second || row == rows.end()
            || comesBack(line, basket) || wanted[line.sku] <= *known->second)
            continue;
        row->warnText = fewerHereText(*known->second, *m_surface.money);
    }
}

} // namespace onetill::view

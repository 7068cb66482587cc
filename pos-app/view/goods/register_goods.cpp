// What comes into the basket: the tiles to tap, scanned codes, and how much of it.
#include "pos-app/domain/goods/unusual_quantity.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>
#include <utility>

namespace onetill::view {
void RegisterViewModel::loadTiles()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.itemDesk().tiles(); },
        [this](Result<std::vector<desk::TileCategory>> pages) {
            if (!pages) {
                m_surface.notice->refuse(pages.error());
                return;
            }
            m_pages = *std::move(pages);
            showTiles();
        });
}

void RegisterViewModel::showTiles()
{
    const auto shownPage = [this](const auto& page) { return text(page.name) == m_page; };
    if (!m_pages.empty() && std::ranges::none_of(m_pages, shownPage))
        m_page = text(m_pages.front().name);

    std::vector<CategoryRow> chips;
    std::vector<TileRow> tiles;
    for (const auto& page : m_pages) {
        chips.push_back({text(page.name), text(page.name), shownPage(page)});
        if (!shownPage(page))
            continue;
        for (const auto& item : page.tiles)
            tiles.push_back(tileRow(item, *m_surface.money));
    }
    m_categories.show(std::move(chips));
    m_tiles.show(std::move(tiles));
}

void RegisterViewModel::selectCategory(const QString& categoryId)
{
    m_surface.notice->goOn();
    m_page = categoryId;
    showTiles();
}

desk::RegisterDesk::QuantityText RegisterViewModel::takeMultiplier()
{
    if (m_multiplier.isEmpty())
        return std::nullopt;
    const std::string quantity = m_multiplier.toStdString();
    setMultiplier({});
    return quantity;
}

void RegisterViewModel::setMultiplier(const QString& text)
{
    constexpr qlonglong kMost = Quantity::kMilliMax / 1000;
    bool isNumber = false;
    const qlonglong count = text.toLongLong(&isNumber);
    const QString asked = std::exchange(m_unusual, {});
    // Said now: at the next scan nobody remembers what was typed.
    if (!text.isEmpty() && (!isNumber || count < 1 || count > kMost))
        //: %1 is what was typed before the key for "times".
        return refuseMultiplier(
            tr("%1 × is not possible").arg(text),
            //: %1 is a number.
            tr("Type 1 to %1, then *.").arg(m_surface.money->thousandths(kMost * 1000)));
    const auto quantity = Quantity::fromMilli(count * 1000, Unit::Piece);
    if (quantity && domain::isUnusual(*quantity) && text != asked) {
        m_unusual = text;
        //: %1 is what was typed before the key for "times".
        return refuseMultiplier(tr("%1 × is a lot").arg(text),
                                tr("Type it once more if it is right."));
    }
    m_surface.notice->goOn();
    m_multiplier = text;
    showTotals();
}

/// Nor is what was typed before: nobody means both.
void RegisterViewModel::refuseMultiplier(const QString& title, const QString& text)
{
    m_surface.notice->show(
        {.tone = NoticeViewModel::Warn, .title = title, .text = text, .act1 = {}, .act2 = {}});
    m_multiplier.clear();
    showTotals();
}

bool RegisterViewModel::isStyle(const Sku& sku) const
{
    return std::ranges::any_of(m_pages, [&sku](const auto& page) {
        return std::ranges::any_of(
            page.tiles, [&sku](const auto& tile) { return tile.isStyle && tile.sku == sku; });
    });
}

void RegisterViewModel::addTile(const QString& sku)
{
    const auto wanted = Sku::parse(sku.toStdString());
    if (!wanted)
        return;
    if (isStyle(*wanted))
        return m_variants.open(sku);
    add({.code = {},
         .into =
             [sku = *wanted](desk::Till& till, const desk::Keyed& keyed) {
                 return till.registerDesk().add(sku, keyed);
             },
         .card = [sku = *wanted](desk::Till& till) { return till.itemDesk().item(sku); }});
}

void RegisterViewModel::scan(const QString& code)
{
    add({.code = code,
         .into = [code = code.toStdString()](
                     desk::Till& till, const desk::Keyed& keyed) -> Result<desk::BasketSnapshot> {
             auto scanned = till.registerDesk().scan(code, keyed);
             if (!scanned)
                 return passOn(scanned);
             return std::move(scanned->basket);
         },
         .card = [code = code.toStdString()](
                     desk::Till& till) { return till.itemDesk().byCode(code); }});
}

void RegisterViewModel::add(Goods goods)
{
    put(goods, {.quantity = takeMultiplier()});
}

void RegisterViewModel::put(const Goods& goods, const desk::Keyed& keyed)
{
    m_surface.desk->ask(
        this, [goods, keyed](desk::Till& till) { return goods.into(till, keyed); },
        [this, goods, keyed](Result<desk::BasketSnapshot> basket) {
            if (!basket)
                return ask(goods, keyed, basket.error());
            closeQuestions();
            added(goods, *basket);
        });
}

void RegisterViewModel::added(const Goods& goods, const desk::BasketSnapshot& basket)
{
    accepted(basket);
    warnOf(basket);
    const auto* made = line(basket.touched);
    if (!goods.code.isEmpty() && made)
        Q_EMIT itemAdded(text(made->name));
    else if (!goods.code.isEmpty() && basket.buyer.customer) // Their card was scanned.
        Q_EMIT itemAdded(m_customers.name());
}

void RegisterViewModel::notAdded(const Goods& goods, const Error& error)
{
    if (goods.code.isEmpty())
        return m_surface.notice->refuse(error);
    // What no article has may be a coupon's.
    if (error.code == ErrorCode::UnknownBarcode && m_basketNow && !m_basketNow->isEmpty())
        return tryCoupon(goods.code);
    Q_EMIT scanFailed();
    if (error.code == ErrorCode::UnknownBarcode || error.code == ErrorCode::UnknownItem)
        Q_EMIT codeNotFound(goods.code);
    else
        m_surface.notice->refuse(error);
}

} // namespace onetill::view

#include "pos-app/view/lists/shop_rows.h"

#include "pos-app/view/goods/search_view_model.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/text/avatar.h"

#include <algorithm>

namespace onetill::view {
namespace {

constexpr std::int64_t kLowStockMilli = 3000;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

BasketRow basketRow(const domain::PricedLine& line, const MoneyText& money, bool selected,
                    bool cheaper)
{
    const bool overridden =
        std::ranges::any_of(line.adjustments, [](const domain::Adjustment& adjustment) {
            return adjustment.kind == domain::AdjustmentKind::PriceOverride;
        });
    const bool reduced = !line.adjustments.empty();
    const bool isPiece = line.quantity.unit() == Unit::Piece;
    QString caption = money.unitPrice(line.unitPrice, line.quantity.unit());
    if (overridden)
        caption += QStringLiteral(" · ") + RegisterViewModel::tr("price changed");
    for (const domain::Adjustment& adjustment : line.adjustments)
        if (adjustment.kind != domain::AdjustmentKind::PriceOverride)
            caption += QStringLiteral(" · ") + text(adjustment.reason);
    if (cheaper)
        caption += QStringLiteral(" · ") + RegisterViewModel::tr("now cheaper");
    BasketRow row{.lineId = line.id,
                  .name = text(line.name),
                  .quantityText = money.quantity(line.quantity),
                  .unitText =
                      isPiece ? QString{} : text(std::string{unitWord(line.quantity.unit())}),
                  .caption = caption,
                  .amountText = money.bare(line.amount),
                  .oldAmountText = {},
                  .selected = selected,
                  .overridden = overridden};
    if (reduced) {
        Money before = line.amount;
        for (const auto& adjustment : line.adjustments)
            before = before - adjustment.amount;
        row.oldAmountText = money.bare(before);
    }
    return row;
}

QString fromPriceText(const std::vector<desk::ItemCard>& items, const MoneyText& money)
{
    const desk::ItemCard* lowest = nullptr;
    for (const desk::ItemCard& item : items)
        if (item.price && (!lowest || item.price->minor() < lowest->price->minor()))
            lowest = &item;
    if (!lowest)
        return RegisterViewModel::tr("No price");
    const QString price = money.unitPrice(*lowest->price, lowest->unit);
    //: %1 is the lowest price of several articles.
    return items.size() > 1 || lowest->isStyle ? RegisterViewModel::tr("from %1").arg(price)
                                               : price;
}

TileRow tileRow(const desk::ItemCard& item, const MoneyText& money)
{
    TileRow tile{.sku = text(item.sku.text()),
                 .name = text(item.name),
                 .priceText = fromPriceText({item}, money),
                 .glyph = text(item.glyph),
                 .tint = tintOf(text(item.category)),
                 .badgeText = {},
                 .badgeTone = {},
                 .isStyle = item.isStyle};
    if (item.unit != Unit::Piece) {
        tile.badgeText = RegisterViewModel::tr("Weigh");
        tile.badgeTone = QStringLiteral("neutral");
    } else if (item.ageLimit > 0) {
        tile.badgeText = QStringLiteral("%1+").arg(item.ageLimit);
        tile.badgeTone = QStringLiteral("neutral");
    } else if (runsLow(item) && *item.onHandMilli > 0) {
        tile.badgeText =
            RegisterViewModel::tr("%n left", nullptr, static_cast<int>(*item.onHandMilli / 1000));
        tile.badgeTone = QStringLiteral("warn");
    }
    return tile;
}

SearchRow searchRow(const desk::ItemCard& item, const MoneyText& money, bool selected)
{
    SearchRow row{.sku = text(item.sku.text()),
                  .name = text(item.name),
                  .detailText = text(item.sku.text()),
                  .priceText = item.price ? money.unitPrice(*item.price, item.unit)
                                          : SearchViewModel::tr("No price"),
                  .stockText = {},
                  .glyph = text(item.glyph),
                  .tint = tintOf(text(item.category)),
                  .selected = selected};
    if (!item.options.empty())
        row.detailText += QStringLiteral(" · ") + text(item.options);
    if (item.onHandMilli)
        //: %1 is how many of an item this store has.
        row.stockText = SearchViewModel::tr("%1 here").arg(money.thousandths(*item.onHandMilli));
    return row;
}

bool runsLow(const desk::ItemCard& item)
{
    return item.onHandMilli && *item.onHandMilli < kLowStockMilli;
}

} // namespace onetill::view

// What comes into the basket: the tiles to tap, scanned codes, and how much of it.
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/register_view_model.h"
#include "pos-app/view/surface.h"

#include <algorithm>

namespace onetill::view {
namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

void RegisterViewModel::loadTiles()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.itemDesk().tiles(); },
        [this](Result<std::vector<desk::TileCategory>> pages) {
            if (!pages) {
                failed(pages.error());
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
    m_page = categoryId;
    showTiles();
}

QString RegisterViewModel::takeMultiplier()
{
    const QString quantity = m_multiplier.isEmpty() ? QStringLiteral("1") : m_multiplier;
    if (!m_multiplier.isEmpty())
        setMultiplier({});
    return quantity;
}

void RegisterViewModel::setMultiplier(const QString& text)
{
    m_multiplier = text;
    showTotals();
}

void RegisterViewModel::addTile(const QString& sku)
{
    const auto wanted = Sku::parse(sku.toStdString());
    if (!wanted)
        return;
    change([sku = *wanted, quantity = takeMultiplier().toStdString()](desk::Till& till) {
        return till.registerDesk().add(sku, quantity);
    });
}

void RegisterViewModel::scan(const QString& code)
{
    m_surface.desk->ask(
        this,
        [code = code.toStdString(), quantity = takeMultiplier().toStdString()](desk::Till& till) {
            return till.registerDesk().scan(code, quantity);
        },
        [this, code](Result<desk::Scanned> scanned) {
            if (scanned) {
                accepted(scanned->basket);
                Q_EMIT itemAdded(text(scanned->name));
                return;
            }
            Q_EMIT scanFailed();
            if (scanned.error().code == ErrorCode::UnknownBarcode
                || scanned.error().code == ErrorCode::UnknownItem)
                Q_EMIT codeNotFound(code);
            else
                failed(scanned.error());
        });
}

} // namespace onetill::view

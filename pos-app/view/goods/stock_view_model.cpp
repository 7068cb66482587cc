#include "pos-app/view/goods/stock_view_model.h"

#include "pos-app/view/desk_caller.h"
#include "pos-app/view/lists/shop_rows.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/avatar.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/utf8.h"

#include <algorithm>

namespace onetill::view {
namespace {

constexpr std::size_t kRecentMax = 8;
constexpr int kLowMax = 8;
constexpr std::int64_t kStaleAfterMs = 120'000; // ui.md 3.5
constexpr std::int64_t kOneMilli = 1000;

QString countText(std::int64_t milli, Unit unit, const MoneyText& money)
{
    const QString number = money.thousandths(milli);
    return unit == Unit::Piece ? number : number + u'\u00a0' + text(std::string{unitWord(unit)});
}

struct Sum {
    std::int64_t milli{0};
    int places{0};     ///< That have some.
    bool known{false}; ///< Of one at least.

    void add(const desk::StockLevel& level)
    {
        known = true;
        // What is below zero somewhere does not make less of what lies elsewhere.
        if (level.onHandMilli <= 0)
            return;
        milli += level.onHandMilli;
        ++places;
    }
};

/// What is under the count of this store.
QString countedHere(std::int64_t milli)
{
    if (milli < 0)
        return StockViewModel::tr("Below zero, needs a count");
    return milli > 0 ? StockViewModel::tr("On hand") : StockViewModel::tr("None left");
}

QString kindText(desk::LocationKind kind, bool isHere)
{
    if (isHere)
        return StockViewModel::tr("This store");
    switch (kind) {
    case desk::LocationKind::Store: return StockViewModel::tr("Store");
    case desk::LocationKind::Warehouse: return StockViewModel::tr("Warehouse");
    case desk::LocationKind::Web: break;
    }
    return StockViewModel::tr("Web shop");
}

QString iconOf(desk::LocationKind kind)
{
    switch (kind) {
    case desk::LocationKind::Store: return QStringLiteral("store");
    case desk::LocationKind::Warehouse: return QStringLiteral("stock");
    case desk::LocationKind::Web: break;
    }
    return QStringLiteral("globe");
}

StockRow rowOf(const desk::StockLevel& level, bool isHere, Unit unit, const MoneyText& money)
{
    StockRow row{.storeId = text(level.store.text()),
                 .name = text(level.storeName),
                 .kindText = kindText(level.kind, isHere),
                 .iconName = iconOf(level.kind),
                 .countText = countText(level.onHandMilli, unit, money),
                 .badgeText = {},
                 .badgeTone = {}};
    if (level.onHandMilli < 0) {
        row.badgeText = StockViewModel::tr("Below zero, needs a count");
        row.badgeTone = QStringLiteral("warn");
    } else if (level.onHandMilli == 0) {
        row.badgeText = StockViewModel::tr("None left");
        row.badgeTone = QStringLiteral("neutral");
    } else if (level.onHandMilli <= kOneMilli && unit == Unit::Piece
               && level.kind == desk::LocationKind::Store) {
        row.badgeText = StockViewModel::tr("Last one, may be on display");
        row.badgeTone = QStringLiteral("warn");
    }
    return row;
}

} // namespace

StockViewModel::StockViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void StockViewModel::open(const QString& sku)
{
    if (const auto wanted = Sku::parse(sku.toStdString()))
        look([sku = *wanted](desk::Till& till) { return till.itemDesk().item(sku); }, {});
}

void StockViewModel::openCode(const QString& code)
{
    look([code = code.toStdString()](desk::Till& till) { return till.itemDesk().byCode(code); },
         code);
}

void StockViewModel::refresh()
{
    if (m_card)
        open(text(m_card->sku.text()));
    loadLow();
}

template <class Find>
void StockViewModel::look(Find find, const QString& code)
{
    const int looking = ++m_looking;
    m_surface.desk->ask(
        this,
        [find = std::move(find)](desk::Till& till) {
            Looked found{find(till), fail(ErrorCode::UnknownItem, "there is no such article")};
            if (found.card)
                found.stock = till.stockDesk().known(found.card->sku);
            return found;
        },
        [this, looking, code](Result<Looked> found) {
            if (looking == m_looking)
                looked(std::move(found), code);
        });
}

void StockViewModel::looked(Result<Looked> found, const QString& code)
{
    if (!found) {
        m_surface.notice->refuse(found.error());
        return;
    }
    if (!found->card) {
        const ErrorCode why = found->card.error().code;
        if (!code.isEmpty()
            && (why == ErrorCode::UnknownBarcode || why == ErrorCode::UnknownItem)) {
            Q_EMIT codeNotFound(code);
            return;
        }
        m_surface.notice->refuse(found->card.error());
        return;
    }
    m_card = *std::move(found->card);
    remember(*m_card);
    showItem();
    showStock(found->stock);
    if (!code.isEmpty())
        Q_EMIT codeFound(m_shown.name);
    if (found->stock && found->stock->tracked)
        askCentre();
}

void StockViewModel::askCentre()
{
    Shown shown = m_shown;
    shown.busy = true;
    show(std::move(shown));
    m_surface.desk->askLater<Result<desk::StockAnswer>>(
        this,
        [sku = m_card->sku](desk::Till& till, auto reply) {
            till.stockDesk().ask(sku, std::move(reply));
        },
        [this, looking = m_looking](const Result<desk::StockAnswer>& stock) {
            if (looking == m_looking)
                showStock(stock);
        });
}

void StockViewModel::showItem()
{
    const SearchRow row = searchRow(*m_card, *m_surface.money, false);
    Shown shown;
    shown.hasItem = true;
    shown.name = row.name;
    //: %1 is the article number.
    shown.detailText = tr("SKU %1").arg(row.detailText);
    shown.priceText = row.priceText;
    shown.glyph = row.glyph;
    shown.tint = row.tint;
    shown.canAdd = m_card->price.has_value();
    show(std::move(shown));
}

void StockViewModel::showStock(const Result<desk::StockAnswer>& stock)
{
    Shown shown = m_shown;
    shown.busy = false;
    if (!stock) {
        shown.emptyText = errorLine(stock.error());
    } else if (!stock->tracked) {
        shown.emptyText = tr("No stock is kept of this item");
    } else {
        shown.emptyText = tr("No location has a count of this item yet");
        const Timestamp asOf = stock->figures.asOf;
        const QString at = asOf == Timestamp{} ? QString{} : m_surface.momentText(asOf);
        shown.stale = m_surface.clock().ms - asOf.ms > kStaleAfterMs;
        if (stock->source == desk::StockSource::Hub)
            //: %1 is a time of day, here and below.
            shown.sourceText = tr("From the centre at %1").arg(at);
        else
            shown.sourceText = at.isEmpty() ? tr("Counts that this till has")
                                            : tr("Counts that this till has, as of %1").arg(at);
    }
    show(std::move(shown));
    if (stock)
        showLevels(*stock);
    else
        m_levels.show({});
}

void StockViewModel::showLevels(const desk::StockAnswer& stock)
{
    const MoneyText& money = *m_surface.money;
    // This store, then others, then warehouses.
    auto levels = stock.figures.levels;
    std::ranges::stable_sort(levels, {}, [&stock](const desk::StockLevel& level) {
        return std::pair{level.store != stock.here, level.kind};
    });
    std::int64_t here = 0;
    Sum stores;
    Sum warehouses;
    std::vector<StockRow> rows;
    for (const auto& level : levels) {
        const bool isHere = level.store == stock.here;
        rows.push_back(rowOf(level, isHere, stock.unit, money));
        if (isHere)
            here = level.onHandMilli;
        else if (level.kind == desk::LocationKind::Store)
            stores.add(level);
        else if (level.kind == desk::LocationKind::Warehouse)
            warehouses.add(level);
    }
    Shown shown = m_shown;
    shown.here = {countText(here, stock.unit, money), countedHere(here)};
    shown.hereNone = here <= 0;
    // None and not known are different news: a till's own replica counts its own store only.
    const Figure unknown{QStringLiteral("–"), stock.source == desk::StockSource::Hub
                                                  ? tr("No count")
                                                  : tr("Not known here")};
    shown.elsewhere = unknown;
    shown.warehouse = unknown;
    if (stores.known)
        shown.elsewhere = {countText(stores.milli, stock.unit, money),
                           stores.places > 0 ? tr("In %n other store(s)", nullptr, stores.places)
                                             : tr("In no other store")};
    if (warehouses.known)
        shown.warehouse = {countText(warehouses.milli, stock.unit, money),
                           warehouses.places > 0
                               ? tr("In %n warehouse(s)", nullptr, warehouses.places)
                               : tr("None left")};
    show(std::move(shown));
    m_levels.show(std::move(rows));
}

void StockViewModel::remember(const desk::ItemCard& card)
{
    std::erase_if(m_recent, [&card](const auto& other) { return other.sku == card.sku; });
    m_recent.insert(m_recent.begin(), card);
    if (m_recent.size() > kRecentMax)
        m_recent.pop_back();
    std::vector<SearchRow> rows;
    for (const auto& item : m_recent)
        rows.push_back(searchRow(item, *m_surface.money, false));
    m_recentRows.show(std::move(rows));
}

void StockViewModel::loadLow()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.itemDesk().scarcest(kLowMax); },
        [this](const Result<std::vector<desk::ItemCard>>& scarcest) {
            if (!scarcest)
                return; // the register says so, where the tiles are missing
            std::vector<SearchRow> rows;
            for (const auto& item : *scarcest)
                if (runsLow(item))
                    rows.push_back(searchRow(item, *m_surface.money, false));
            m_low.show(std::move(rows));
        });
}

void StockViewModel::close()
{
    ++m_looking;
    m_card.reset();
    m_levels.show({});
    show({});
}

void StockViewModel::addToBasket()
{
    if (m_card && m_shown.canAdd)
        Q_EMIT addWanted(text(m_card->sku.text()));
}

void StockViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view

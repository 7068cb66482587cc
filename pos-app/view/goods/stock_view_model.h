#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/desk/stock_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

/// How many of an article are where (ui.md 4.12). The till's own counts show at once; the centre is
/// asked beside that, and its answer replaces them if it comes in time.
class StockViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool hasItem READ hasItem NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString detailText READ detailText NOTIFY changed)
    Q_PROPERTY(QString priceText READ priceText NOTIFY changed)
    Q_PROPERTY(QString glyph READ glyph NOTIFY changed)
    Q_PROPERTY(int tint READ tint NOTIFY changed)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed)
    Q_PROPERTY(QString hereText READ hereText NOTIFY changed)
    Q_PROPERTY(QString hereCaption READ hereCaption NOTIFY changed)
    Q_PROPERTY(bool hereNone READ hereNone NOTIFY changed)
    Q_PROPERTY(QString elsewhereText READ elsewhereText NOTIFY changed)
    Q_PROPERTY(QString elsewhereCaption READ elsewhereCaption NOTIFY changed)
    Q_PROPERTY(QString warehouseText READ warehouseText NOTIFY changed)
    Q_PROPERTY(QString warehouseCaption READ warehouseCaption NOTIFY changed)
    Q_PROPERTY(QString sourceText READ sourceText NOTIFY changed)
    Q_PROPERTY(bool stale READ stale NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(onetill::view::StockModel* levels READ levels CONSTANT)
    Q_PROPERTY(onetill::view::SearchModel* recent READ recent CONSTANT)
    Q_PROPERTY(onetill::view::SearchModel* low READ low CONSTANT)

public:
    StockViewModel(Surface& surface, QObject* parent);

    bool hasItem() const { return m_shown.hasItem; }
    bool busy() const { return m_shown.busy; }
    QString name() const { return m_shown.name; }
    QString detailText() const { return m_shown.detailText; }
    QString priceText() const { return m_shown.priceText; }
    QString glyph() const { return m_shown.glyph; }
    int tint() const { return m_shown.tint; }
    bool canAdd() const { return m_shown.canAdd; }
    QString hereText() const { return m_shown.here.count; }
    QString hereCaption() const { return m_shown.here.caption; }
    bool hereNone() const { return m_shown.hereNone; }
    QString elsewhereText() const { return m_shown.elsewhere.count; }
    QString elsewhereCaption() const { return m_shown.elsewhere.caption; }
    QString warehouseText() const { return m_shown.warehouse.count; }
    QString warehouseCaption() const { return m_shown.warehouse.caption; }
    QString sourceText() const { return m_shown.sourceText; }
    bool stale() const { return m_shown.stale; }
    QString emptyText() const { return m_shown.emptyText; }
    StockModel* levels() { return &m_levels; }
    SearchModel* recent() { return &m_recentRows; }
    SearchModel* low() { return &m_low; }

    /// Counts change while other screens are open: reads the shown article and the lists again.
    void refresh();
    /// The article that a scanned or typed code names.
    void openCode(const QString& code);

public Q_SLOTS:
    void open(const QString& sku);
    /// Back to the lists of what was looked at and what runs low.
    void close();
    void addToBasket();

Q_SIGNALS:
    void changed();
    void addWanted(const QString& sku);
    /// A code that no item has.
    void codeNotFound(const QString& code);
    void codeFound(const QString& name);

private:
    struct Figure {
        QString count;
        QString caption;

        bool operator==(const Figure&) const = default;
    };
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool hasItem{false};
        bool busy{false};
        QString name;
        QString detailText;
        QString priceText;
        QString glyph;
        int tint{0};
        bool canAdd{false};
        Figure here;
        bool hereNone{false};
        Figure elsewhere;
        Figure warehouse;
        QString sourceText;
        bool stale{false};
        QString emptyText;

        bool operator==(const Shown&) const = default;
    };
    struct Looked {
        Result<desk::ItemCard> card;
        Result<desk::StockAnswer> stock;
    };

    void show(Shown shown);
    template <class Find>
    void look(Find find, const QString& code);
    void looked(Result<Looked> found, const QString& code);
    void askCentre();
    void showItem();
    void showStock(const Result<desk::StockAnswer>& stock);
    void showLevels(const desk::StockAnswer& stock);
    void remember(const desk::ItemCard& card);
    void showRecent();
    void loadLow();

    Surface& m_surface;
    Shown m_shown;
    int m_looking{0}; ///< Counts look-ups, so that a late answer does not show under a new name.
    std::optional<desk::ItemCard> m_card;
    std::vector<desk::ItemCard> m_recent; ///< Newest first.
    StockModel m_levels{this};
    SearchModel m_recentRows{this};
    SearchModel m_low{this};
};

} // namespace onetill::view

#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <vector>

namespace onetill::view {

struct Surface;

/// Finding an item by name, SKU or code (ui.md 4.3).
class SearchViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(onetill::view::SearchModel* results READ results CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(QString didYouMeanText READ didYouMeanText NOTIFY changed)
    Q_PROPERTY(int selectedIndex READ selectedIndex NOTIFY changed)

public:
    SearchViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString query() const { return m_shown.query; }
    void setQuery(const QString& query);
    SearchModel* results() { return &m_results; }
    bool busy() const { return m_shown.busy; }
    QString emptyText() const { return m_shown.emptyText; }
    QString didYouMeanText() const { return m_shown.didYouMeanText; }
    int selectedIndex() const { return m_shown.selectedIndex; }

public Q_SLOTS:
    void open(const QString& text);
    void add(int index, bool closeAfter);
    void addSelected(bool closeAfter);
    /// How many of that one are where.
    void openStock(int index);
    void move(int by);
    void close();

Q_SIGNALS:
    void changed();
    void chosen(const QString& sku);
    void stockWanted(const QString& sku);

private:
    /// What the desk found for one query.
    struct Found {
        std::vector<desk::ItemCard> cards;
        QString didYouMean;
    };

    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString query;
        bool busy{false};
        QString emptyText;
        QString didYouMeanText;
        int selectedIndex{0};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void ask();
    void showFound(const QString& query, Result<Found> found);
    void showRows();

    Surface& m_surface;
    Shown m_shown;
    std::vector<desk::ItemCard> m_cards;
    /// One question at a time; the newest query is asked when it is answered.
    bool m_asking{false};
    SearchModel m_results{this};
};

} // namespace onetill::view

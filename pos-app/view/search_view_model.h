#pragma once

#include "pos-app/view/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// Finding an item by name, SKU or code (ui.md 4.3).
class SearchViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed)
    Q_PROPERTY(SearchModel* results READ results CONSTANT)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed)
    Q_PROPERTY(int selectedIndex READ selectedIndex NOTIFY changed)

public:
    explicit SearchViewModel(QObject* parent);

    bool active() const { return m_shown.active; }
    QString query() const { return m_shown.query; }
    void setQuery(const QString& query);
    SearchModel* results() { return &m_results; }
    bool busy() const { return m_shown.busy; }
    QString emptyText() const { return m_shown.emptyText; }
    int selectedIndex() const { return m_shown.selectedIndex; }

public Q_SLOTS:
    void open(const QString& text);
    void add(int index, bool closeAfter);
    void addSelected(bool closeAfter);
    void move(int by);
    void close();

Q_SIGNALS:
    void changed();
    void chosen(const QString& sku);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString query;
        bool busy{false};
        QString emptyText;
        int selectedIndex{0};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    Shown m_shown;
    SearchModel m_results{this};
};

} // namespace onetill::view

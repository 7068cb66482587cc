#pragma once

#include "pos-app/view/line_edit_view_model.h"
#include "pos-app/view/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// The register (ui.md 4.2): item grid on the left, the open basket on the right.
class RegisterViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(BasketModel* basket READ basket CONSTANT)
    Q_PROPERTY(CategoryModel* categories READ categories CONSTANT)
    Q_PROPERTY(TileModel* tiles READ tiles CONSTANT)
    Q_PROPERTY(LineEditViewModel* lineEdit READ lineEdit CONSTANT)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(QString itemsText READ itemsText NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)
    Q_PROPERTY(QString taxText READ taxText NOTIFY changed)
    Q_PROPERTY(bool canPay READ canPay NOTIFY changed)
    Q_PROPERTY(QString payText READ payText NOTIFY changed)
    Q_PROPERTY(bool canVoid READ canVoid NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString pendingMultiplier READ pendingMultiplier NOTIFY changed)

public:
    explicit RegisterViewModel(QObject* parent);

    BasketModel* basket() { return &m_basket; }
    CategoryModel* categories() { return &m_categories; }
    TileModel* tiles() { return &m_tiles; }
    LineEditViewModel* lineEdit() { return &m_lineEdit; }
    bool isEmpty() const { return m_shown.isEmpty; }
    QString itemsText() const { return m_shown.itemsText; }
    QString totalText() const { return m_shown.totalText; }
    QString taxText() const { return m_shown.taxText; }
    bool canPay() const { return m_shown.canPay; }
    QString payText() const { return m_shown.payText; }
    bool canVoid() const { return m_shown.canVoid; }
    bool canUndo() const { return m_shown.canUndo; }
    QString undoText() const { return m_shown.undoText; }
    bool busy() const { return m_shown.busy; }
    QString pendingMultiplier() const { return m_shown.pendingMultiplier; }

public Q_SLOTS:
    void selectCategory(const QString& categoryId);
    void addTile(const QString& sku);
    void scan(const QString& code);
    void selectLine(int lineId);
    void selectNext();
    void selectPrevious();
    void increment(int lineId);
    void decrement(int lineId);
    void incrementSelected();
    void decrementSelected();
    void removeLine(int lineId);
    void removeSelected();
    void editSelected();
    void undo();
    void setMultiplier(const QString& text);
    void voidBasket();

Q_SIGNALS:
    void changed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool isEmpty{false};
        QString itemsText;
        QString totalText;
        QString taxText;
        bool canPay{false};
        QString payText;
        bool canVoid{false};
        bool canUndo{false};
        QString undoText;
        bool busy{false};
        QString pendingMultiplier;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    Shown m_shown;
    BasketModel m_basket{this};
    CategoryModel m_categories{this};
    TileModel m_tiles{this};
    LineEditViewModel m_lineEdit{this};
};

} // namespace onetill::view

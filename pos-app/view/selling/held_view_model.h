#pragma once

#include "pos-app/desk/hold_desk.h"
#include "pos-app/view/lists/rows_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace onetill::view {

struct Surface;

struct HeldRow {
    QString heldId;
    QString title;      ///< Its note.
    QString detailText; ///< "12 min ago · Niamh Byrne · 4 lines"
    QString amountText;
    bool selected{false};

    bool operator==(const HeldRow&) const = default;
};

class HeldModel : public RowsModel<HeldRow>
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by HeldViewModel")

public:
    explicit HeldModel(QObject* parent);
};

/// Baskets put aside (ui.md 4.7): puts one there, and takes one of them back.
class HeldViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(onetill::view::HeldModel* held READ held CONSTANT)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString countText READ countText NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(QString askedText READ askedText NOTIFY changed)
    Q_PROPERTY(bool naming READ naming NOTIFY changed)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
    Q_PROPERTY(bool closingShift READ closingShift NOTIFY changed)
    Q_PROPERTY(QString leaveReason READ leaveReason NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    HeldViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    /// Newest first.
    HeldModel* held() { return &m_held; }
    int count() const { return m_shown.count; }
    /// "2 baskets"; empty for none.
    QString countText() const { return m_shown.countText; }
    /// Whether the chosen one is really to be thrown away.
    bool asking() const { return m_shown.asking; }
    QString askedText() const { return m_shown.askedText; }
    /// The chosen one gets another name.
    bool naming() const { return m_shown.naming; }
    QString name() const { return m_shown.name; }
    void setName(const QString& name);
    /// A shift is about to end, and they are in its way.
    bool closingShift() const { return m_shown.closingShift; }
    /// Why they cannot be left to the next shift; empty when they can.
    QString leaveReason() const { return m_shown.leaveReason; }
    bool busy() const { return m_shown.busy; }
    QString errorText() const { return m_shown.errorText; }

    /// Puts the open basket aside at once; it can be had back for ten seconds. `note` tells it from
    /// the others.
    void hold(const QString& note);

public Q_SLOTS:
    /// How many there are, while the list is closed.
    void refresh();
    void open();
    /// The same before a shift is closed.
    void openForClosing();
    void close();
    void select(const QString& heldId);
    void moveSelection(int by);
    /// The chosen one comes back to the counter; goods that lie there are put aside before.
    void recall();
    void askToDiscard();
    void keep();
    void discard();
    void askForName();
    void rename();
    /// They wait for the next shift, and this one is closed.
    void leave();

Q_SIGNALS:
    void changed();
    void basketChanged(const onetill::desk::BasketSnapshot& basket);
    void leftToNextShift();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        int count{0};
        QString countText;
        bool asking{false};
        QString askedText;
        bool naming{false};
        QString name;
        bool closingShift{false};
        QString leaveReason;
        bool busy{false};
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void showRows();
    QString ageOf(const desk::HeldCard& card) const;
    void showHeld(Result<std::vector<desk::HeldCard>> held);
    void bringBack(const Uuid& id);
    void begin();
    /// The act is over; what failed is said in the list, or over the register.
    bool ended(const Error* failed);
    const desk::HeldCard* chosen() const;

    Surface& m_surface;
    Shown m_shown;
    std::vector<desk::HeldCard> m_cards; ///< Newest first.
    std::optional<Uuid> m_selected;
    HeldModel m_held{this};
};

} // namespace onetill::view

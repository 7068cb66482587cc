#pragma once

#include "pos-app/view/entry/number_entry.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

struct Surface;

/// Opening the till with its float.
class ShiftViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString amountText READ amountText NOTIFY changed)
    Q_PROPERTY(bool canOpen READ canOpen NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)

public:
    ShiftViewModel(Surface& surface, QObject* parent);

    QString amountText() const { return m_shown.amountText; }
    bool canOpen() const { return m_shown.canOpen; }
    bool busy() const { return m_shown.busy; }
    /// What the last shift left in the drawer, to be taken over; empty for nothing.
    QString leftText() const { return m_shown.leftText; }
    QString errorText() const { return m_shown.errorText; }

    /// An empty float, in the store's currency.
    void start();

public Q_SLOTS:
    void digit(const QString& digit);
    void doubleZero();
    void separator();
    void backspace();
    /// Enters what the last shift left, as if it was typed.
    void takeLeft();
    void open();

Q_SIGNALS:
    void changed();
    void opened();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString amountText;
        bool canOpen{false};
        bool busy{false};
        QString leftText;
        QString errorText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    void showAmount();
    void typed();
    void askWhatIsLeft();

    Surface& m_surface;
    Shown m_shown;
    NumberEntry m_entry{2, true};
    bool m_typed{false};         ///< A float of nothing has to be typed, too.
    std::optional<Money> m_left; ///< By the last shift.
};

} // namespace onetill::view

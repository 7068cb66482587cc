#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/till/closing_view_model.h"
#include "pos-app/view/till/movement_view_model.h"
#include "pos-app/view/till/report_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <optional>

namespace onetill::view {

struct Surface;

/// The drawer and its shift (ui.md 4.13): whose it is, what is in it, and what can be done with it.
class TillViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed)
    Q_PROPERTY(QString shiftText READ shiftText NOTIFY changed)
    Q_PROPERTY(QString responsibleName READ responsibleName NOTIFY changed)
    Q_PROPERTY(QString openedText READ openedText NOTIFY changed)
    Q_PROPERTY(QString floatText READ floatText NOTIFY changed)
    Q_PROPERTY(bool blind READ blind NOTIFY changed)
    Q_PROPERTY(QString cashText READ cashText NOTIFY changed)
    Q_PROPERTY(bool dropDue READ dropDue NOTIFY changed)
    Q_PROPERTY(QString takeOverReason READ takeOverReason NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(onetill::view::MovementViewModel* movement READ movement CONSTANT)
    Q_PROPERTY(onetill::view::ClosingViewModel* closing READ closing CONSTANT)
    Q_PROPERTY(onetill::view::ReportViewModel* report READ report CONSTANT)

public:
    TillViewModel(Surface& surface, QObject* parent);

    bool loaded() const { return m_shown.loaded; }
    QString shiftText() const { return m_shown.shiftText; }
    QString responsibleName() const { return m_shown.responsibleName; }
    QString openedText() const { return m_shown.openedText; }
    QString floatText() const { return m_shown.floatText; }
    /// What is in the drawer is not for who stands here.
    bool blind() const { return m_shown.blind; }
    QString cashText() const { return m_shown.cashText; }
    bool dropDue() const { return m_shown.dropDue; }
    /// Why the drawer cannot be taken over; empty when it can.
    QString takeOverReason() const { return m_shown.takeOverReason; }
    QString errorText() const { return m_shown.errorText; }
    bool busy() const { return m_shown.busy; }
    MovementViewModel* movement() { return &m_movement; }
    ClosingViewModel* closing() { return &m_closing; }
    ReportViewModel* report() { return &m_report; }

    /// Says "Time for a safe drop" if it is, as long as `stillFits` when the answer comes.
    void promptForDrop(const std::function<bool()>& stillFits);
    /// Takes a scanned code if a bag or slip asks for one; says whether it did.
    bool take(const QString& code);
    /// Somebody else may come: what is open closes, and what only some may see goes.
    void cover();

public Q_SLOTS:
    void refresh();
    void takeOver();
    void startClosing();
    /// The same where the held baskets go to the next shift.
    void closeLeavingHeld();

Q_SIGNALS:
    void changed();
    void shiftClosed();
    /// The baskets that are held are to be looked after first.
    void heldWanted();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool loaded{false};
        QString shiftText;
        QString responsibleName;
        QString openedText;
        QString floatText;
        bool blind{true};
        QString cashText;
        bool dropDue{false};
        QString takeOverReason;
        QString errorText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };
    struct Found {
        std::optional<desk::Shift> shift;
        Result<desk::DrawerState> drawer;
        Result<std::vector<desk::StaffCard>> staff;
        std::optional<desk::Cashier> cashier;
    };

    void show(Shown shown);
    void showFound(const Found& found);
    void recorded(const QString& text);
    void sayHeld(std::size_t count);
    void beginCount(bool leaveHeld);

    Surface& m_surface;
    Shown m_shown;
    std::optional<desk::Shift> m_shift;
    MovementViewModel m_movement;
    ClosingViewModel m_closing;
    std::vector<Currency> m_foreign; ///< In the drawer, beside the store's own.
    ReportViewModel m_report;
};

} // namespace onetill::view

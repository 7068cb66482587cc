#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace onetill::view {

struct Surface;

/// Asks a second person for the PIN that lets the cashier do one thing (ui.md 3.6). Who may
/// approve what is the desk's to judge: an approval that was not enough is asked for once more.
class SecondPersonViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TillViewModel")
    Q_PROPERTY(bool active READ active NOTIFY changed)
    Q_PROPERTY(QString askedText READ askedText NOTIFY changed)
    Q_PROPERTY(onetill::view::StaffModel* staff READ staff CONSTANT)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength CONSTANT)
    Q_PROPERTY(int pinEntered READ pinEntered NOTIFY changed)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(QString messageText READ messageText NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)

public:
    SecondPersonViewModel(Surface& surface, QObject* parent);

    bool active() const { return m_shown.active; }
    QString askedText() const { return m_shown.askedText; }
    StaffModel* staff() { return &m_staff; }
    QString selectedName() const { return m_shown.selectedName; }
    int pinLength() const { return desk::kPinDigitsMax; }
    int pinEntered() const { return m_shown.pinEntered; }
    bool wrong() const { return m_shown.wrong; }
    QString messageText() const { return m_shown.messageText; }
    bool busy() const { return m_shown.busy; }

    /// Opens with what is to be approved; `then` runs once somebody has. Asked again out of
    /// `then`, it says that this person was not enough.
    void ask(const QString& what, std::function<void()> then);
    /// What was approved has happened.
    void settle() { m_approvedBy.clear(); }

public Q_SLOTS:
    void select(const QString& staffId);
    /// The next person of the list, or the one before, from either end around.
    void selectNext();
    void selectPrevious();
    void digit(const QString& digit);
    void backspace();
    void submit();
    void cancel();

Q_SIGNALS:
    void changed();

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        bool active{false};
        QString askedText;
        QString selectedName;
        int pinEntered{0};
        bool wrong{false};
        QString messageText;
        bool busy{false};

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);
    void loadStaff();
    void showStaff();
    void clearPin();
    void step(std::ptrdiff_t by);
    void answered(const Result<desk::Cashier>& approver);

    Surface& m_surface;
    Shown m_shown;
    StaffModel m_staff{this};
    std::vector<desk::StaffCard> m_cards; ///< Everybody but the cashier.
    std::string m_selected;               ///< Identifier of the chosen person.
    std::string m_pin;
    QString m_approvedBy; ///< Whose approval the desk has not used yet.
    std::function<void()> m_then;
};

} // namespace onetill::view

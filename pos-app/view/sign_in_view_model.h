#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

namespace onetill::view {

struct Surface;

/// Who sells (ui.md 4.1), also over a locked till.
class SignInViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(onetill::view::StaffModel* staff READ staff CONSTANT)
    Q_PROPERTY(QString selectedName READ selectedName NOTIFY changed)
    Q_PROPERTY(QString selectedInitials READ selectedInitials NOTIFY changed)
    Q_PROPERTY(int selectedTint READ selectedTint NOTIFY changed)
    Q_PROPERTY(int pinLength READ pinLength NOTIFY changed)
    Q_PROPERTY(int pinEntered READ pinEntered NOTIFY changed)
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed)
    Q_PROPERTY(QString messageText READ messageText NOTIFY changed)
    Q_PROPERTY(int lockedSeconds READ lockedSeconds NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(QString continueText READ continueText NOTIFY changed)
    Q_PROPERTY(QString greeting READ greeting NOTIFY changed)
    Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY changed)

public:
    SignInViewModel(Surface& surface, QObject* parent);

    StaffModel* staff() { return &m_staff; }
    QString selectedName() const { return m_shown.selectedName; }
    QString selectedInitials() const { return m_shown.selectedInitials; }
    int selectedTint() const { return m_shown.selectedTint; }
    int pinLength() const { return m_shown.pinLength; }
    int pinEntered() const { return m_shown.pinEntered; }
    bool wrong() const { return m_shown.wrong; }
    QString messageText() const { return m_shown.messageText; }
    int lockedSeconds() const { return m_shown.lockedSeconds; }
    bool busy() const { return m_shown.busy; }
    QString continueText() const { return m_shown.continueText; }
    QString greeting() const { return m_shown.greeting; }
    QString lastSyncText() const { return m_shown.lastSyncText; }

    /// Reads who may sign in and what was left open; at start, at lock, at sign-out.
    void refresh();
    void setLastSync(const QString& text);
    /// Under the dots, until the next digit.
    void say(const QString& text);

public Q_SLOTS:
    void select(const QString& staffId);
    void digit(const QString& digit);
    void backspace();
    void clear();
    void submit();

Q_SIGNALS:
    void changed();
    void signedIn(const onetill::desk::Cashier& cashier);

private:
    /// What QML reads, replaced as a whole by show().
    struct Shown {
        QString selectedName;
        QString selectedInitials;
        int selectedTint{0};
        int pinLength{0};
        int pinEntered{0};
        bool wrong{false};
        QString messageText;
        int lockedSeconds{0};
        bool busy{false};
        QString continueText;
        QString greeting;
        QString lastSyncText;

        bool operator==(const Shown&) const = default;
    };

    void show(Shown shown);

    void showStaff();
    void showPause();
    void wrongPin(const Error& error);

    Surface& m_surface;
    Shown m_shown;
    StaffModel m_staff{this};
    std::vector<desk::StaffCard> m_cards;
    std::string m_selected; ///< Identifier of the chosen person.
    std::string m_pin;
    QTimer m_countdown;
};

} // namespace onetill::view

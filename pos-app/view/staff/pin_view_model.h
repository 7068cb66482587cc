#pragma once

#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/lists/list_models.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTimer>

#include <string>
#include <vector>

namespace onetill::view {

struct Surface;

/// Who somebody is, and the PIN that proves it: people to choose from, digits, and what is said of
/// wrong ones. What a right PIN opens is the business of whoever is derived from it.
class PinViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A base")
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

public:
    PinViewModel(Surface& surface, QObject* parent);

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

    /// Under the dots, until the next digit.
    void say(const QString& text);
    /// Somebody's badge was scanned: it chooses them, and is enough by itself where the store says
    /// so. Anything else that could be a badge is refused.
    void showBadge(const QString& badge);

public Q_SLOTS:
    void select(const QString& staffId);
    /// The person so many places further; not beyond the ends.
    void moveSelection(int by);
    void digit(const QString& digit);
    void backspace();
    void clear();
    void submit();

Q_SIGNALS:
    void changed();

protected:
    /// From whom to choose. `preferred` is chosen where nobody of them is yet; empty: the first.
    void offer(std::vector<desk::StaffCard> cards, const std::string& preferred = {});
    /// The desk has the PIN, and answered.
    void answered();
    /// It was not right, or not enough.
    void refused(const Error& error);
    void refused(const QString& text);
    Surface& surface() { return m_surface; }

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

        bool operator==(const Shown&) const = default;
    };

    /// A whole PIN was typed. Ends with answered(), and refused() if it was no good.
    virtual void entered(const desk::Proof& proof) = 0;

    void badgeRead(const desk::BadgeOwner& owner, const std::string& badge);

    void show(Shown shown);
    void showStaff();
    void showPause();

    Surface& m_surface;
    Shown m_shown;
    StaffModel m_staff{this};
    std::vector<desk::StaffCard> m_cards;
    std::string m_selected; ///< Identifier of the chosen person.
    std::string m_pin;
    QTimer m_countdown;
};

} // namespace onetill::view

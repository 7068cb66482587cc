#pragma once

#include "pos-app/view/staff/pin_view_model.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// Who sells (ui.md 4.1), also over a locked till.
///
/// The linter of Qt 6.4 finds a base by its whole name only.
class SignInViewModel : public onetill::view::PinViewModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(QString continueText READ continueText NOTIFY doorChanged)
    Q_PROPERTY(QString greeting READ greeting NOTIFY doorChanged)
    Q_PROPERTY(QString lastSyncText READ lastSyncText NOTIFY doorChanged)
    Q_PROPERTY(bool clocking READ clocking WRITE setClocking NOTIFY doorChanged)

public:
    using PinViewModel::PinViewModel;

    QString continueText() const { return m_door.continueText; }
    QString greeting() const { return m_door.greeting; }
    QString lastSyncText() const { return m_door.lastSyncText; }
    /// The next PIN begins somebody's work, or ends it, and signs nobody in.
    bool clocking() const { return m_door.clocking; }
    void setClocking(bool clocking);

    /// Reads who may sign in and what was left open; at start, at lock, at sign-out.
    void refresh();
    void setLastSync(const QString& text);
    /// Whether a code is the badge of somebody here, as far as the last refresh() knows.
    bool isBadge(const QString& code) const { return m_badges.has(code.toStdString()); }

Q_SIGNALS:
    void doorChanged();
    void signedIn(const onetill::desk::Cashier& cashier);

private:
    /// What QML reads beside the PIN, replaced as a whole by showDoor().
    struct Door {
        QString continueText;
        QString greeting;
        QString lastSyncText;
        bool clocking{false};

        bool operator==(const Door&) const = default;
    };

    void entered(const desk::Proof& proof) override;
    void clock(const desk::Proof& proof);
    void showDoor(Door door);

    Door m_door;
    desk::BadgeBook m_badges;
};

} // namespace onetill::view

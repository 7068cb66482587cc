#pragma once

#include "sync-engine/contract/values/result.h"

#include <QObject>
#include <QQmlEngine>

#include <functional>

namespace onetill::view {

/// The one floating bar (ui.md 3.1): what happened, what to do, and up to two acts.
class NoticeViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")
    Q_PROPERTY(bool visible READ visible NOTIFY changed)
    Q_PROPERTY(Tone tone READ tone NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString action1Text READ action1Text NOTIFY changed)
    Q_PROPERTY(QString action1Key READ action1Key NOTIFY changed)
    Q_PROPERTY(QString action2Text READ action2Text NOTIFY changed)
    Q_PROPERTY(QString action2Key READ action2Key NOTIFY changed)

public:
    enum Tone { Ok, Warn, Danger };
    Q_ENUM(Tone)

    struct Act {
        QString text;
        std::function<void()> run;
        QString key{}; ///< What does the same on the screen beneath; the notice takes no keys.
    };
    struct Content {
        Tone tone{Ok};
        QString title;
        QString text;
        Act act1;
        Act act2;
    };

    explicit NoticeViewModel(QObject* parent = nullptr);

    bool visible() const { return m_visible; }
    Tone tone() const { return m_content.tone; }
    QString title() const { return m_content.title; }
    QString text() const { return m_content.text; }
    QString action1Text() const { return m_content.act1.text; }
    QString action1Key() const { return m_content.act1.key; }
    QString action2Text() const { return m_content.act2.text; }
    QString action2Key() const { return m_content.act2.key; }

    /// What is well leaves after four seconds, ten where it can be undone; what is not stays until
    /// somebody dismisses it or goes on.
    void show(Content content);
    /// Says why something did not work and what to do, until it is dismissed.
    void refuse(const Error& error);
    /// The next act has begun: what failed before is over.
    void goOn();

public Q_SLOTS:
    void act1();
    void act2();
    void dismiss();

Q_SIGNALS:
    void changed();

private:
    Content m_content;
    bool m_visible{false};
    int m_showing{0}; ///< Counts notices, so that an old one's timer does not end a new one.
};

} // namespace onetill::view

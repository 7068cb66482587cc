#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

namespace onetill::view {

/// What the till tells those who look elsewhere: a tone (ui.md 2.6), and words for a screen reader
/// (2.9). Each has its visual twin on the screen already, and nothing waits for either.
class HeraldViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by TerminalViewModel")

public:
    enum Sound { ScanOk, ScanFail, Attention, PaymentOk };
    Q_ENUM(Sound)

    explicit HeraldViewModel(QObject* parent = nullptr);

    void sound(Sound sound);
    /// Sentences of their own, in the order of what happened. Nothing happens without words.
    void say(const QString& text);

Q_SIGNALS:
    void sounded(onetill::view::HeraldViewModel::Sound sound);
    void said(const QString& text);
};

} // namespace onetill::view

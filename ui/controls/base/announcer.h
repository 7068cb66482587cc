#pragma once

#include <QQmlEngine>
#include <QQuickItem>
#include <QString>

namespace onetill::ui {

/// Speaks to screen readers about what changes while the focus stays where it is. It draws nothing.
/// Whoever places it binds `Accessible.name` to `text`, with the role of an alert.
///
/// Qt 6.4 has no event for announcements. The accessible name changes, which reaches AT-SPI, and
/// an Alert event says that the change is worth an interruption.
class Announcer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text NOTIFY textChanged)

public:
    explicit Announcer(QQuickItem* parent = nullptr);

    QString text() const { return m_text; }

    /// The same words twice are said twice: two scans of one article are two.
    Q_INVOKABLE void announce(const QString& text);

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
};

} // namespace onetill::ui

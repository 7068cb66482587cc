#include "ui/controls/base/announcer.h"

#include <QAccessible>

namespace onetill::ui {

Announcer::Announcer(QQuickItem* parent) : QQuickItem{parent}
{
    // Assistive technology passes over what has no size.
    setImplicitSize(1, 1);
}

void Announcer::announce(const QString& text)
{
    // A name that does not change is not read again.
    if (text == m_text) {
        m_text.clear();
        Q_EMIT textChanged();
    }
    m_text = text;
    Q_EMIT textChanged();
    QAccessibleEvent event{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&event);
}

} // namespace onetill::ui

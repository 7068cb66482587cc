#include "pos-app/view/notices/herald_view_model.h"

namespace onetill::view {

HeraldViewModel::HeraldViewModel(QObject* parent) : QObject{parent} {}

void HeraldViewModel::sound(Sound sound)
{
    Q_EMIT sounded(sound);
}

void HeraldViewModel::say(const QString& text)
{
    if (!text.isEmpty())
        Q_EMIT said(text);
}

} // namespace onetill::view

#include "pos-app/view/text/avatar.h"

#include <QStringList>

namespace onetill::view {

QString initialsOf(const QString& name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const QString first = words.front().left(1);
    return words.size() == 1 ? first.toUpper() : (first + words.back().left(1)).toUpper();
}

int tintOf(const QString& text)
{
    // Qt's own hash is seeded anew in each process; a category must keep its colour.
    quint32 hash = 2'166'136'261u;
    for (const QChar character : text)
        hash = (hash ^ character.unicode()) * 16'777'619u;
    return static_cast<int>(hash % 6);
}

} // namespace onetill::view

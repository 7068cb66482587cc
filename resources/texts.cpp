#include "resources/texts.h"

#include <QCoreApplication>
#include <QTranslator>

#include <memory>

namespace onetill::resources {

void installTexts(const QString& language)
{
    auto texts = std::make_unique<QTranslator>();
    if (!texts->load(QStringLiteral(":/onetill/i18n/onetill_") + language))
        return;
    texts->setParent(QCoreApplication::instance());
    QCoreApplication::installTranslator(texts.release());
}

} // namespace onetill::resources

#include "resources/fonts.h"

#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QLoggingCategory>

namespace onetill::resources {

namespace {

Q_LOGGING_CATEGORY(logged, "onetill.resources")

} // namespace

void registerFonts()
{
    const QDir folder{QStringLiteral(":/onetill/fonts")};
    for (const auto& file : folder.entryInfoList()) {
        if (QFontDatabase::addApplicationFont(file.filePath()) < 0)
            qCWarning(logged) << "font not loaded, going on without it:" << file.fileName();
    }

    const QStringList fallbacks{
        QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Hebrew"),
        QStringLiteral("Noto Sans Thai"),   QStringLiteral("Noto Sans Devanagari"),
        QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"),
    };
    QFont::insertSubstitutions(QStringLiteral("OneTill Sans"), fallbacks);
    QFont::insertSubstitutions(QStringLiteral("OneTill Display"), fallbacks);
}

} // namespace onetill::resources

#include "pos-app/paper/languages.h"

#include "pos-app/paper/amounts.h"
#include "pos-app/paper/receipt_words.h"

#include <QDir>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace onetill::paper {
namespace {

constexpr QLatin1StringView kEnglish{"en"}; ///< The words in the source.
constexpr QLatin1StringView kPrefix{"receipt_"};
constexpr QLatin1StringView kSuffix{".qm"};

QString folder()
{
    return QStringLiteral(":/onetill/receipt/");
}

/// The nearest of ours; empty for none. A tag is a person's data, and only compared.
QString nearest(QString tag)
{
    tag = tag.toLower().replace(u'_', u'-');
    // The name of both kinds of Norwegian means bokmål wherever only one of them is meant.
    if (tag.section(u'-', 0, 0) == QStringLiteral("no"))
        tag.replace(0, 2, QStringLiteral("nb"));
    const QStringList ours = languages();
    while (!tag.isEmpty() && !ours.contains(tag))
        tag.truncate(std::max<qsizetype>(tag.lastIndexOf(u'-'), 0));
    return tag;
}

} // namespace

QStringList languages()
{
    QStringList found{kEnglish};
    for (const QString& file :
         QDir{folder()}.entryList({QStringLiteral("receipt_*.qm")}, QDir::Files, QDir::Name))
        found.push_back(file.chopped(kSuffix.size()).mid(kPrefix.size()));
    return found;
}

std::optional<receipt::Language> languageOf(const std::string& tag, Currency currency)
{
    const QString wanted = QString::fromStdString(tag);
    const QString language = nearest(wanted);
    // Not installed in the application: the screen goes on in the cashier's language.
    QTranslator translator;
    if (language.isEmpty()
        || (language != kEnglish && !translator.load(folder() + kPrefix + language + kSuffix)))
        return std::nullopt;
    return receipt::Language{.words = wordsBy(translator),
                             .money = moneyFormat(QLocale{wanted}, currency),
                             .tag = language.toStdString()};
}

} // namespace onetill::paper

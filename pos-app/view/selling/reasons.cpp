#include "pos-app/view/selling/reasons.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

// For translators: why an item is sold at another price, on small buttons.
constexpr Reason kSellingReasons[] = {
    {"shelf-label", QT_TRANSLATE_NOOP("Reason", "Shelf label")},
    {"display-model", QT_TRANSLATE_NOOP("Reason", "Display model")},
    {"damaged", QT_TRANSLATE_NOOP("Reason", "Damaged")},
    {"price-match", QT_TRANSLATE_NOOP("Reason", "Price match")},
    {"goodwill", QT_TRANSLATE_NOOP("Reason", "Goodwill")},
};

} // namespace

std::span<const Reason> priceReasons()
{
    return kSellingReasons;
}

QString reasonText(const QString& reasonId)
{
    const Reason* known = findReason(kSellingReasons, reasonId);
    return known ? reasonText(*known) : reasonId;
}

std::map<std::string, std::string> reasonTexts()
{
    std::map<std::string, std::string> texts;
    for (const Reason& reason : kSellingReasons)
        texts.emplace(reason.id, reasonText(reason).toStdString());
    return texts;
}

} // namespace onetill::view

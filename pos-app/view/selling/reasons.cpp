#include "pos-app/view/selling/reasons.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <vector>

namespace onetill::view {
namespace {

struct Reason {
    const char* id; ///< What the journal keeps.
    const char* text;
};

// For translators: why an item is sold at another price, on small buttons.
constexpr Reason kReasons[] = {
    {"shelf-label", QT_TRANSLATE_NOOP("Reason", "Shelf label")},
    {"display-model", QT_TRANSLATE_NOOP("Reason", "Display model")},
    {"damaged", QT_TRANSLATE_NOOP("Reason", "Damaged")},
    {"price-match", QT_TRANSLATE_NOOP("Reason", "Price match")},
    {"goodwill", QT_TRANSLATE_NOOP("Reason", "Goodwill")},
};

const Reason* find(const QString& reasonId)
{
    const auto found = std::ranges::find_if(kReasons, [&reasonId](const Reason& reason) {
        return reasonId == QLatin1StringView{reason.id};
    });
    return found == std::end(kReasons) ? nullptr : found;
}

} // namespace

QString reasonText(const QString& reasonId)
{
    const Reason* known = find(reasonId);
    return known ? QCoreApplication::translate("Reason", known->text) : reasonId;
}

std::map<std::string, std::string> reasonTexts()
{
    std::map<std::string, std::string> texts;
    for (const Reason& reason : kReasons)
        texts.emplace(reason.id, QCoreApplication::translate("Reason", reason.text).toStdString());
    return texts;
}

void ReasonChoice::choose(const QString& reasonId)
{
    m_chosen = find(reasonId) ? reasonId : QString{};
    show();
}

void ReasonChoice::step(std::ptrdiff_t by)
{
    if (!m_offered)
        return;
    const auto count = std::ssize(kReasons);
    const Reason* chosen = find(m_chosen);
    // Nothing is chosen yet: the first, or the last.
    const auto from = chosen ? chosen - std::begin(kReasons) : by > 0 ? count - 1 : 0;
    choose(QString::fromLatin1(kReasons[(from + by + count) % count].id));
}

void ReasonChoice::offer(bool wanted)
{
    m_offered = wanted;
    show();
}

void ReasonChoice::show()
{
    std::vector<ReasonRow> rows;
    if (m_offered)
        for (const Reason& reason : kReasons)
            rows.push_back({QString::fromLatin1(reason.id),
                            QCoreApplication::translate("Reason", reason.text),
                            m_chosen == QLatin1StringView{reason.id}});
    m_rows.show(std::move(rows));
}

} // namespace onetill::view

#include "pos-app/view/entry/reason_choice.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <vector>

namespace onetill::view {

QString reasonText(const Reason& reason)
{
    return QCoreApplication::translate("Reason", reason.text);
}

const Reason* findReason(std::span<const Reason> reasons, const QString& reasonId)
{
    const auto found = std::ranges::find_if(reasons, [&reasonId](const Reason& reason) {
        return reasonId == QLatin1StringView{reason.id};
    });
    return found == reasons.end() ? nullptr : &*found;
}

void ReasonChoice::choose(const QString& reasonId)
{
    m_chosen = findReason(m_reasons, reasonId) ? reasonId : QString{};
    show();
}

void ReasonChoice::step(std::ptrdiff_t by)
{
    const auto count = std::ssize(m_reasons);
    if (!m_offered || count == 0)
        return;
    const Reason* chosen = findReason(m_reasons, m_chosen);
    // Nothing is chosen yet: the first, or the last.
    const auto from = chosen ? chosen - m_reasons.data() : by > 0 ? count - 1 : 0;
    const auto to = static_cast<std::size_t>((from + by + count) % count);
    choose(QString::fromLatin1(m_reasons[to].id));
}

void ReasonChoice::offer(bool wanted)
{
    m_offered = wanted;
    show();
}

void ReasonChoice::offerOther(std::span<const Reason> reasons)
{
    m_reasons = reasons;
    m_chosen.clear();
    offer(true);
}

void ReasonChoice::show()
{
    std::vector<ReasonRow> rows;
    if (m_offered)
        for (const Reason& reason : m_reasons)
            rows.push_back({QString::fromLatin1(reason.id), reasonText(reason),
                            m_chosen == QLatin1StringView{reason.id}});
    m_rows.show(std::move(rows));
}

} // namespace onetill::view

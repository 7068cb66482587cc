#pragma once

#include "pos-app/view/lists/list_models.h"

#include <QString>

#include <cstddef>
#include <map>
#include <string>

namespace onetill::view {

/// The words of a reason that the journal keeps; a word from elsewhere stands for itself.
QString reasonText(const QString& reasonId);
/// The words of all of them, for what is printed.
std::map<std::string, std::string> reasonTexts();

/// Why something costs another price: the reasons to choose from, and the chosen one.
class ReasonChoice
{
public:
    explicit ReasonChoice(ReasonModel& rows) : m_rows{rows} {}

    /// The chosen one, as the journal keeps it; empty for none.
    const QString& chosen() const { return m_chosen; }
    /// An id that is not known leaves nothing chosen.
    void choose(const QString& reasonId);
    /// The next one, or the one before, from either end around. Nothing while none is offered.
    void step(std::ptrdiff_t by);
    /// Whether there is something to give a reason for.
    void offer(bool wanted);

private:
    void show();

    ReasonModel& m_rows;
    QString m_chosen;
    bool m_offered{false};
};

} // namespace onetill::view

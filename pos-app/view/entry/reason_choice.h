#pragma once

#include "pos-app/view/lists/list_models.h"

#include <QString>

#include <cstddef>
#include <span>

namespace onetill::view {

/// One of the reasons that may be given for something.
struct Reason {
    const char* id; ///< What the journal keeps.
    const char*
        text; ///< What stands on its button: marked for translation in the context "Reason".
};

/// The same in the language of the till.
QString reasonText(const Reason& reason);
/// The one of them with this id; none if it is not among them.
const Reason* findReason(std::span<const Reason> reasons, const QString& reasonId);

/// Why something is done: the reasons to choose from, and the chosen one.
class ReasonChoice
{
public:
    /// `reasons` are kept by who owns them.
    ReasonChoice(ReasonModel& rows, std::span<const Reason> reasons)
        : m_rows{rows}, m_reasons{reasons}
    {
    }

    /// The chosen one, as the journal keeps it; empty for none.
    const QString& chosen() const { return m_chosen; }
    /// Nothing is chosen, though there is something to choose from.
    bool missing() const { return m_offered && !m_reasons.empty() && m_chosen.isEmpty(); }
    /// An id that is not known leaves nothing chosen.
    void choose(const QString& reasonId);
    /// The next one, or the one before, from either end around. Nothing while none is offered.
    void step(std::ptrdiff_t by);
    /// Whether there is something to give a reason for.
    void offer(bool wanted);
    /// These from here on, with none chosen.
    void offerOther(std::span<const Reason> reasons);

private:
    void show();

    ReasonModel& m_rows;
    std::span<const Reason> m_reasons;
    QString m_chosen;
    bool m_offered{false};
};

} // namespace onetill::view

#pragma once

#include "pos-app/domain/returns/disposition.h"
#include "pos-app/domain/returns/return_reason.h"

#include <QString>
#include <QStringList>

#include <span>
#include <utility>
#include <vector>

namespace onetill::view {

/// Why goods come back and where they go, as a screen offers them: the reasons of the store, and
/// all dispositions, each by its place in the list. Nothing is chosen at -1.
class ReturnWords
{
public:
    /// Those of a shop that has said none.
    ReturnWords() : ReturnWords{domain::standardReturnReasons()} {}
    explicit ReturnWords(std::vector<domain::ReturnReason> reasons) : m_reasons{std::move(reasons)}
    {
    }

    /// In the language of the till; a store's own as the store has written them.
    QStringList reasonTexts() const;
    QStringList dispositionTexts() const;
    std::span<const domain::ReturnReason> reasons() const { return m_reasons; }
    /// Null for -1.
    const domain::ReturnReason* reason(int place) const;
    domain::Disposition disposition(int place) const;
    /// Where goods go that come back for this reason, unless a person says otherwise.
    int dispositionOf(int reason) const;
    /// The next place in a list of so many, around both ends; from nothing to the first or last.
    static int step(int place, int by, qsizetype count);

private:
    std::vector<domain::ReturnReason> m_reasons;
};

} // namespace onetill::view

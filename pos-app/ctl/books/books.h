#pragma once

#include "pos-app/assembly/settings.h"
#include "pos-app/ctl/books/journals.h"

#include <cstdint>

namespace onetill::ctl {

/// The till's journals with what somebody who keeps the books must know beside them.
class Books
{
public:
    /// Errors: NotEnrolled, NoCatalogue (nobody knows whose books these are), those of the storage.
    static Result<Books> open(const assembly::Settings& settings, Timestamp now);

    const audit::Particulars& particulars() const { return m_particulars; }
    /// Errors: those of the storage and of the visitor.
    Status walk(const audit::Visitor& visitor) const { return m_journals.walk(visitor); }
    std::int64_t entries() const { return m_journals.entries(); }

private:
    Books(Journals journals, audit::Particulars particulars)
        : m_journals{std::move(journals)}, m_particulars{std::move(particulars)}
    {
    }

    Journals m_journals;
    audit::Particulars m_particulars;
};

} // namespace onetill::ctl

#pragma once

#include "pos-app/assembly/settings.h"
#include "pos-app/audit/book.h"
#include "pos-app/store/journal_reader.h"

#include <cstdint>

namespace onetill::ctl {

/// The till's journal as it is now, for reading beside a till that goes on selling: what is written
/// later does not belong to it.
class Books
{
public:
    /// Errors: NotEnrolled, NoCatalogue (nobody knows whose books these are), those of the storage.
    static Result<Books> open(const assembly::Settings& settings, Timestamp now);

    const audit::Particulars& particulars() const { return m_particulars; }
    /// Gives the entries in batches: the whole journal is never in memory. Errors: those of the
    /// storage and of the visitor.
    Status walk(const audit::Visitor& visitor) const;
    std::int64_t entries() const;

private:
    Books(store::JournalReader reader, audit::Particulars particulars)
        : m_reader{std::move(reader)}, m_particulars{std::move(particulars)}
    {
    }

    store::JournalReader m_reader;
    audit::Particulars m_particulars;
    std::vector<store::Position> m_ends; ///< Of each journal, oldest first.
};

} // namespace onetill::ctl

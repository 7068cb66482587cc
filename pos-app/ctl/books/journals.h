#pragma once

#include "pos-app/audit/book.h"
#include "pos-app/store/journal_reader.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace onetill::ctl {

/// The till's journals as they are now, for reading beside a till that goes on selling: what is
/// written later does not belong to them.
class Journals
{
public:
    /// Errors: those of the storage.
    static Result<Journals> open(const std::filesystem::path& stateDirectory);

    /// Oldest first.
    const std::vector<audit::JournalKey>& keys() const { return m_keys; }
    /// Gives the entries in batches: a whole journal is never in memory. Errors: those of the
    /// storage and of the visitor.
    Status walk(const audit::Visitor& visitor) const;
    std::int64_t entries() const;

private:
    explicit Journals(store::JournalReader reader) : m_reader{std::move(reader)} {}

    store::JournalReader m_reader;
    std::vector<audit::JournalKey> m_keys;
    std::vector<store::Position> m_ends;
};

} // namespace onetill::ctl

#pragma once

#include "pos-app/store/journal_reader.h"
#include "sync-engine/contract/wire/push.h"
#include "tests/simulation/books/hub_book.h"

#include <vector>

namespace onetill::simulation {

/// What really happened in the world, kept outside of all its machines: which sales were completed
/// before a cashier's eyes, and what must have become of them. Each call that finds a broken
/// promise throws Violation.
class Books
{
public:
    explicit Books(int tills) : m_tills(static_cast<std::size_t>(tills)) {}

    /// The till said that it is done.
    void wrote(int till, const wire::Entry& entry);
    /// The till was dying, or said that it failed: the entry may be there all the same.
    void attempted(int till) { book(till).attempted = true; }
    /// The engine takes it that the hub has this.
    void acknowledged(int till, const wire::Have& have);
    /// Its journal must hold all that was completed. What else is in it was attempted.
    void tillStarted(int till, const store::JournalReader& journal, wire::Epoch epoch);
    /// Somebody put an old copy of its disk back: what came after it is only where it was sent to.
    void tillRestored(int till, std::int64_t lastSeq);

    void hubChanged(SQLite::Database& tables) { m_hub.follow(tables, m_entries); }
    const HubBook& hub() const { return m_hub; }
    void hubRestored(const HubBook& then) { m_hub = then; }

    std::int64_t lastSeq(int till) const;
    std::int64_t completed() const { return static_cast<std::int64_t>(m_entries.size()); }
    void checkEverythingArrived() const;

private:
    struct TillBook {
        std::vector<wire::Hash> journal; ///< By place, from 1.
        bool attempted{false};
    };

    TillBook& book(int till) { return m_tills[static_cast<std::size_t>(till)]; }

    std::vector<TillBook> m_tills;
    BookedEntries m_entries;
    std::set<wire::Hash> m_lost; ///< With an old copy of a disk; some were on their way already.
    HubBook m_hub;
};

} // namespace onetill::simulation

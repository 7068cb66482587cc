#pragma once

#include "sync-engine/contract/wire/entry.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace onetill::simulation {

/// What the shops sell.
inline const std::array<std::string, 6> kArticles{"MUG", "TENT", "ROPE", "LAMP", "STOVE", "MAP"};

/// A promise of synchronisation was broken; the words say which.
struct Violation : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What a journal entry is to the books: where it stands and what it moves.
struct BookedEntry {
    int till{0};
    wire::Epoch epoch;
    std::int64_t seq{0};
    std::string store;
    std::vector<std::pair<std::string, std::int64_t>> moves; ///< SKU, thousandths; line by line.
};
using BookedEntries = std::map<wire::Hash, BookedEntry>;

/// What the hub's books must say, reckoned beside it from what tills wrote and what was imported.
/// After each of its commits the hub's tables are held against this. A value: it goes along when
/// the hub's database is copied and put back.
class HubBook
{
public:
    /// Takes what is new in the tables. Throws Violation.
    void follow(SQLite::Database& tables, const BookedEntries& entries);
    bool has(const wire::Hash& entry) const { return m_present.contains(entry); }
    bool hasAside() const { return !m_aside.empty(); }

private:
    struct Arrived {
        std::int64_t number{0};
        wire::Hash hash{};
        bool aside{false};
    };
    using Place = std::pair<std::string, std::string>; ///< Store, SKU.

    void followCorrections(SQLite::Database& tables);
    std::vector<Arrived> arrivals(SQLite::Database& tables) const;
    void book(SQLite::Database& tables, const Arrived& arrived, const BookedEntries& entries);
    void move(SQLite::Database& tables, const Arrived& arrived, const BookedEntry& entry);
    void compareLevels(SQLite::Database& tables);
    void compareExceptions(SQLite::Database& tables, const BookedEntries& entries);
    void compareCounts(SQLite::Database& tables) const;

    std::map<Place, std::int64_t> m_levels;
    std::set<wire::Hash> m_present; ///< Every entry that the hub has taken.
    std::set<wire::Hash> m_aside;   ///< Those of them that it has not booked.
    std::set<std::tuple<int, wire::Epoch, std::int64_t>> m_places;
    std::set<std::pair<int, wire::Epoch>> m_forked; ///< Journals with two entries at one place.
    std::int64_t m_lastCorrection{0};
    std::int64_t m_lastEntry{0};
    std::int64_t m_lastException{0};
    std::set<Place> m_touched;        ///< Since the last comparison.
    std::set<std::string> m_expected; ///< Exceptions, likewise; each once.
};

} // namespace onetill::simulation

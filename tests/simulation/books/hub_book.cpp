#include "tests/simulation/books/hub_book.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace onetill::simulation {
namespace {

wire::Hash hashOf(const SQLite::Column& column)
{
    wire::Hash hash{};
    const auto* bytes = static_cast<const std::uint8_t*>(column.getBlob());
    std::copy_n(bytes, std::min<std::size_t>(hash.size(), static_cast<std::size_t>(column.size())),
                hash.begin());
    return hash;
}

std::string exceptionText(const std::string& kind, const wire::Hash& entry, const std::string& sku)
{
    return kind + ' ' + wire::toHex(entry) + ' ' + sku;
}

std::string listOf(const auto& texts)
{
    std::string list;
    for (const std::string& text : texts)
        list += " [" + text + "]";
    return list.empty() ? " nothing" : list;
}

/// Whether stock is kept of the article, as imports left it; nothing for one that is not there.
std::optional<bool> isTracked(SQLite::Database& tables, const std::string& sku)
{
    SQLite::Statement product{tables, R"sql(
        SELECT coalesce(body ->> 'tracked', 1) FROM record
        WHERE scope = 'catalogue' AND kind = 'product' AND key = ?1 AND body IS NOT NULL
    )sql"};
    product.bind(1, sku);
    if (!product.executeStep())
        return std::nullopt;
    return product.getColumn(0).getInt() != 0;
}

} // namespace

void HubBook::follow(SQLite::Database& tables, const BookedEntries& entries)
{
    followCorrections(tables);
    for (const Arrived& arrived : arrivals(tables))
        book(tables, arrived, entries);
    compareLevels(tables);
    compareExceptions(tables, entries);
    compareCounts(tables);
}

void HubBook::followCorrections(SQLite::Database& tables)
{
    SQLite::Statement rows{tables, R"sql(
        SELECT number, store, sku, delta_milli FROM stock_correction WHERE number > ?1
        ORDER BY number
    )sql"};
    rows.bind(1, m_lastCorrection);
    while (rows.executeStep()) {
        m_lastCorrection = rows.getColumn(0).getInt64();
        const Place place{rows.getColumn(1).getString(), rows.getColumn(2).getString()};
        m_levels[place] += rows.getColumn(3).getInt64();
        m_touched.insert(place);
    }
}

/// New entries, and those that were set aside and no longer are, in the order of their effects.
std::vector<HubBook::Arrived> HubBook::arrivals(SQLite::Database& tables) const
{
    std::vector<Arrived> found;
    SQLite::Statement rows{tables, R"sql(
        SELECT number, hash, quarantine_reason IS NOT NULL FROM entry WHERE number > ?1
    )sql"};
    rows.bind(1, m_lastEntry);
    while (rows.executeStep())
        found.push_back({rows.getColumn(0).getInt64(), hashOf(rows.getColumn(1)),
                         rows.getColumn(2).getInt() != 0});
    SQLite::Statement booked{tables, R"sql(
        SELECT number FROM entry WHERE hash = ?1 AND number <= ?2 AND quarantine_reason IS NULL
    )sql"};
    for (const wire::Hash& hash : m_aside) {
        booked.reset();
        booked.bind(1, hash.data(), static_cast<int>(hash.size()));
        booked.bind(2, m_lastEntry);
        if (booked.executeStep())
            found.push_back({booked.getColumn(0).getInt64(), hash, false});
    }
    std::ranges::sort(found, {}, &Arrived::number);
    return found;
}

void HubBook::book(SQLite::Database& tables, const Arrived& arrived, const BookedEntries& entries)
{
    m_lastEntry = std::max(m_lastEntry, arrived.number);
    const auto entry = entries.find(arrived.hash);
    if (entry == entries.end())
        throw Violation{"the hub has an entry that no till wrote"};
    const bool wasAside = m_aside.erase(arrived.hash) > 0;
    if (!m_present.insert(arrived.hash).second && !wasAside)
        throw Violation{"the hub took an entry twice"};
    const BookedEntry& what = entry->second;
    if (!wasAside && !m_places.insert({what.till, what.epoch, what.seq}).second)
        m_forked.insert({what.till, what.epoch});
    if (arrived.aside)
        m_aside.insert(arrived.hash);
    else
        move(tables, arrived, what);
}

void HubBook::move(SQLite::Database& tables, const Arrived& arrived, const BookedEntry& entry)
{
    for (const auto& [sku, deltaMilli] : entry.moves) {
        const Place place{entry.store, sku};
        std::int64_t& level = m_levels[place];
        const std::int64_t before = std::exchange(level, level + deltaMilli);
        m_touched.insert(place);
        const auto tracked = isTracked(tables, sku);
        if (!tracked)
            m_expected.insert(exceptionText("unknown-sku", arrived.hash, sku));
        else if (*tracked && before >= 0 && level < 0)
            m_expected.insert(exceptionText("oversold", arrived.hash, sku));
    }
}

void HubBook::compareLevels(SQLite::Database& tables)
{
    SQLite::Statement level{tables,
                            "SELECT on_hand_milli FROM stock_level WHERE store = ?1 AND sku = ?2"};
    for (const Place& place : m_touched) {
        level.reset();
        level.bind(1, place.first);
        level.bind(2, place.second);
        const std::int64_t told = level.executeStep() ? level.getColumn(0).getInt64() : 0;
        if (told != m_levels[place])
            throw Violation{"stock of " + place.second + " in " + place.first + " is "
                            + std::to_string(told) + " and not opening less movements, "
                            + std::to_string(m_levels[place])};
    }
    m_touched.clear();
}

void HubBook::compareExceptions(SQLite::Database& tables, const BookedEntries& entries)
{
    SQLite::Statement rows{tables, R"sql(
        SELECT exception.number, exception.kind, hash, coalesce(evidence ->> 'sku', '')
        FROM exception JOIN entry ON entry.number = entry WHERE exception.number > ?1
    )sql"};
    rows.bind(1, m_lastException);
    std::multiset<std::string> noted;
    while (rows.executeStep()) {
        m_lastException = std::max(m_lastException, rows.getColumn(0).getInt64());
        const std::string kind = rows.getColumn(1).getString();
        const wire::Hash hash = hashOf(rows.getColumn(2));
        // How often a fork is noted follows from the batches in which it comes.
        const auto entry = entries.find(hash);
        if (kind == "forked" && entry != entries.end()
            && m_forked.contains({entry->second.till, entry->second.epoch}))
            continue;
        noted.insert(exceptionText(kind, hash, rows.getColumn(3).getString()));
    }
    if (!std::ranges::equal(noted, m_expected))
        throw Violation{"the hub noted" + listOf(noted) + " where" + listOf(m_expected)
                        + " was to be noted"};
    m_expected.clear();
}

/// What was committed once stays: a crash of the hub must not lose what it has answered for.
void HubBook::compareCounts(SQLite::Database& tables) const
{
    const auto kept = tables.execAndGet("SELECT count(*) FROM entry").getInt64();
    if (kept != static_cast<std::int64_t>(m_present.size()))
        throw Violation{"the hub has " + std::to_string(kept) + " entries and took "
                        + std::to_string(m_present.size())};
    const auto reached = tables
                             .execAndGet(R"sql(
        SELECT coalesce(sum(contiguous), 0) FROM journal
    )sql")
                             .getInt64();
    if (reached > kept)
        throw Violation{"the hub says that it has entries which it has not"};
}

} // namespace onetill::simulation

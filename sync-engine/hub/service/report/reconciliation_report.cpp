#include "sync-engine/hub/service/report/reconciliation_report.h"

#include "sync-engine/contract/wire/trust/day_figures.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <algorithm>
#include <map>
#include <utility>

namespace onetill::hub {
namespace {

using Days = std::map<std::string, wire::DayFigures>; ///< By business day.
using Rows = std::vector<std::vector<std::string>>;

/// An entry, as far as it is counted.
struct Counted {
    wire::Hash hash{};
    wire::Hash previous{};
    bool branch{false};
    std::string day; ///< None of one whose header cannot be read.
    std::optional<Money> total;
};

/// A journal from its first entry to the newest that hangs on it.
struct Line {
    bool branch{false};
    Days days;
};

Counted countedFrom(const KeptEntry& entry)
{
    const auto header = wire::readHeader(entry.header);
    return {.hash = entry.hash,
            .previous = entry.previous,
            .branch = entry.branch,
            .day = header ? formatDate(header->businessDay) : "",
            .total = header ? header->total : std::nullopt};
}

/// Walks all entries in the order of their places. The figures of a line are handed on from entry
/// to entry, and copied only where a journal forks.
class Reckoning
{
public:
    void add(const KeptEntry& entry)
    {
        if (entry.till != m_till || entry.epoch != m_epoch) {
            finish();
            m_till = entry.till;
            m_epoch = entry.epoch;
        } else if (entry.seq != m_seq) {
            goOn();
        }
        m_seq = entry.seq;
        m_here.push_back(countedFrom(entry));
    }

    /// Of each till, by journal and day.
    std::map<Uuid, Rows> rows()
    {
        finish();
        return std::move(m_rows);
    }

private:
    /// To the next place, where nothing has been seen yet.
    void goOn()
    {
        std::map<wire::Hash, Line> next;
        for (std::size_t i = 0; i < m_here.size(); ++i) {
            const Counted& entry = m_here[i];
            const auto later = m_here.begin() + static_cast<std::ptrdiff_t>(i) + 1;
            const bool goesOnTwice = std::any_of(later, m_here.end(), [&](const Counted& other) {
                return other.previous == entry.previous;
            });
            Line& line = next[entry.hash];
            if (const auto before = m_lines.find(entry.previous); before != m_lines.end()) {
                line = goesOnTwice ? before->second : std::move(before->second);
                if (!goesOnTwice)
                    m_lines.erase(before);
            }
            line.branch = entry.branch;
            line.days[entry.day].add(entry.total, entry.hash);
        }
        for (const auto& [hash, line] : m_lines)
            end(hash, line);
        m_lines = std::move(next);
        m_here.clear();
    }

    void finish()
    {
        goOn();
        for (const auto& [hash, line] : m_lines)
            end(hash, line);
        m_lines.clear();
    }

    void end(const wire::Hash& newest, const Line& line)
    {
        constexpr std::size_t kNameLetters = 16;
        const std::string branch = line.branch ? wire::toHex(newest).substr(0, kNameLetters) : "";
        for (const auto& [day, figures] : line.days)
            m_rows[m_till].push_back({m_epoch.text(), branch, day, std::to_string(figures.entries),
                                      wire::totalsText(figures), wire::toHex(figures.hashes)});
    }

    Uuid m_till;
    wire::Epoch m_epoch;
    std::int64_t m_seq{0};
    std::vector<Counted> m_here;        ///< At this place.
    std::map<wire::Hash, Line> m_lines; ///< Up to the place before, by its entry.
    std::map<Uuid, Rows> m_rows;
};

} // namespace

Report reconciliationReport(Transaction& transaction)
{
    Reckoning reckoning;
    transaction.inbox().forEachEntry([&](const KeptEntry& entry) { reckoning.add(entry); });
    auto rows = reckoning.rows();
    Report report{.columns = {"store", "number", "till", "epoch", "branch", "business_day",
                              "entries", "totals", "hashes"},
                  .rows = {}};
    for (const Till& till : transaction.tills().all()) {
        auto& ofTill = rows[till.id];
        std::ranges::sort(ofTill);
        for (const auto& row : ofTill) {
            auto& whole = report.rows.emplace_back(std::vector<std::string>{
                till.store.text(), std::to_string(till.number), till.id.text()});
            std::ranges::copy(row, std::back_inserter(whole));
        }
    }
    return report;
}

} // namespace onetill::hub

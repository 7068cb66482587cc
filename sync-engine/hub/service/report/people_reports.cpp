#include "sync-engine/hub/service/report/people_reports.h"

#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/report/amount_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace onetill::hub {
namespace {

/// Calls with each booked entry of a kind of event.
template <class Event, class Visit>
void forEachEvent(Transaction& transaction, std::string_view kind, Visit visit)
{
    transaction.inbox().forEachEntry([&](const KeptEntry& entry) {
        const auto header = wire::readHeader(entry.header);
        if (entry.quarantined || !header || header->kind != kind)
            return;
        const auto event = wire::readEvent(header->kind, header->schema, entry.body);
        if (event)
            visit(*header, std::get<Event>(*event));
    });
}

std::string nameOf(Transaction& transaction, const StoreId& store, const std::string& person)
{
    const auto known = transaction.records().find(ofStore("staff", store),
                                                  std::string{wire::Staff::kKind}, person);
    return known ? known->value("name", std::string{}) : std::string{};
}

using Person = std::pair<StoreId, std::string>;

struct Clocking {
    Timestamp at;
    StoreId store;
    bool in{false};
};

using Rows = std::vector<std::vector<std::string>>;

std::vector<std::string> hoursRow(Transaction& transaction, const Person& person,
                                  const std::optional<Timestamp>& from,
                                  const std::optional<Timestamp>& to, std::string open)
{
    constexpr std::int64_t kHundredthMs = 36'000;
    const auto worked =
        from && to ? formatDecimal((to->ms - from->ms + kHundredthMs / 2) / kHundredthMs, 2)
                   : std::string{};
    return {person.first.text(),
            person.second,
            nameOf(transaction, person.first, person.second),
            from ? formatTimestamp(*from) : "",
            to ? formatTimestamp(*to) : "",
            worked,
            std::move(open)};
}

/// A person is at one place: whoever comes or goes at another store has left the one before,
/// nobody knows when.
void addHours(Transaction& transaction, const std::string& person, std::vector<Clocking> clockings,
              std::map<Person, Rows>& rows)
{
    std::ranges::stable_sort(clockings, {}, [](const Clocking& one) { return one.at.ms; });
    std::optional<Clocking> since;
    const auto add = [&](const StoreId& store, const std::optional<Timestamp>& from,
                         const std::optional<Timestamp>& to, const char* open) {
        const Person here{store, person};
        rows[here].push_back(hoursRow(transaction, here, from, to, open));
    };
    for (const Clocking& one : clockings) {
        const bool isEnd = !one.in && since && since->store == one.store;
        if (since && !isEnd)
            add(since->store, since->at, {}, "not-clocked-out");
        if (isEnd)
            add(one.store, since->at, one.at, "");
        else if (!one.in)
            add(one.store, {}, one.at, "not-clocked-in");
        since = one.in ? std::optional{one} : std::nullopt;
    }
    if (since)
        add(since->store, since->at, {}, "at-work");
}

/// A line that came back, and nobody has said yet who had sold it.
struct LineBackOf {
    wire::SaleOrigin sale;
    int line{0};
    StoreId store;
    StaffId cashier; ///< Who took it back.
    Money net;
};

class SalespersonSums
{
public:
    explicit SalespersonSums(Transaction& transaction) : m_transaction{transaction} {}

    Report run()
    {
        forEachEvent<wire::SaleCompleted>(
            m_transaction, wire::kSaleCompleted,
            [this](const wire::EntryHeader& header, const wire::SaleCompleted& sale) {
                for (const wire::SaleLine& line : sale.lines)
                    take(header, sale, line);
            });
        findSellers();
        for (const LineBackOf& back : m_open) {
            const auto seller = m_sellers.find({back.sale, back.line});
            add(back.store, seller == m_sellers.end() ? back.cashier : seller->second, back.net);
        }
        return report();
    }

private:
    struct Sum {
        std::int64_t sold{0};
        std::int64_t back{0};
    };

    void take(const wire::EntryHeader& header, const wire::SaleCompleted& sale,
              const wire::SaleLine& line)
    {
        if (!line.loads.empty())
            return;
        if (line.salesperson || !line.returned || !line.returned->sale)
            return add(header.store, line.salesperson.value_or(sale.cashier), line.net);
        m_open.push_back(
            {*line.returned->sale, line.returned->line, header.store, sale.cashier, line.net});
        m_sellers.try_emplace({*line.returned->sale, line.returned->line}, sale.cashier);
    }

    /// The sales may have come after what came back of them.
    void findSellers()
    {
        if (m_open.empty())
            return;
        forEachEvent<wire::SaleCompleted>(
            m_transaction, wire::kSaleCompleted,
            [this](const wire::EntryHeader& header, const wire::SaleCompleted& sale) {
                const wire::SaleOrigin here{header.till, header.epoch, header.seq};
                for (const wire::SaleLine& line : sale.lines)
                    if (const auto asked = m_sellers.find({here, line.line});
                        asked != m_sellers.end())
                        asked->second = line.salesperson.value_or(sale.cashier);
            });
    }

    void add(const StoreId& store, const StaffId& person, const Money& net)
    {
        Sum& sum = m_sums[{store, person.text(), std::string{net.currency().code()}}];
        (net.isNegative() ? sum.back : sum.sold) += net.minor();
    }

    Report report()
    {
        Report report{.columns = {"store", "person", "name", "currency", "sales", "returns", "net"},
                      .rows = {}};
        for (const auto& [key, sum] : m_sums) {
            const auto& [store, person, currency] = key;
            report.rows.push_back({store.text(), person, nameOf(m_transaction, store, person),
                                   currency, amountText(sum.sold, currency),
                                   amountText(-sum.back, currency),
                                   amountText(sum.sold + sum.back, currency)});
        }
        return report;
    }

    Transaction& m_transaction;
    std::map<std::tuple<StoreId, std::string, std::string>, Sum> m_sums;
    std::vector<LineBackOf> m_open;
    std::map<std::pair<wire::SaleOrigin, int>, StaffId> m_sellers;
};

} // namespace

Report hoursReport(Transaction& transaction)
{
    std::map<std::string, std::vector<Clocking>> clockings;
    forEachEvent<wire::StaffClocked>(
        transaction, wire::StaffClocked::kKind,
        [&](const wire::EntryHeader& header, const wire::StaffClocked& clocked) {
            const Timestamp at{header.clock.at.ms + header.clock.offsetMs};
            clockings[clocked.staff.text()].push_back({at, header.store, clocked.in});
        });
    std::map<Person, Rows> rows;
    for (auto& [person, told] : clockings)
        addHours(transaction, person, std::move(told), rows);
    Report report{.columns = {"store", "person", "name", "from", "to", "hours", "open"},
                  .rows = {}};
    for (auto& [person, found] : rows)
        std::ranges::move(found, std::back_inserter(report.rows));
    return report;
}

Report salespersonReport(Transaction& transaction)
{
    return SalespersonSums{transaction}.run();
}

} // namespace onetill::hub

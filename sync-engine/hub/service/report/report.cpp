#include "sync-engine/hub/service/report/report.h"

#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/report/people_reports.h"
#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <map>
#include <tuple>

namespace onetill::hub {
namespace {

constexpr int kQuantityExponent = 3;

std::string amountText(std::int64_t minor, const std::string& currency)
{
    const auto known = Currency::fromCode(currency);
    return formatDecimal(minor, known ? known->exponent() : 2);
}

struct SoldSum {
    std::int64_t quantityMilli{0};
    std::int64_t grossMinor{0};
    std::int64_t lines{0};
};

Report salesReport(Transaction& transaction)
{
    std::map<std::tuple<std::string, std::string, std::string>, SoldSum> sums;
    transaction.inbox().forEachEntry([&](const KeptEntry& entry) {
        const auto header = wire::readHeader(entry.header);
        if (entry.quarantined || !header || header->kind != wire::kSaleCompleted)
            return;
        const auto event = wire::readEvent(header->kind, header->schema, entry.body);
        if (!event)
            return;
        for (const wire::SaleLine& line : std::get<wire::SaleCompleted>(*event).lines) {
            const std::string currency{line.gross.currency().code()};
            SoldSum& sum = sums[{header->store.text(), line.sku.text(), currency}];
            sum.quantityMilli += line.quantity.milli();
            sum.grossMinor += line.gross.minor();
            ++sum.lines;
        }
    });
    Report report{.columns = {"store", "sku", "currency", "quantity", "gross", "lines"},
                  .rows = {}};
    for (const auto& [key, sum] : sums) {
        const auto& [store, sku, currency] = key;
        report.rows.push_back({store, sku, currency,
                               formatDecimal(sum.quantityMilli, kQuantityExponent),
                               amountText(sum.grossMinor, currency), std::to_string(sum.lines)});
    }
    return report;
}

Report stockReport(Transaction& transaction)
{
    Report report{.columns = {"store", "sku", "on_hand"}, .rows = {}};
    transaction.stock().forEachSum([&](const StockStorage::Sum& sum) {
        report.rows.push_back(
            {sum.store.text(), sum.sku.text(), formatDecimal(sum.levelMilli, kQuantityExponent)});
    });
    return report;
}

struct TillSum {
    std::int64_t entries{0};
    std::int64_t quarantined{0};
    std::int64_t sales{0};
    std::int64_t totalMinor{0};
};

Report tillsReport(Transaction& transaction)
{
    std::map<Uuid, std::map<std::string, TillSum>> sums;
    transaction.inbox().forEachEntry([&](const KeptEntry& entry) {
        const auto header = wire::readHeader(entry.header);
        const bool isSale = header && header->kind == wire::kSaleCompleted && header->total;
        TillSum& sum =
            sums[entry.till][isSale ? std::string{header->total->currency().code()} : ""];
        ++sum.entries;
        sum.quarantined += entry.quarantined ? 1 : 0;
        if (isSale) {
            ++sum.sales;
            sum.totalMinor += header->total->minor();
        }
    });
    Report report{.columns = {"store", "number", "till", "currency", "entries", "quarantined",
                              "sales", "total"},
                  .rows = {}};
    for (const Till& till : transaction.tills().all()) {
        // One that has never sent anything is what somebody looks for here.
        auto& ofTill = sums[till.id];
        if (ofTill.empty())
            ofTill[""] = {};
        for (const auto& [currency, sum] : ofTill)
            report.rows.push_back({till.store.text(), std::to_string(till.number), till.id.text(),
                                   currency, std::to_string(sum.entries),
                                   std::to_string(sum.quarantined), std::to_string(sum.sales),
                                   amountText(sum.totalMinor, currency)});
    }
    return report;
}

} // namespace

Result<Report> makeReport(Session& session, std::string_view name)
{
    return session.read([&](Transaction& transaction) -> Result<Report> {
        if (name == "sales")
            return salesReport(transaction);
        if (name == "stock")
            return stockReport(transaction);
        if (name == "tills")
            return tillsReport(transaction);
        if (name == "hours")
            return hoursReport(transaction);
        if (name == "sales-by-salesperson")
            return salespersonReport(transaction);
        return fail(ErrorCode::NotFound, "no such report; there are sales, stock, tills, hours and "
                                         "sales-by-salesperson");
    });
}

} // namespace onetill::hub

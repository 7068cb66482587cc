#include "sync-engine/hub/service/report/report.h"

#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/contract/wire/events.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/report/amount_text.h"
#include "sync-engine/hub/service/report/backups_report.h"
#include "sync-engine/hub/service/report/people_reports.h"
#include "sync-engine/hub/service/report/reconciliation_report.h"
#include "sync-engine/hub/service/stock/stock_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <map>
#include <tuple>

namespace onetill::hub {
namespace {

constexpr int kQuantityExponent = 3;

/// Calls with each sale that is booked, and its store.
template <class Visit>
void forEachSale(Transaction& transaction, Visit visit)
{
    transaction.inbox().forEachEntry([&](const KeptEntry& entry) {
        const auto header = wire::readHeader(entry.header);
        if (entry.quarantined || !header || header->kind != wire::kSaleCompleted)
            return;
        if (const auto event = wire::readEvent(header->kind, header->schema, entry.body))
            visit(header->store, std::get<wire::SaleCompleted>(*event));
    });
}

struct SoldSum {
    std::int64_t quantityMilli{0};
    std::int64_t grossMinor{0};
    std::int64_t lines{0};
};

Report salesReport(Transaction& transaction)
{
    std::map<std::tuple<std::string, std::string, std::string>, SoldSum> sums;
    forEachSale(transaction, [&](const StoreId& store, const wire::SaleCompleted& sale) {
        for (const wire::SaleLine& line : sale.lines) {
            const std::string currency{line.gross.currency().code()};
            SoldSum& sum = sums[{store.text(), line.sku.text(), currency}];
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

struct BoughtSum {
    std::int64_t documents{0};
    std::int64_t soldMilli{0};
    std::int64_t returnedMilli{0};
    std::int64_t netMinor{0};
    std::int64_t totalMinor{0};
};

/// Strangers are one row without a name, so that the rows add up to all sales. A return counts for
/// whoever its own document names.
Report customersReport(Transaction& transaction)
{
    std::map<std::pair<std::string, std::string>, BoughtSum> sums;
    forEachSale(transaction, [&](const StoreId&, const wire::SaleCompleted& sale) {
        const std::string customer = sale.customer ? sale.customer->customer.text() : "";
        BoughtSum& sum = sums[{customer, std::string{sale.total.currency().code()}}];
        ++sum.documents;
        sum.netMinor += sale.net.minor();
        sum.totalMinor += sale.total.minor();
        for (const wire::SaleLine& line : sale.lines)
            (line.quantity.milli() < 0 ? sum.returnedMilli : sum.soldMilli) +=
                line.quantity.milli();
    });
    Report report{
        .columns = {"customer", "currency", "documents", "sold", "returned", "net", "total"},
        .rows = {}};
    for (const auto& [key, sum] : sums)
        report.rows.push_back({key.first, key.second, std::to_string(sum.documents),
                               formatDecimal(sum.soldMilli, kQuantityExponent),
                               formatDecimal(-sum.returnedMilli, kQuantityExponent),
                               amountText(sum.netMinor, key.second),
                               amountText(sum.totalMinor, key.second)});
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
        if (name == "sales-by-customer")
            return customersReport(transaction);
        if (name == "stock")
            return stockReport(transaction);
        if (name == "tills")
            return tillsReport(transaction);
        if (name == "hours")
            return hoursReport(transaction);
        if (name == "sales-by-salesperson")
            return salespersonReport(transaction);
        if (name == "backups")
            return backupsReport(transaction);
        if (name == "reconciliation")
            return reconciliationReport(transaction);
        return fail(ErrorCode::NotFound,
                    "no such report; there are sales, sales-by-customer, sales-by-salesperson, "
                    "hours, stock, tills, reconciliation and backups");
    });
}

} // namespace onetill::hub

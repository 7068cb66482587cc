#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/main/commands.h"
#include "sync-engine/hub/main/csv_field.h"
#include "sync-engine/hub/service/report/report.h"

#include <algorithm>
#include <iomanip>
#include <iostream>

namespace onetill::hub {
namespace {

void printCsvRow(const std::vector<std::string>& fields)
{
    for (std::size_t i = 0; i < fields.size(); ++i)
        std::cout << (i > 0 ? "," : "") << csvField(fields[i]);
    std::cout << '\n';
}

void printJson(const Report& report)
{
    wire::Json rows = wire::Json::array();
    for (const auto& row : report.rows) {
        wire::Json object;
        for (std::size_t i = 0; i < row.size(); ++i)
            object[report.columns[i]] = row[i];
        rows.push_back(std::move(object));
    }
    std::cout << rows.dump() << '\n';
}

void printTable(const Report& report)
{
    std::vector<std::size_t> widths;
    for (const std::string& column : report.columns)
        widths.push_back(column.size());
    for (const auto& row : report.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    const auto print = [&](const std::vector<std::string>& fields) {
        for (std::size_t i = 0; i < fields.size(); ++i)
            std::cout << std::left << std::setw(static_cast<int>(widths[i]) + 2) << fields[i];
        std::cout << '\n';
    };
    print(report.columns);
    for (const auto& row : report.rows)
        print(row);
}

} // namespace

Result<int> reportCommand(const Options& options)
{
    if (options.words.size() != 1)
        return fail(ErrorCode::Malformed, "which report? sales, sales-by-customer, "
                                          "sales-by-salesperson, hours, stock, tills, "
                                          "reconciliation or backups");
    const auto desk = openDesk(options, DeskUse::Reading);
    if (!desk)
        return passOn(desk);
    const auto report = makeReport(*desk->session, options.words.front());
    if (!report)
        return atWork(options, report.error());
    if (options.format == "json") {
        printJson(*report);
    } else if (options.format == "csv") {
        printCsvRow(report->columns);
        std::ranges::for_each(report->rows, printCsvRow);
    } else {
        printTable(*report);
    }
    return 0;
}

} // namespace onetill::hub

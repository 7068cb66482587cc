#include "sync-engine/hub/main/printed.h"

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/main/csv_field.h"

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

void print(const Report& report, std::string_view format)
{
    if (format == "json") {
        printJson(report);
    } else if (format == "csv") {
        printCsvRow(report.columns);
        std::ranges::for_each(report.rows, printCsvRow);
    } else {
        printTable(report);
    }
}

} // namespace onetill::hub

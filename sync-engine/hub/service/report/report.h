#pragma once

#include "sync-engine/hub/service/storage.h"

#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// A report is a table of texts: amounts and quantities as decimal strings, ready for any format.
struct Report {
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// "sales": quantity and gross of each article, by store and currency. "sales-by-customer":
/// documents, quantities and money of each, by currency, and of strangers. "stock": every level.
/// "tills": entries, sales and money of each till, by currency; money from the entries' headers, so
/// what is quarantined counts too. "hours" and "sales-by-salesperson": people_reports.h.
/// "reconciliation": reconciliation_report.h. Errors: NotFound for another name.
Result<Report> makeReport(Session& session, std::string_view name);

} // namespace onetill::hub

#pragma once

#include "pos-app/audit/book.h"

#include <string>
#include <string_view>

namespace onetill::audit {

/// One long table, a row for each line, tax, rounding and payment of each sale and each movement of
/// cash, every row with its document's head (README.md names the columns). RFC 4180, UTF-8.
/// Errors: those of the walk and the sink.
Status writeCsv(const Particulars& particulars, const Scope& scope, const Walk& walk,
                const Sink& sink);

/// A field of text as it stands in the table: in quotation marks where it must be, and behind an
/// apostrophe where a spreadsheet would take it for a formula.
std::string csvText(std::string_view text);

} // namespace onetill::audit

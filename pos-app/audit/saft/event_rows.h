#pragma once

#include "pos-app/audit/book.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::audit {

/// An <event>: something that happened, besides what it means in money.
struct EventRow {
    std::string_view type;     ///< One of fixedCodes() of type "13".
    std::string transaction{}; ///< Of the <cashtransaction> that it belongs to, if to one.
    std::optional<StaffId> by{};
    std::string text{};
};

/// What an entry tells as events, in order. One that this version cannot read is an event, too, by
/// the name of its kind: nothing in the journal is left out.
std::vector<EventRow> eventRows(const BookEntry& written, const std::optional<wire::Event>& event);

/// "1-42": journal and place of the entry.
std::string entryNumber(const BookEntry& written);
/// The receipt's number, by which people know the sale.
std::string transactionId(const wire::SaleCompleted& sale);
/// More came back than was sold: a refund.
bool isRefund(const wire::SaleCompleted& sale);

} // namespace onetill::audit

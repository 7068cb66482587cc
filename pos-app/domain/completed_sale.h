#pragma once

#include "pos-app/domain/buyer.h"
#include "pos-app/domain/goods/age_check.h"
#include "pos-app/domain/pricing.h"
#include "pos-app/domain/tender.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/values/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace onetill::domain {

/// What the head and foot of a receipt say about the shop.
struct StoreHeader {
    StoreId store;
    std::string name;
    std::vector<std::string> address; ///< A line each.
    std::string taxNumber;            ///< With its own label: "VAT IE 6388047V".
    std::vector<std::string> footer;
    std::string locale{}; ///< Of its words and amounts, BCP 47; empty for unknown.

    bool operator==(const StoreHeader&) const = default;
};

/// Where a sale stands in its till's journal, so that its receipt can be held against it.
struct JournalPlace {
    std::int64_t seq{0}; ///< Of the sale's entry; 1 is the first of the till's epoch.
    std::string hash;    ///< Of that entry, which is the journal's head with it: hexadecimal.

    bool operator==(const JournalPlace&) const = default;
};

/// A finished sale: everything the receipt shows and the journal's entry says, and nothing that
/// would have to be looked up again later.
struct CompletedSale {
    Uuid id;
    std::string receiptNumber;
    StoreHeader store;
    std::string till; ///< As printed on the receipt.
    StaffId cashier;
    std::string cashierName;
    Timestamp startedAt;
    Timestamp completedAt;
    int offsetMinutes{0}; ///< Of the store's clock, east of UTC.
    Date businessDay;
    PricedBasket basket;
    std::vector<Tender> tenders;
    Settlement settlement; ///< Settled.
    JournalPlace journal;
    std::string qr; ///< What the receipt's symbol holds; empty for none.
    /// Of a long receipt: what its other symbols hold, each with some of the lines.
    std::vector<std::string> furtherQr{};
    std::optional<AgeCheck> ageCheck{};
    Buyer buyer{};
    std::string language{}; ///< Of the customer, BCP 47; empty for the store's.

    bool operator==(const CompletedSale&) const = default;
};

} // namespace onetill::domain

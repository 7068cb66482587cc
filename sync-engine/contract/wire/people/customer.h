#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/contract/wire/json_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Who buys: as the centre tells tills, and as a sale says it.
namespace onetill::wire {

/// Whom an invoice is made out to (EN 16931 BG-7: BT-44, BT-48, BT-50, BT-10).
struct InvoiceParty {
    std::string name;        ///< Of the company.
    std::string taxNumber{}; ///< May be empty where the law asks for none.
    std::string address{};   ///< A line each.
    std::string reference{}; ///< The buyer's own: an order's number, a cost centre.

    bool operator==(const InvoiceParty&) const = default;
};

/// Taxes that the buyer does not pay.
struct TaxExemption {
    std::string reason;               ///< As the receipt says it (EN 16931 BT-120).
    std::string certificate;          ///< Number of the paper that proves it.
    std::vector<std::string> taxes{}; ///< Codes; empty for all but levies per unit.
    std::optional<Date> until{};      ///< The last day on which it holds.
    /// In a sale: who freed the buyer by hand, and who allowed it. The centre's records have none.
    std::optional<StaffId> by{};
    std::optional<StaffId> approvedBy{};

    bool operator==(const TaxExemption&) const = default;
};

/// Somebody whom the shop knows. Feed "customers", key = customer.
struct Customer {
    static constexpr std::string_view kKind = "customer";

    CustomerId customer;
    std::string name;
    std::vector<std::string> groups{}; ///< Whose prices and promotions hold.
    std::vector<std::string> cards{};  ///< What is scanned or typed from them.
    std::string language{};            ///< BCP 47, of receipts; empty for the store's.
    std::optional<InvoiceParty> company{};
    std::optional<TaxExemption> exemption{};

    bool operator==(const Customer&) const = default;
};

/// The buyer of a sale. A person's name stays out of the journal, which nobody can erase.
struct SaleCustomer {
    CustomerId customer;
    std::vector<std::string> groups{}; ///< On the day of the sale.

    bool operator==(const SaleCustomer&) const = default;
};

inline constexpr std::size_t kCustomerGroupsMax = 32;
inline constexpr std::size_t kCustomerCardsMax = 16;

std::string keyOf(const Customer& body);
Json jsonOf(const Customer& body);
/// Only inside readJson().
Customer readCustomer(const JsonReader& reader);

void writeMembers(CanonicalWriter& json, const SaleCustomer& customer);
void writeMembers(CanonicalWriter& json, const InvoiceParty& party);
void writeMembers(CanonicalWriter& json, const TaxExemption& exemption);
SaleCustomer readSaleCustomer(const JsonReader& reader);
InvoiceParty readInvoiceParty(const JsonReader& reader);
TaxExemption readTaxExemption(const JsonReader& reader);

} // namespace onetill::wire

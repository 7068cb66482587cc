#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>

namespace onetill::domain {

/// What becomes of goods that come back. The words on the wire: "to-stock", "faulty-hold",
/// "to-vendor", "destroy".
enum class Disposition { ToStock, FaultyHold, ToVendor, Destroy };

std::string_view dispositionWord(Disposition disposition);
/// Errors: OutOfRange.
Result<Disposition> dispositionFromWord(std::string_view word);

/// What it adds to the stock that can be sold.
Quantity addedToAvailable(Disposition disposition, Quantity returned);

/// A reason for bringing something back, and what usually becomes of the goods then. Configuration.
struct ReturnReason {
    std::string id; ///< "unwanted", "faulty", …
    Disposition usual{Disposition::ToStock};
};

/// A return without a reason cannot be told from theft. Errors: ReasonRequired.
Status requireReason(std::string_view reason);

/// What happened to goods of an order, for the web shop that keeps its own stock (Shopify
/// RefundLineItemRestockType).
struct OrderedGoods {
    bool fulfilled{false}; ///< Handed out.
    bool broughtBack{false};
    bool restocked{true}; ///< They can be sold again.
};

/// "RETURN", "CANCEL" or "NO_RESTOCK". LEGACY_RESTOCK is only ever read, never given.
std::string_view restockType(const OrderedGoods& goods);

} // namespace onetill::domain

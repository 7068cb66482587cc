#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <string_view>

namespace onetill::domain {

/// Where goods go that came back. The words on the wire: "to-stock", "faulty-hold", "to-vendor",
/// "destroy". Source: ui.md 4.8, interfaces.md.
enum class Disposition { ToStock, FaultyHold, ToVendor, Destroy };

std::string_view dispositionWord(Disposition disposition);
/// Errors: OutOfRange.
Result<Disposition> dispositionFromWord(std::string_view word);

/// What a return does to the store's stock; onHand = available + held.
struct ReturnedStock {
    Quantity available; ///< Can be sold.
    Quantity held;      ///< Is there, but cannot: to be looked at, or waiting for the vendor.

    bool operator==(const ReturnedStock&) const = default;
};

/// Destroyed goods were taken back and are gone: they change neither.
ReturnedStock returnedStock(Disposition disposition, Quantity returned);

} // namespace onetill::domain

#pragma once

#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"

#include <cstdint>
#include <string>
#include <vector>

namespace onetill::test {

/// What a case wants to decide about a sale; all else is believable and adds up.
struct SaleWishes {
    std::int64_t ordinal{1};
    std::string receiptPrefix{"GRAFTON-1-"};
    Uuid shift{};
    std::vector<std::string> skus{"MUG-ENAMEL", "TENT-LOFOTEN-3P"};
    std::int64_t unitPriceMinor{1290};
    std::int64_t quantityMilli{1000};
    Timestamp at{1'795'428'000'000};
};

Currency euro();
Money euros(std::int64_t minor);
Sku sku(const std::string& text);

/// One line per SKU, 23 % tax included, paid in cash with a note above the total.
wire::SaleCompleted aSale(const SaleWishes& wishes = {});
wire::ShiftOpened aShift(const Uuid& id, std::int64_t number = 1, std::int64_t floatMinor = 15000);
/// Nothing sold, the float counted by notes: what a case wants to be different it changes.
wire::ShiftClosed aClosing(const Uuid& shift, std::int64_t zNumber = 1);
/// The event's body, to be read or spoilt field by field.
wire::Json eventJson(const wire::Event& event);
wire::ClockEvidence aClock(Timestamp at = {1'795'428'000'000});

} // namespace onetill::test

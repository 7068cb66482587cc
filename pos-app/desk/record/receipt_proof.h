#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// A line of a sale as the receipt's code has it.
struct ProvedLine {
    Sku sku;
    std::int64_t quantityMilli{0}; ///< In thousandths of the article's unit, which is not said.
    Money paid;                    ///< With tax, after all that was taken off.
    Money tax;

    bool operator==(const ProvedLine&) const = default;
};

/// What a till of ours said of a sale of its own, and has signed (receipt_code.h).
struct ProvedReceipt {
    wire::TillKey by; ///< Whose sale it is. A trial till's sale was not for money.
    wire::TillKey::Place place;
    wire::Hash head{}; ///< Of the sale's entry, which is there in the till's journal.
    Date businessDay;
    Money total;
    std::vector<std::string> tenders; ///< Kinds, as wire::SaleTender has them.
    std::int64_t lineCount{0};
    std::vector<ProvedLine> lines{}; ///< In the order of the sale; none if there were too many.

    /// Whether the lines stand in it. If not, the journal, the replica or the hub knows them.
    bool isComplete() const { return static_cast<std::int64_t>(lines.size()) == lineCount; }
};

/// The key of a till, nothing for one that nobody here has heard of: replica::Catalogue::tillKey().
using TillKeys = std::function<Result<std::optional<wire::TillKey>>(const Uuid& till)>;

/// Whether it was meant as a receipt's code, at a glance: refused then, it is no barcode either.
bool looksLikeReceiptCode(std::string_view scanned);

/// Believes a receipt's code without a network. Errors: NotAReceipt (truncated, misread or none),
/// UnknownTill, ForgedReceipt (that till's key did not sign this), RevokedTill (it did, after its
/// last place that is trusted), and what `keys` says.
Result<ProvedReceipt> readReceiptCode(std::string_view scanned, const TillKeys& keys);

} // namespace onetill::desk

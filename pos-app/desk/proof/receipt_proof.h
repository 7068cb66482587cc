#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"
#include "sync-engine/contract/wire/records.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// A line of a sale as the receipt's code has it.
struct ProvedLine {
    int line{0}; ///< Its number in the sale.
    Sku sku;
    /// In thousandths of the article's unit, which is not said; below zero for what came back.
    std::int64_t quantityMilli{0};
    Money paid;                       ///< With tax, after all that was taken off.
    std::vector<wire::LineTax> taxes; ///< Each of them is in ProvedReceipt::taxes.

    bool operator==(const ProvedLine&) const = default;
};

/// What a tax was on the day of the sale.
struct ProvedTax {
    std::string code;
    std::string name;
    std::string letter;
    std::optional<Rate> rate; ///< None for a levy per unit.
    bool included{false};     ///< In the price on the shelf.

    bool operator==(const ProvedTax&) const = default;
};

struct ProvedTender {
    std::string kind; ///< As wire::SaleTender has it.
    Money amount;     ///< Of the total.

    bool operator==(const ProvedTender&) const = default;
};

/// What a till of ours said of a sale of its own, and has signed (receipt_code.h).
struct ProvedReceipt {
    wire::TillKey by; ///< Whose sale it is. A trial till's sale was not for money.
    wire::TillKey::Place place;
    wire::Hash head{};  ///< Of the sale's entry, which is there in the till's journal.
    std::string number; ///< As printed.
    Timestamp soldAt;
    Date businessDay;
    Money total;
    std::vector<ProvedTender> tenders;
    std::vector<ProvedTax> taxes;
    std::int64_t lineCount{0}; ///< Of the sale.
    /// In so many symbols the lines stand, each with its own; none if there were too many.
    int parts{1};
    int part{1}; ///< Which of them this is.
    bool training{false};
    std::vector<ProvedLine> lines{}; ///< In the order of the sale.

    /// If not, the journal, the replica or the hub knows them.
    bool hasLines() const { return parts > 0; }
};

/// The key of a till, nothing for one that nobody here has heard of: replica::Catalogue::tillKey().
using TillKeys = std::function<Result<std::optional<wire::TillKey>>(const Uuid& till)>;

/// Whether it was meant as a receipt's code, at a glance: refused then, it is no barcode either.
bool looksLikeReceiptCode(std::string_view scanned);

/// Believes a receipt's code without a network. Errors: NotAReceipt (truncated, misread or none),
/// UnknownTill, ForgedReceipt (that till's key did not sign this), RevokedTill (it did, after its
/// last place that is trusted), TrainingReceipt (it is of training, and the reader is not, or the
/// other way round), and what `keys` says.
Result<ProvedReceipt> readReceiptCode(std::string_view scanned, const TillKeys& keys,
                                      bool inTraining = false);

} // namespace onetill::desk

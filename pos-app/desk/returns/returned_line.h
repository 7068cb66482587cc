#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/domain/returns/returned_basket.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/json_reader.h"
#include "sync-engine/contract/wire/sale_event.h"

#include <map>
#include <optional>
#include <vector>

namespace onetill::desk {

/// Goods in the open basket that come back.
struct ReturnedLine {
    wire::SaleLine record;             ///< As the journal will have it.
    std::vector<wire::TaxTotal> taxes; ///< Of the sale: what the record's taxes are.
    std::optional<Uuid> sale{};        ///< Its entry, where this till has it.
    std::string code{};                ///< Of another till's sale: what its receipt's symbol holds.

    domain::LineId id() const { return record.line; }

    bool operator==(const ReturnedLine&) const = default;
};

/// The goods as priced today with what comes back. Errors: those of the pricing, OutOfRange.
Result<domain::PricedBasket> withReturns(Result<domain::PricedBasket> goods,
                                         const std::vector<ReturnedLine>& returns);
/// As a screen shows them.
std::vector<LineBack> linesBack(const std::vector<ReturnedLine>& lines);
/// Their entries, each once.
std::vector<Uuid> salesBehind(const std::vector<ReturnedLine>& lines);

// --- Their part of the draft ------------------------------------------------------------------
wire::Json returnsJson(const std::vector<ReturnedLine>& lines);
wire::Json refundsJson(const std::map<int, wire::TenderRefund>& refunds);
/// From the draft itself; nothing where it has none.
std::vector<ReturnedLine> readReturns(const wire::JsonReader& draft, Currency currency);
std::map<int, wire::TenderRefund> readRefunds(const wire::JsonReader& draft, Currency currency);

} // namespace onetill::desk

#pragma once

#include "pos-app/desk/returns/returned_line.h"
#include "pos-app/domain/returns/line_columns.h"
#include "pos-app/domain/returns/refund_plan.h"
#include "pos-app/domain/returns/returnable.h"
#include "pos-app/store/journal_values.h"

#include <span>
#include <string>
#include <vector>

namespace onetill::desk {

class Counter;

/// A sale of which something comes back, and what came back of it before.
struct SaleBehind {
    wire::SaleOrigin origin;
    store::RecordedSale sale;
    domain::PricedBasket basket;
    std::vector<store::RecordedSale> returns; ///< Of this till, oldest first.
    /// What the receipt's symbol held, where that is all there is: another till's sale.
    std::string code{};
    int part{1}; ///< Which of the receipt's symbols that was, and of how many; it has its lines.
    int parts{1};

    /// Null for a number that the sale does not have, or that itself came back there.
    const domain::PricedLine* line(int number) const;
    const wire::SaleLine& record(const domain::PricedLine& line) const;
    domain::ReturnCounts counts(const domain::PricedLine& line) const;
    /// Sum of the refunds so far: below zero or nothing.
    domain::LineColumns refunded(const domain::PricedLine& line) const;
};

/// The sale of a receipt: its number, or what its symbol holds, believed only with its till's
/// signature. A number finds sales of this till's journal; a symbol those of any till. Errors:
/// NotFound, ReceiptOtherCurrency, TrialReceipt, those of readReceiptCode() and provedSale().
Result<SaleBehind> saleBehind(std::string_view receipt, Counter& counter);
/// The sale of this till with that number, as printed or as people type it
/// (domain::ownReceiptNumber()); nothing where there is none.
Result<std::optional<store::RecordedSale>> saleByNumber(std::string_view typed,
                                                        const Counter& counter);
/// A sale of this till's journal, or one that a receipt proved.
Result<SaleBehind> saleBehind(store::RecordedSale sale, Counter& counter);
/// By its place in a journal. Errors: NotFound.
Result<SaleBehind> saleBehind(const wire::SaleOrigin& origin, Counter& counter);

/// A payment that may be given back.
struct Payment {
    domain::PaidTender paid;   ///< Numbered over all of the span, from 1.
    wire::TenderRefund refund; ///< Which one it is; without an amount.
    std::string reference;
};

/// What was paid for the goods that come back: each sale's payments, less what has gone back; not
/// usable where they came too late for their money. What came without a receipt counts as paid in
/// the kind that the store says.
Result<std::vector<Payment>> paymentsOf(std::span<const ReturnedLine> lines, Counter& counter);

} // namespace onetill::desk

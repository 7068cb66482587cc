#pragma once

#include "pos-app/desk/centre.h"
#include "pos-app/desk/returns/returned_line.h"
#include "pos-app/domain/returns/line_columns.h"
#include "pos-app/domain/returns/refund_plan.h"
#include "pos-app/domain/returns/returnable.h"
#include "pos-app/store/journal_values.h"

#include <cstdint>
#include <map>
#include <optional>
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
    /// Of this till, oldest first; then those of other tills that the centre has told of.
    std::vector<store::RecordedSale> returns;
    /// What the receipt's symbol held, where that is all there is of another till's sale.
    std::string code{};
    int part{1}; ///< Which of the receipt's symbols that was, and of how many; it has its lines.
    int parts{1};
    bool elsewhere{false}; ///< Another till's.
    /// By line, thousandths: what other tills were taking back when the centre told.
    std::map<int, std::int64_t> claimedMilli{};
    std::optional<Timestamp> toldAt{}; ///< None: the centre has told nothing of it.

    /// Null for a number that the sale does not have, or that itself came back there.
    const domain::PricedLine* line(int number) const;
    const wire::SaleLine& record(const domain::PricedLine& line) const;
    /// What has come back.
    domain::ReturnCounts counts(const domain::PricedLine& line) const;
    /// The same with what comes back elsewhere this moment: that is not left either.
    domain::ReturnCounts countsWithClaims(const domain::PricedLine& line) const;
    /// Sum of the refunds so far: below zero or nothing.
    domain::LineColumns refunded(const domain::PricedLine& line) const;
};

/// The sale of a receipt: its number, or what its symbol holds, believed only with its till's
/// signature. A number finds sales of this till's journal and those that the centre has told of; a
/// symbol those of any till. Errors:
/// NotFound, ReceiptOtherCurrency, TrialReceipt, those of readReceiptCode() and provedSale().
Result<SaleBehind> saleBehind(std::string_view receipt, Counter& counter);
/// The sale of this till with that number, as printed or as people type it
/// (domain::ownReceiptNumber()); nothing where there is none.
Result<std::optional<store::RecordedSale>> saleByNumber(std::string_view typed,
                                                        const Counter& counter);
/// A sale of this till's journal, or one that a receipt proved.
Result<SaleBehind> saleBehind(store::RecordedSale sale, Counter& counter);
/// By its place in a journal: this till's, or one of which the centre has told. Errors: NotFound.
Result<SaleBehind> saleBehind(const wire::SaleOrigin& origin, Counter& counter);
/// Of goods in a basket that came with their receipt.
Result<SaleBehind> saleBehind(const ReturnedLine& line, Counter& counter);
/// As the centre is asked for it.
SalePlace placeOf(const wire::SaleOrigin& sale);
/// How the centre would find a receipt's sale; nothing for what is none, or is not believed.
std::optional<SaleSought> soughtAtCentre(std::string_view receipt, Counter& counter);

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

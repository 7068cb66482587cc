#include "pos-app/desk/returns/returns_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/proof/receipt_proof.h"
#include "pos-app/desk/returns/card_refund.h"
#include "pos-app/desk/returns/elsewhere/asking_centre.h"
#include "pos-app/desk/returns/return_checks.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/returns/sale_search.h"
#include "pos-app/domain/returns/line_refund.h"
#include "pos-app/domain/returns/return_window.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// What the open basket takes back of the line.
Quantity inBasket(const SaleBehind& behind, int line, Unit unit, const Counter& counter)
{
    if (counter.openBasket())
        for (const ReturnedLine& back : counter.openBasket()->returns)
            if (back.record.returned->sale == behind.origin && back.record.returned->line == line)
                return *Quantity::fromMilli(-back.record.quantity.milli(), unit);
    return Quantity::zero(unit);
}

ReturnableSaleLine shown(const SaleBehind& behind, const domain::PricedLine& line,
                         const Shelf& shelf, const Counter& counter)
{
    domain::ReturnCounts counts = behind.countsWithClaims(line);
    domain::ReturnableLine columns{.sold = domain::columnsOf(line, behind.basket),
                                   .quantity = counts.sold,
                                   .returned = behind.counts(line).returned,
                                   .refunded = behind.refunded(line),
                                   .returning =
                                       inBasket(behind, line.id, line.quantity.unit(), counter)};
    const auto gone = Quantity::fromMilli(
        std::min(counts.returned.milli() + columns.returning.milli(), counts.sold.milli()),
        counts.sold.unit());
    counts.returned = gone.value_or(counts.sold);
    const Quantity left = domain::returnable(counts);
    return {.line = line.id,
            .sku = line.sku,
            .name = line.name,
            .bought = counts.sold,
            .returned = counts.returned,
            .returnable = left,
            .paid = line.gross,
            .refundable = domain::portionOf(columns.sold, left, counts.sold).gross,
            .numbered = asksSerial(behind, behind.record(line), shelf),
            .columns = std::move(columns)};
}

/// What goes back for all that the basket has of the line then: below zero.
Money refundOf(const domain::ReturnableLine& columns)
{
    const auto refunds =
        domain::refundLines({&columns, 1}, domain::BundlePolicy::ProRata, domain::KeptPrice{});
    ONETILL_CHECK(refunds.has_value()); // nobody is asked for a price that could fail
    return refunds->front().gross;
}

ReturnableSale shown(const SaleBehind& behind, Shelf& shelf, Counter& counter)
{
    const wire::SaleCompleted& sale = behind.sale.sale;
    const Date day = dayOfSale(behind, counter);
    ReturnableSale answer{.receipt = sale.receiptNumber,
                          .handle = behind.code.empty() ? sale.receiptNumber : behind.code,
                          .soldAt = sale.completedAt,
                          .day = day,
                          .total = sale.total,
                          .customer = {},
                          .tenders = {},
                          .lines = {},
                          .reasons = shelf.returnPolicy().reasons,
                          .lastDay = domain::lastReturnDay(shelf.returnPolicy().window, day, {}),
                          .tooLate = false,
                          .late = shelf.returnPolicy().late,
                          .part = behind.part,
                          .parts = behind.parts,
                          .elsewhere = behind.elsewhere,
                          .toldAt = behind.toldAt};
    if (sale.customer) {
        const auto known = counter.knownCustomer(sale.customer->customer);
        answer.customer = known ? known->name : sale.customer->customer.text();
    }
    const Date today = counter.storeTime(counter.now().wall).day;
    answer.tooLate = answer.lastDay && today > *answer.lastDay;
    for (const wire::SaleTender& tender : sale.tenders)
        answer.tenders.push_back({tender.kind, tender.amount, tender.reference});
    for (const domain::PricedLine& line : behind.basket.lines)
        if (behind.line(line.id))
            answer.lines.push_back(shown(behind, line, shelf, counter));
    return answer;
}

Result<Shelf*> shelfOfReturns(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    return counter.shelf();
}

Result<ReturnableSale> found(std::string_view receipt, Counter& counter)
{
    const auto shelf = shelfOfReturns(counter);
    if (!shelf)
        return passOn(shelf);
    const auto behind = saleBehind(receipt, counter);
    if (!behind)
        return passOn(behind);
    return shown(*behind, **shelf, counter);
}

Result<std::vector<ReturnableSale>> foundWithout(std::string_view typed, SoughtBy by,
                                                 Counter& counter)
{
    const auto shelf = shelfOfReturns(counter);
    if (!shelf)
        return passOn(shelf);
    auto sales = salesSought(typed, by, counter);
    if (!sales)
        return passOn(sales);
    std::vector<ReturnableSale> answers;
    for (store::RecordedSale& sale : *sales) {
        const auto behind = saleBehind(std::move(sale), counter);
        if (!behind)
            return passOn(behind);
        answers.push_back(shown(*behind, **shelf, counter));
    }
    // Where goods only came back there is nothing to bring back.
    std::erase_if(answers, [](const ReturnableSale& sale) { return sale.lines.empty(); });
    if (answers.empty()) // What was typed may be a card's number, and stays out of it.
        return fail(ErrorCode::NotFound, "no sale of such a customer or payment here");
    return answers;
}

} // namespace

Money refundFor(const ReturnableSaleLine& line, Quantity quantity)
{
    domain::ReturnableLine with = line.columns;
    with.returning = with.returning.plus(quantity).value();
    return refundOf(line.columns) - refundOf(with);
}

bool ReturnsDesk::isReceipt(std::string_view scanned)
{
    return looksLikeReceiptCode(scanned);
}

std::vector<domain::ReturnReason> ReturnsDesk::reasons() const
{
    const auto shelf = m_counter.shelf();
    return shelf ? (*shelf)->returnPolicy().reasons : domain::standardReturnReasons();
}

Result<ReturnableSale> ReturnsDesk::find(std::string_view receipt) const
{
    return m_counter.run("find-receipt", [&] { return found(receipt, m_counter); });
}

void ReturnsDesk::find(const std::string& receipt,
                       std::function<void(Result<ReturnableSale>)> answer) const
{
    askOf({receipt}, kDeadline, m_counter,
          [this, receipt, answer](bool) { answer(find(receipt)); });
}

Result<std::vector<ReturnableSale>> ReturnsDesk::findWithoutReceipt(std::string_view typed,
                                                                    SoughtBy by) const
{
    return m_counter.run("find-receipt", [&] { return foundWithout(typed, by, m_counter); });
}

Result<BasketSnapshot> ReturnsDesk::takeBack(const ReturnWish& wish)
{
    return takeBack({&wish, 1});
}

Result<BasketSnapshot> ReturnsDesk::takeBack(std::span<const ReturnWish> wishes)
{
    return m_counter.run("return-line", [&] { return desk::takeBack(wishes, m_counter); });
}

void ReturnsDesk::takeBack(std::vector<ReturnWish> wishes,
                           std::function<void(Result<BasketSnapshot>)> answer)
{
    takeBackClaimed(std::move(wishes), kDeadline, m_counter, std::move(answer));
}

Result<BasketSnapshot> ReturnsDesk::takeBackFreely(const FreeReturnWish& wish)
{
    return m_counter.run("return-without-receipt",
                         [&] { return desk::takeBackFreely(wish, m_counter); });
}

Result<BasketSnapshot> ReturnsDesk::refund(const RefundWish& wish)
{
    return m_counter.run("refund", [&] { return giveBack(wish, m_counter); });
}

Result<BasketSnapshot> ReturnsDesk::startRefund()
{
    return m_counter.run("start-refund", [&] { return desk::startRefund(m_counter); });
}

} // namespace onetill::desk

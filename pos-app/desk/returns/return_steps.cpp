#include "pos-app/desk/returns/return_steps.h"

#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/record/typed_text.h"
#include "sync-engine/contract/wire/goods/tax_of_line.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

std::vector<wire::TaxTotal> taxesOf(const wire::SaleLine& line,
                                    const std::vector<wire::TaxTotal>& all)
{
    std::vector<wire::TaxTotal> taxes;
    for (const wire::LineTax& tax : line.taxes)
        if (const auto* total = wire::totalOf(tax, all))
            taxes.push_back(*total);
    return taxes;
}

} // namespace

Result<wire::LineReturn> judgedReturn(const std::string& code, const std::string& note,
                                      const std::optional<domain::Disposition>& disposition,
                                      std::span<const domain::ReturnReason> reasons)
{
    if (const auto fits = checkText(note, domain::Basket::kTextMax); !fits)
        return passOn(fits);
    const auto reason = domain::findReturnReason(reasons, code, note);
    if (!reason)
        return passOn(reason);
    return wire::LineReturn{.sale = std::nullopt,
                            .reason = code,
                            .note = note,
                            .disposition = std::string{domain::dispositionWord(
                                disposition.value_or((*reason)->disposition))}};
}

Result<int> takeNumber(OpenBasket& basket)
{
    auto reserved = domain::reserveLine(basket.goods);
    if (!reserved)
        return passOn(reserved);
    basket.goods = std::move(reserved->basket);
    return reserved->line;
}

ReturnedLine* inBasket(OpenBasket& basket, const wire::SaleOrigin& origin, int line)
{
    const auto found = std::ranges::find_if(basket.returns, [&](const ReturnedLine& back) {
        return back.record.returned->sale == origin && back.record.returned->line == line;
    });
    return found == basket.returns.end() ? nullptr : &*found;
}

Quantity returningIn(const ReturnedLine* line, Unit unit)
{
    return line ? *Quantity::fromMilli(-line->record.quantity.milli(), unit) : Quantity::zero(unit);
}

ReturnedLine returnedLine(domain::PricedLine refund, const SaleBehind& behind,
                          const wire::SaleLine& sold, wire::LineReturn returned)
{
    refund.parent = 0; // Numbers of the sale mean nothing here.
    ReturnedLine line{.record = plainRecord(refund),
                      .taxes = taxesOf(sold, behind.sale.sale.taxes),
                      .sale = std::nullopt,
                      .code = behind.code};
    if (behind.code.empty())
        line.sale = behind.sale.header.id;
    line.record.code = sold.code;
    line.record.listPrice = sold.listPrice;
    line.record.taxClass = sold.taxClass;
    line.record.loads = sold.loads;
    // Not who takes it back: what they earned by it goes back with it. Another till's symbol does
    // not say who that was; the centre knows the sale.
    if (behind.code.empty())
        line.record.salesperson = sold.salesperson.value_or(behind.sale.sale.cashier);
    line.record.returned = std::move(returned);
    line.record.returned->sale = behind.origin;
    line.record.returned->receipt = behind.sale.sale.receiptNumber;
    line.record.returned->line = sold.line;
    return line;
}

Result<OpenBasket> withLine(OpenBasket basket, ReturnedLine line)
{
    const auto old = std::ranges::find(basket.returns, line.record.line, &ReturnedLine::id);
    if (old != basket.returns.end())
        *old = std::move(line);
    else if (basket.lineCount() < domain::Basket::kLinesMax)
        basket.returns.push_back(std::move(line));
    else
        return fail(ErrorCode::BasketFull, "the basket has as many lines as it can");
    return basket;
}

Result<BasketSnapshot> keepReturns(Result<OpenBasket> basket, domain::LineId touched,
                                   Counter& counter)
{
    if (!basket)
        return passOn(basket);
    auto kept = counter.keep(*std::move(basket), touched, true);
    if (kept)
        counter.approver.reset();
    return kept;
}

} // namespace onetill::desk

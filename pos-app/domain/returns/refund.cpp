#include "pos-app/domain/returns/refund.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::domain {
namespace {

/// The shares of one return: of any amount of the line.
class Share
{
public:
    Share(const PricedLine& sold, Quantity before, Quantity now)
        : m_sold{sold.quantity.milli()}, m_before{before.milli()}, m_now{now.milli()}
    {
    }

    Money of(Money amount) const
    {
        const std::int64_t share = refundShare(amount.minor(), m_sold, m_before, m_now);
        // At most the amount itself, which is in range.
        return -Money::fromMinor(share, amount.currency()).value();
    }

private:
    std::int64_t m_sold;
    std::int64_t m_before;
    std::int64_t m_now;
};

} // namespace

std::int64_t refundShare(std::int64_t paid, std::int64_t soldMilli, std::int64_t beforeMilli,
                         std::int64_t nowMilli)
{
    ONETILL_CHECK(soldMilli > 0 && beforeMilli >= 0 && nowMilli >= 0
                  && beforeMilli + nowMilli <= soldMilli);
    return divideHalfUp(Wide{paid} * (beforeMilli + nowMilli), soldMilli)
           - divideHalfUp(Wide{paid} * beforeMilli, soldMilli);
}

Result<PricedLine> refundLine(const PricedLine& sold, Quantity before, Quantity now)
{
    if (now.unit() != sold.quantity.unit() || before.unit() != sold.quantity.unit()
        || now.milli() <= 0 || before.milli() < 0
        || before.milli() + now.milli() > sold.quantity.milli())
        return fail(ErrorCode::OutOfRange, now.text() + " to return of " + sold.quantity.text());
    const Share share{sold, before, now};
    const auto quantity = Quantity::fromMilli(-now.milli(), now.unit());
    if (!quantity)
        return passOn(quantity);
    PricedLine line = sold;
    line.quantity = *quantity;
    line.amount = share.of(sold.amount);
    line.gross = share.of(sold.gross);
    line.tax = Money::zero(sold.tax.currency());
    for (std::size_t i = 0; i < line.taxes.size(); ++i) {
        line.taxes[i].amount = share.of(sold.taxes[i].amount);
        line.taxes[i].base = share.of(sold.taxes[i].base);
        line.tax = line.tax + line.taxes[i].amount;
    }
    line.net = line.gross - line.tax;
    for (Adjustment& adjustment : line.adjustments)
        adjustment.amount = share.of(adjustment.amount);
    return line;
}

Money repricedRefund(Money paid, Money refunded, Money kept)
{
    const Money due = paid - refunded - kept;
    return std::max(due, Money::zero(paid.currency()));
}

} // namespace onetill::domain

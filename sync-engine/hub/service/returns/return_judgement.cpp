#include "sync-engine/hub/service/returns/return_judgement.h"

#include "pos-app/domain/returns/return_conflict.h"
#include "sync-engine/contract/values/decimal.h"
#include "sync-engine/hub/service/exceptions/noting.h"
#include "sync-engine/hub/service/exceptions/settling.h"
#include "sync-engine/hub/service/returns/return_storage.h"
#include "sync-engine/hub/service/returns/sold_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace onetill::hub {
namespace {

/// Of one line of the sale, without the return that is judged.
struct Before {
    std::int64_t soldMilli{0};
    std::int64_t returnedMilli{0};
};

/// By the till's rule. Only sizes are compared, so of the units it takes the one that forbids
/// nothing; what is returned beyond all that was sold is beyond it already.
std::optional<domain::ReturnConflict> conflictOf(const Before& before, const KeptLineBack& back)
{
    const auto sized = [](std::int64_t milli) {
        return Quantity::fromMilli(milli, Unit::Kilogram).value();
    };
    const domain::ReturnCounts known{.sold = sized(before.soldMilli),
                                     .returned =
                                         sized(std::min(before.returnedMilli, before.soldMilli)),
                                     .cancelled = sized(0),
                                     .shipped = std::nullopt};
    return domain::conflictOf(known, sized(back.quantityMilli), back.refunded);
}

wire::Json placeOf(const wire::SaleOrigin& sale)
{
    return {{"till", sale.till.text()}, {"epoch", sale.epoch.text()}, {"seq", sale.seq}};
}

wire::Json evidenceOf(const wire::SaleOrigin& sale, const KeptLineBack& back, const Before& before,
                      const domain::ReturnConflict& conflict)
{
    wire::Json evidence = placeOf(sale);
    evidence.update({{"line", back.saleLine},
                     {"document_line", back.line},
                     {"sold_milli", before.soldMilli},
                     {"returned_before_milli", before.returnedMilli},
                     {"returned_milli", back.quantityMilli},
                     {"excess_milli", conflict.excess.milli()},
                     {"paid_out", conflict.paidOut.text()},
                     {"currency", conflict.paidOut.currency().code()}});
    return evidence;
}

std::string textOf(std::int64_t minor, Currency currency)
{
    return formatDecimal(minor, currency.exponent());
}

/// The refund waits no longer, and a case that said so is over.
void causeIsHere(Transaction& transaction, const wire::SaleOrigin& sale, const KeptRefund& refund,
                 Timestamp now)
{
    transaction.returns().setRefundJudged(refund.entry, sale);
    if (!refund.waitingSince)
        endBecauseCauseArrived(transaction, keptFrom(transaction, missingCause(refund, now)).id,
                               now);
}

/// One sale, and all that came back of it.
class Judgement
{
public:
    Judgement(Transaction& transaction, const wire::SaleOrigin& sale, const SoldLines& sold,
              Timestamp now)
        : m_transaction{transaction}, m_sale{sale}, m_sold{sold}, m_now{now}
    {
    }

    /// Line by line; those judged before count as what came back before.
    void pieces(const std::vector<KeptLineBack>& backs)
    {
        std::map<int, std::int64_t> returnedMilli;
        for (const KeptLineBack& back : backs) {
            std::int64_t& sum = returnedMilli[back.saleLine];
            const Before known{.soldMilli = m_sold.soldMilli(back.saleLine),
                               .returnedMilli = std::exchange(sum, sum + back.quantityMilli)};
            const auto conflict = conflictOf(known, back);
            if (conflict)
                m_beyondMinor[back.entry] += conflict->paidOut.minor();
            if (back.judged)
                continue;
            m_transaction.returns().setJudged(back.entry, back.line);
            if (conflict)
                noteIt("returned-twice", back.entry, evidenceOf(m_sale, back, known, *conflict));
        }
    }

    /// Document by document, without what was paid out for pieces that nobody had sold: that is a
    /// case already.
    void money(const std::vector<KeptRefund>& refunds)
    {
        const std::int64_t paid = m_sold.paidMinor();
        std::int64_t refunded = 0;
        for (const KeptRefund& refund : refunds) {
            const std::int64_t own = refund.refunded.minor() - m_beyondMinor[refund.entry];
            const std::int64_t before = std::exchange(refunded, refunded + own);
            if (refund.judged)
                continue;
            causeIsHere(m_transaction, m_sale, refund, m_now);
            const std::int64_t excess = refunded - std::max(paid, before);
            if (excess > 0)
                noteIt("refunded-above-paid", refund.entry, moneyEvidence(refund, before, excess));
        }
    }

    std::vector<std::int64_t> noted() && { return std::move(m_noted); }

private:
    wire::Json moneyEvidence(const KeptRefund& refund, std::int64_t before,
                             std::int64_t excess) const
    {
        const Currency currency = refund.refunded.currency();
        wire::Json evidence = placeOf(m_sale);
        evidence.update({{"paid", textOf(m_sold.paidMinor(), currency)},
                         {"refunded_before", textOf(before, currency)},
                         {"refunded", refund.refunded.text()},
                         {"excess", textOf(excess, currency)},
                         {"currency", currency.code()}});
        return evidence;
    }
    void noteIt(std::string_view rule, std::int64_t entry, wire::Json evidence)
    {
        if (note(m_transaction, {rule, entry, std::move(evidence), m_now}))
            m_noted.push_back(entry);
    }

    Transaction& m_transaction;
    const wire::SaleOrigin& m_sale;
    const SoldLines& m_sold;
    Timestamp m_now;
    std::map<std::int64_t, std::int64_t> m_beyondMinor; ///< By entry: of pieces nobody had sold.
    std::vector<std::int64_t> m_noted;
};

/// Money of two currencies cannot be compared, and a till pays nothing back on such a receipt.
bool isOtherMoney(const SoldLines& sold, const KeptRefund& refund)
{
    return !sold.lines.empty() && sold.lines.front().gross.currency() != refund.refunded.currency();
}

} // namespace

ExceptionNote missingCause(const KeptRefund& refund, Timestamp now)
{
    wire::Json evidence = placeOf(refund.sale);
    evidence.update(
        {{"refunded", refund.refunded.text()}, {"currency", refund.refunded.currency().code()}});
    return {"cause-missing", refund.entry, std::move(evidence), now};
}

std::vector<std::int64_t> judgeReturns(Transaction& transaction, const wire::SaleOrigin& sale,
                                       Timestamp now)
{
    const auto backs = transaction.returns().of(sale);
    auto refunds = transaction.returns().refundsOf(sale);
    if (std::ranges::all_of(backs, &KeptLineBack::judged)
        && std::ranges::all_of(refunds, &KeptRefund::judged))
        return {};
    const auto sold = soldLines(transaction, sale);
    if (!sold)
        return {};
    std::erase_if(refunds, [&](const KeptRefund& refund) {
        const bool other = isOtherMoney(*sold, refund);
        if (other)
            causeIsHere(transaction, sale, refund, now);
        return other;
    });
    Judgement judgement{transaction, sale, *sold, now};
    judgement.pieces(backs);
    judgement.money(refunds);
    return std::move(judgement).noted();
}

} // namespace onetill::hub

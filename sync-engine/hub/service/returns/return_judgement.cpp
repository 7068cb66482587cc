#include "sync-engine/hub/service/returns/return_judgement.h"

#include "pos-app/domain/returns/return_conflict.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
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

wire::Json evidenceOf(const wire::SaleOrigin& sale, const KeptLineBack& back, const Before& before,
                      const domain::ReturnConflict& conflict)
{
    return {{"till", sale.till.text()},
            {"epoch", sale.epoch.text()},
            {"seq", sale.seq},
            {"line", back.saleLine},
            {"sold_milli", before.soldMilli},
            {"returned_before_milli", before.returnedMilli},
            {"returned_milli", back.quantityMilli},
            {"excess_milli", conflict.excess.milli()},
            {"paid_out", conflict.paidOut.text()},
            {"currency", conflict.paidOut.currency().code()}};
}

} // namespace

std::vector<std::int64_t> judgeReturns(Transaction& transaction, const wire::SaleOrigin& sale,
                                       Timestamp now)
{
    const auto backs = transaction.returns().of(sale);
    if (std::ranges::all_of(backs, &KeptLineBack::judged))
        return {};
    const auto sold = soldLines(transaction, sale);
    if (!sold)
        return {};

    std::vector<std::int64_t> noted;
    std::map<int, std::int64_t> returnedMilli;
    for (const KeptLineBack& back : backs) {
        std::int64_t& sum = returnedMilli[back.saleLine];
        const std::int64_t before = std::exchange(sum, sum + back.quantityMilli);
        if (back.judged)
            continue;
        transaction.returns().setJudged(back.entry, back.line);
        const Before known{.soldMilli = sold->soldMilli(back.saleLine), .returnedMilli = before};
        const auto conflict = conflictOf(known, back);
        if (!conflict)
            continue;
        transaction.inbox().note(
            {"returned-twice", back.entry, evidenceOf(sale, back, known, *conflict), now});
        noted.push_back(back.entry);
    }
    return noted;
}

} // namespace onetill::hub

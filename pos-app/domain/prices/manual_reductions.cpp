#include "pos-app/domain/prices/manual_reductions.h"

#include "pos-app/domain/line_amounts.h"
#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::domain {
namespace {

/// What nobody approved.
struct Off {
    std::int64_t minor{0};
    int times{0};
};

Off offByHand(const LineAmount& line)
{
    Off off;
    for (const Adjustment& each : line.adjustments)
        if (each.approvedBy.isEmpty() && each.amount.isNegative()) {
            off.minor -= each.amount.minor();
            ++off.times;
        }
    return off;
}

} // namespace

Status mayReduceTogether(const Role& role, const Basket& goods)
{
    // Promotions are nobody's gift: what people take off is held against the price without them.
    const auto amounts = lineAmounts(goods, {});
    if (!amounts)
        return passOn(amounts);
    const Rate limit = std::max(role.discountLimit, role.priceOverrideLimit);
    for (std::size_t i = 0; i < goods.lines().size(); ++i) {
        const Off off = offByHand(amounts->lines[i]);
        if (off.times < 2)
            continue;
        const BasketLine& line = goods.lines()[i];
        const auto before = line.ownPrice() ? line.ownAmount().rounded() : line.amount().rounded();
        if (!before)
            return passOn(before);
        // Each of them was rounded to a whole minor unit, which is not the person's doing.
        if (Wide{off.minor - off.times} * Rate::kOne > Wide{*before} * limit.millionths())
            return fail(ErrorCode::NeedsApproval, "line " + std::to_string(line.id)
                                                      + ": together more than "
                                                      + limit.percentText() + " % off");
    }
    return {};
}

} // namespace onetill::domain

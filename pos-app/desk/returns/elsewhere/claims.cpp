#include "pos-app/desk/returns/elsewhere/claims.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/returns/sale_behind.h"

#include <algorithm>
#include <chrono>

namespace onetill::desk {
namespace {

constexpr std::chrono::milliseconds kTellDeadline{5'000};

/// With goods: a line may also only take back a discount.
bool bringsGoods(const ReturnedLine& line)
{
    return line.record.returned->sale && line.record.quantity.milli() < 0;
}

ReturnClaim::Line claimLine(const ReturnedLine& line, std::int64_t soldMilli)
{
    const wire::LineReturn& returned = *line.record.returned;
    return {.sale = placeOf(*returned.sale),
            .line = returned.line,
            .quantityMilli = -line.record.quantity.milli(),
            .soldMilli = soldMilli};
}

} // namespace

Result<ReturnClaim> claimOf(const OpenBasket& basket, Counter& counter)
{
    ReturnClaim claim{.revision = counter.nextClaimRevision(), .lines = {}};
    for (const ReturnedLine& line : basket.returns) {
        if (!bringsGoods(line))
            continue;
        const auto behind = saleBehind(line, counter);
        if (!behind)
            return passOn(behind);
        const auto* sold = behind->line(line.record.returned->line);
        claim.lines.push_back(claimLine(line, sold ? sold->quantity.milli() : 0));
    }
    return claim;
}

void noteClaimed(OpenBasket& basket)
{
    for (ReturnedLine& line : basket.returns)
        if (bringsGoods(line)) {
            line.record.returned->claim = basket.id;
            line.record.returned->unconfirmed = false;
        }
}

bool givesUpClaims(const OpenBasket& before, const OpenBasket& next)
{
    return std::ranges::any_of(before.returns, [&](const ReturnedLine& old) {
        if (!old.record.returned->claim || !bringsGoods(old))
            return false;
        const auto kept = std::ranges::find(next.returns, old.id(), &ReturnedLine::id);
        return kept == next.returns.end() || kept->record.quantity != old.record.quantity
               || !kept->record.returned->claim;
    });
}

void tellClaims(const Uuid& basket, const ReturnedLines& lines, Counter& counter)
{
    if (!counter.centre)
        return;
    ReturnClaim claim{.revision = counter.nextClaimRevision(), .lines = {}};
    for (const ReturnedLine& line : lines)
        if (line.record.returned->claim && bringsGoods(line))
            // What was sold the centre knows, or was told when it was asked to keep it.
            claim.lines.push_back(claimLine(line, -line.record.quantity.milli()));
    counter.centre->claimReturns(basket, claim, kTellDeadline, [](const Status&) {});
}

} // namespace onetill::desk

#include "pos-app/desk/returns/elsewhere/claims.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/returns/sale_behind.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace onetill::desk {
namespace {

constexpr std::chrono::milliseconds kTellDeadline{5'000};
/// The centre keeps goods for half an hour; both clocks run, and not quite alike.
constexpr std::chrono::minutes kClaimTrusted{25};

/// With goods: a line may also only take back a discount.
bool bringsGoods(const ReturnedLine& line)
{
    return line.record.returned->sale && line.record.quantity.milli() < 0;
}

/// Where what is kept is priced anew, a refund depends on all pieces of the sale: then nobody else
/// takes any of them back meanwhile.
bool needsWholeSale(const SaleBehind& behind, Counter& counter)
{
    const auto shelf = counter.shelf();
    return shelf && behind.code.empty()
           && (*shelf)->returnPolicy().bundles == domain::BundlePolicy::RepriceKept;
}

void addWholeSale(ReturnClaim& claim, const SaleBehind& behind)
{
    for (const domain::PricedLine& sold : behind.basket.lines) {
        if (!behind.line(sold.id))
            continue;
        const domain::ReturnCounts counts = behind.counts(sold);
        if (const std::int64_t left = domain::returnable(counts).milli(); left > 0)
            claim.lines.push_back({placeOf(behind.origin), sold.id, left, counts.sold.milli()});
    }
}

/// Of the lines that bring goods and that `wanted` says. Errors: those of saleBehind().
template <class Wanted>
Result<ReturnClaim> claimOn(const ReturnedLines& lines, Counter& counter, Wanted wanted)
{
    ReturnClaim claim{.revision = counter.nextClaimRevision(), .lines = {}};
    std::set<wire::SaleOrigin> whole;
    for (const ReturnedLine& line : lines) {
        if (!bringsGoods(line) || !wanted(line))
            continue;
        const wire::LineReturn& returned = *line.record.returned;
        if (whole.contains(*returned.sale))
            continue;
        const auto behind = saleBehind(line, counter);
        if (!behind)
            return passOn(behind);
        if (needsWholeSale(*behind, counter)) {
            whole.insert(*returned.sale);
            addWholeSale(claim, *behind);
            continue;
        }
        const auto* sold = behind->line(returned.line);
        claim.lines.push_back({placeOf(*returned.sale), returned.line,
                               -line.record.quantity.milli(), sold ? sold->quantity.milli() : 0});
    }
    return claim;
}

bool isClaimed(const ReturnedLine& line)
{
    return line.record.returned->claim.has_value();
}

} // namespace

Result<ReturnClaim> claimOf(const OpenBasket& basket, Counter& counter)
{
    return claimOn(basket.returns, counter, [](const ReturnedLine&) { return true; });
}

Result<ReturnClaim> claimAgain(const OpenBasket& basket, Counter& counter)
{
    return claimOn(basket.returns, counter, isClaimed);
}

bool claimsAreStale(const OpenBasket& basket, Timestamp now)
{
    if (!hasClaims(basket))
        return false;
    const std::int64_t since = now.ms - basket.claimedAt.value_or(Timestamp{}).ms;
    return since < 0 || since > std::chrono::milliseconds{kClaimTrusted}.count();
}

bool hasClaims(const OpenBasket& basket)
{
    return std::ranges::any_of(basket.returns, isClaimed);
}

void noteClaimed(OpenBasket& basket, Timestamp now)
{
    basket.claimedAt = now;
    for (ReturnedLine& line : basket.returns)
        if (bringsGoods(line)) {
            line.record.returned->claim = basket.id;
            line.record.returned->unconfirmed = false;
        }
}

bool givesUpClaims(const OpenBasket& before, const OpenBasket& next)
{
    return std::ranges::any_of(before.returns, [&](const ReturnedLine& old) {
        if (!isClaimed(old) || !bringsGoods(old))
            return false;
        const auto kept = std::ranges::find(next.returns, old.id(), &ReturnedLine::id);
        return kept == next.returns.end() || kept->record.quantity != old.record.quantity
               || !isClaimed(*kept);
    });
}

void tellClaims(const Uuid& basket, const ReturnedLines& lines, Counter& counter)
{
    if (!counter.centre)
        return;
    // What cannot be looked up now stays kept until its time is over.
    if (const auto claim = claimOn(lines, counter, isClaimed))
        counter.centre->claimReturns(basket, *claim, kTellDeadline, [](const Status&) {});
}

} // namespace onetill::desk

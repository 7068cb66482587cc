#include "pos-app/domain/returns/line_refund.h"

#include "pos-app/domain/returns/proration.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <string>

namespace onetill::domain {
namespace {

Money includedTax(const LineColumns& line)
{
    Money sum = Money::zero(line.amount.currency());
    for (const TaxColumn& tax : line.taxes)
        if (tax.included)
            sum = sum + tax.amount;
    return sum;
}

std::vector<Quantity> keptOf(std::span<const ReturnableLine> lines)
{
    std::vector<Quantity> kept;
    for (const ReturnableLine& line : lines) {
        const std::int64_t milli =
            line.quantity.milli() - line.returned.milli() - line.returning.milli();
        ONETILL_CHECK(milli >= 0 && line.returning.milli() >= 0 && line.quantity.milli() > 0);
        kept.push_back(Quantity::fromMilli(milli, line.quantity.unit()).value());
    }
    return kept;
}

/// Each line with the share of everything that it was sold with. What has come back is rounded, not
/// what stays: that is how refunds are told.
std::vector<LineColumns> asSold(std::span<const ReturnableLine> lines,
                                std::span<const Quantity> kept)
{
    std::vector<LineColumns> worth;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::int64_t back = lines[i].quantity.milli() - kept[i].milli();
        const auto returned = Quantity::fromMilli(back, kept[i].unit()).value();
        worth.push_back(lines[i].sold - portionOf(lines[i].sold, returned, lines[i].quantity));
    }
    return worth;
}

Result<std::vector<LineColumns>> repriced(std::span<const ReturnableLine> lines,
                                          std::span<const Quantity> kept,
                                          const KeptPrice& keptPrice)
{
    const auto isNothing = [](Quantity quantity) { return quantity.milli() == 0; };
    if (!std::ranges::all_of(kept, isNothing)) {
        auto priced = keptPrice(kept);
        ONETILL_CHECK(!priced || priced->size() == lines.size());
        return priced;
    }
    std::vector<LineColumns> nothing;
    for (const ReturnableLine& line : lines)
        nothing.push_back(emptied(line.sold));
    return nothing;
}

/// Shares stand for themselves, so each line's refund does; with what is kept priced anew, one line
/// takes back what another gives.
void withoutDemands(std::vector<LineColumns>& refunds, BundlePolicy policy)
{
    const auto asksMoney = [](Money amount) { return amount.minor() > 0; };
    Money sum = Money::zero(refunds.front().gross.currency());
    for (LineColumns& refund : refunds) {
        sum = sum + refund.gross;
        if (policy == BundlePolicy::ProRata && asksMoney(refund.gross))
            refund = emptied(refund);
    }
    if (policy == BundlePolicy::RepriceKept && asksMoney(sum))
        std::ranges::transform(refunds, refunds.begin(), emptied);
}

} // namespace

std::string_view bundlePolicyWord(BundlePolicy policy)
{
    return policy == BundlePolicy::ProRata ? "pro-rata" : "reprice-kept";
}

Result<BundlePolicy> bundlePolicyFromWord(std::string_view word)
{
    for (const auto policy : {BundlePolicy::ProRata, BundlePolicy::RepriceKept})
        if (word == bundlePolicyWord(policy))
            return policy;
    return fail(ErrorCode::OutOfRange,
                "not a policy of bundles: '" + std::string{word.substr(0, 32)} + "'");
}

LineColumns portionOf(const LineColumns& sold, Quantity part, Quantity all)
{
    const auto share = [&](Money whole) { return shareOf(whole, part, all); };
    LineColumns portion = emptied(sold);
    for (const auto& [source, amount] : sold.adjustments)
        if (const Money slice = share(amount); !slice.isZero())
            portion.adjustments.emplace(source, slice);
    portion.amount = share(sold.amount);
    for (std::size_t i = 0; i < sold.taxes.size(); ++i) {
        portion.taxes[i].amount = share(sold.taxes[i].amount);
        portion.tax = portion.tax + portion.taxes[i].amount;
    }
    // Policies that round the document move single cents between a line's columns.
    const Money moved = sold.net - (sold.amount - includedTax(sold));
    portion.net = portion.amount - includedTax(portion) + share(moved);
    portion.gross = portion.net + portion.tax;
    // Mostly the base is the net; what else a tax was put on is rounded by itself.
    for (std::size_t i = 0; i < sold.taxes.size(); ++i)
        portion.taxes[i].base = portion.net + share(sold.taxes[i].base - sold.net);
    return portion;
}

Result<std::vector<LineColumns>> refundLines(std::span<const ReturnableLine> lines,
                                             BundlePolicy policy, const KeptPrice& keptPrice)
{
    if (lines.empty())
        return std::vector<LineColumns>{};
    const std::vector<Quantity> kept = keptOf(lines);
    const auto worth = policy == BundlePolicy::ProRata
                           ? Result<std::vector<LineColumns>>{asSold(lines, kept)}
                           : repriced(lines, kept, keptPrice);
    if (!worth)
        return passOn(worth);

    std::vector<LineColumns> refunds;
    for (std::size_t i = 0; i < lines.size(); ++i)
        refunds.push_back((*worth)[i] - (lines[i].sold + lines[i].refunded));
    withoutDemands(refunds, policy);
    return refunds;
}

} // namespace onetill::domain

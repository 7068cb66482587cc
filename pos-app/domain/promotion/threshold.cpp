#include "pos-app/domain/promotion/threshold.h"

#include "pos-app/domain/apportion.h"
#include "pos-app/domain/taxation/tax_on_line.h"

#include <algorithm>
#include <numeric>

namespace onetill::domain {
namespace {

using IsOpen = std::function<bool(const PieceRun&)>;

const ThresholdOffer& thresholdOffer(const Ticket& ticket, int promotion)
{
    return std::get<ThresholdOffer>(ticket.book().at(promotion).offer);
}

/// What an amount as priced is with, or without, its taxes. Levies stay out of it: they are no
/// price.
Fraction withTax(std::int64_t amount, const Item& item)
{
    const LineFigures figures =
        taxesOnLine({Fraction{amount}, Fraction{0}, item.taxes}, LineRounding::None);
    Fraction gross = figures.net;
    for (const TaxFigures& tax : figures.taxes)
        gross = gross + tax.amount;
    return gross;
}

Fraction withoutTax(std::int64_t amount, const Item& item)
{
    return taxesOnLine({Fraction{amount}, Fraction{0}, item.taxes}, LineRounding::None).net;
}

/// As much of the basis as the basket has.
std::int64_t measureOf(const Ticket& ticket, int promotion)
{
    constexpr std::int64_t kMilli = 1000;
    const ThresholdOffer& offer = thresholdOffer(ticket, promotion);
    Fraction sum;
    for (const PieceRun& run : ticket.runs()) {
        if ((ticket.roles(promotion, run.line) & kCounted) == 0)
            continue;
        const PromotableLine& line = ticket.line(run.line);
        switch (offer.basis) {
        case ThresholdBasis::Quantity:
            sum =
                sum + (line.item->unit == Unit::Piece ? run.count * kMilli : line.quantity.milli());
            break;
        case ThresholdBasis::Amount: sum = sum + run.amount(); break;
        case ThresholdBasis::NetAmount: sum = sum + withoutTax(run.amount(), *line.item); break;
        }
    }
    return sum.rounded().value_or(0);
}

const ThresholdTier* tierReached(const Ticket& ticket, int promotion)
{
    const ThresholdTier* reached = nullptr;
    const std::int64_t measure = measureOf(ticket, promotion);
    for (const ThresholdTier& tier : thresholdOffer(ticket, promotion).tiers)
        if (measure >= tier.minimum)
            reached = &tier;
    return reached;
}

/// What one threshold would take off, run by run.
struct Wanted {
    int promotion{0};
    std::vector<std::size_t> runs;
    std::vector<std::int64_t> shares;
    std::int64_t saved{0};
};

std::vector<std::int64_t> sharesAsPriced(const ThresholdOffer& offer, const Benefit& benefit,
                                         const std::vector<std::int64_t>& amounts)
{
    const auto sum = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
    std::int64_t whole = benefit.of(sum);
    if (offer.atMostMinor)
        whole = std::min(whole, *offer.atMostMinor);
    return apportion(whole, amounts).value_or(std::vector<std::int64_t>(amounts.size(), 0));
}

/// The customer is promised an amount with tax; prices may be without. It is shared out with tax,
/// and each share is then what takes it off that line's price.
std::vector<std::int64_t> sharesWithTax(const Ticket& ticket, const ThresholdOffer& offer,
                                        const Benefit& benefit, const Wanted& wanted,
                                        const std::vector<std::int64_t>& amounts)
{
    std::vector<std::int64_t> gross;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const Item& item = *ticket.line(ticket.runs()[wanted.runs[i]].line).item;
        gross.push_back(withTax(amounts[i], item).rounded().value_or(amounts[i]));
    }
    auto shares = sharesAsPriced(offer, benefit, gross);
    for (std::size_t i = 0; i < shares.size(); ++i)
        shares[i] =
            gross[i] == 0
                ? 0
                : Fraction::of(Wide{shares[i]} * amounts[i], gross[i]).rounded().value_or(0);
    return shares;
}

Wanted want(const Ticket& ticket, const Ticket& measured, int promotion, const IsOpen& isOpen)
{
    Wanted wanted{promotion, {}, {}, 0};
    const ThresholdTier* tier = tierReached(measured, promotion);
    if (!tier)
        return wanted;
    const ThresholdOffer& offer = thresholdOffer(ticket, promotion);
    std::vector<std::int64_t> amounts;
    for (std::size_t i = 0; i < ticket.runs().size(); ++i) {
        const PieceRun& run = ticket.runs()[i];
        if (!isOpen(run) || (ticket.roles(promotion, run.line) & kRewarded) == 0)
            continue;
        wanted.runs.push_back(i);
        amounts.push_back(run.amount());
    }
    wanted.shares = offer.taxIncluded ? sharesWithTax(ticket, offer, tier->benefit, wanted, amounts)
                                      : sharesAsPriced(offer, tier->benefit, amounts);
    wanted.saved = std::accumulate(wanted.shares.begin(), wanted.shares.end(), std::int64_t{0});
    return wanted;
}

void take(Ticket& ticket, const Wanted& wanted, Touch touch)
{
    if (wanted.saved == 0)
        return;
    std::vector<PieceRun> made;
    std::size_t at = 0;
    for (std::size_t i = 0; i < ticket.runs().size(); ++i) {
        const bool isMeant = at < wanted.runs.size() && wanted.runs[at] == i;
        if (isMeant)
            ticket.takeTogether(ticket.runs()[i], wanted.promotion, wanted.shares[at++], touch,
                                made);
        else
            made.push_back(ticket.runs()[i]);
    }
    ticket.runs() = std::move(made);
    ticket.tidy();
}

bool isPercentage(const Ticket& ticket, int promotion)
{
    return thresholdOffer(ticket, promotion).tiers.front().benefit.kind == BenefitKind::Percent;
}

} // namespace

void applyThresholds(Ticket& ticket, const Ticket& measured, std::vector<int> thresholds,
                     Touch touch, const IsOpen& isOpen)
{
    ticket.tidy();
    if (touch == Touch::Compound) {
        std::ranges::stable_partition(
            thresholds, [&](int promotion) { return !isPercentage(ticket, promotion); });
        for (const int promotion : thresholds)
            take(ticket, want(ticket, measured, promotion, isOpen), touch);
        return;
    }
    while (!thresholds.empty()) {
        Wanted best;
        for (const int promotion : thresholds) {
            Wanted wanted = want(ticket, measured, promotion, isOpen);
            if (wanted.saved > best.saved)
                best = std::move(wanted);
        }
        if (best.saved == 0)
            return;
        take(ticket, best, touch);
        std::erase(thresholds, best.promotion);
    }
}

std::optional<Benefit> benefitOfPiece(const Ticket& measured, int threshold)
{
    const ThresholdTier* tier = tierReached(measured, threshold);
    if (!tier || tier->benefit.kind != BenefitKind::Percent
        || thresholdOffer(measured, threshold).atMostMinor)
        return std::nullopt;
    return tier->benefit;
}

std::int64_t missingUntilFirstTier(const Ticket& ticket, int threshold)
{
    return std::max<std::int64_t>(0, thresholdOffer(ticket, threshold).tiers.front().minimum
                                         - measureOf(ticket, threshold));
}

} // namespace onetill::domain

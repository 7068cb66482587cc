#include "pos-app/domain/promotion/packing/bulk_sets.h"

#include "sync-engine/contract/values/rounding.h"

#include <algorithm>

namespace onetill::domain {
namespace {

constexpr std::int64_t kExact = 4'096;

} // namespace

std::int64_t piecesOf(const SetOffer& offer)
{
    std::int64_t pieces = 0;
    for (const SetGroup& group : offer.groups)
        pieces += group.count;
    return pieces;
}

std::int64_t savedByEqual(const SetOffer& offer, std::int64_t price)
{
    const std::int64_t pieces = piecesOf(offer);
    switch (offer.reward) {
    case Reward::WholeSet:
        return offer.benefit.kind == BenefitKind::Percent ? pieces * offer.benefit.of(price)
                                                          : offer.benefit.of(pieces * price);
    case Reward::Group:
        return offer.groups[static_cast<std::size_t>(offer.rewarded)].count
               * offer.benefit.of(price);
    case Reward::Cheapest:
    case Reward::Dearest: break;
    }
    return offer.rewarded * offer.benefit.of(price);
}

std::vector<BulkSets> bulkSets(std::span<const BulkOffer> offers, std::int64_t count,
                               std::int64_t alone)
{
    std::vector<BulkSets> sets;
    std::vector<std::int64_t> gains; ///< Beyond what the pieces save alone.
    for (const BulkOffer& offer : offers) {
        sets.push_back({offer, 0});
        gains.push_back(offer.saved - offer.pieces * alone);
    }
    std::size_t best = sets.size();
    for (std::size_t i = 0; i < sets.size(); ++i)
        if (gains[i] > 0
            && (best == sets.size()
                || Wide{gains[i]} * sets[best].offer.pieces
                       > Wide{gains[best]} * sets[i].offer.pieces))
            best = i;
    if (best < sets.size() && count > kExact) {
        sets[best].sets = (count - kExact) / sets[best].offer.pieces;
        count -= sets[best].sets * sets[best].offer.pieces;
    }

    count = std::min(count, kExact + kSetPiecesMax);
    std::vector<std::int64_t> gain(static_cast<std::size_t>(count) + 1, 0);
    std::vector<int> last(gain.size(), -1); ///< The set that ends here; -1 for a piece alone.
    for (std::size_t pieces = 1; pieces < gain.size(); ++pieces) {
        gain[pieces] = gain[pieces - 1];
        for (std::size_t i = 0; i < sets.size(); ++i) {
            const auto taken = static_cast<std::size_t>(sets[i].offer.pieces);
            if (taken > pieces || gain[pieces - taken] + gains[i] <= gain[pieces])
                continue;
            gain[pieces] = gain[pieces - taken] + gains[i];
            last[pieces] = static_cast<int>(i);
        }
    }
    for (std::size_t pieces = gain.size() - 1; pieces > 0;) {
        const int set = last[pieces];
        pieces -= set < 0
                      ? 1
                      : static_cast<std::size_t>(sets[static_cast<std::size_t>(set)].offer.pieces);
        if (set >= 0)
            ++sets[static_cast<std::size_t>(set)].sets;
    }
    std::erase_if(sets, [](const BulkSets& some) { return some.sets == 0; });
    return sets;
}

} // namespace onetill::domain

#include "pos-app/domain/taxation/share_out.h"

#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <numeric>

namespace onetill::domain {

Result<std::vector<std::int64_t>> shareOut(std::int64_t total, std::span<const Fraction> parts)
{
    std::vector<std::int64_t> shares;
    std::int64_t missing = total;
    for (const Fraction& part : parts) {
        const auto rounded = part.rounded();
        if (!rounded)
            return passOn(rounded);
        shares.push_back(*rounded);
        missing -= *rounded;
    }
    if (missing == 0 || parts.empty())
        return shares;

    // A total that is not the parts' sum would be handed out coin by coin for hours.
    const std::int64_t step = missing > 0 ? 1 : -1;
    ONETILL_CHECK(missing * step <= static_cast<std::int64_t>(parts.size()) + 2);
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<Fraction> wanted; // how much further each part would like to go in that direction
    for (std::size_t i = 0; i < parts.size(); ++i)
        wanted.push_back((parts[i] - Fraction{shares[i]}) * Fraction{step});
    std::ranges::stable_sort(order, [&](auto a, auto b) { return wanted[b] < wanted[a]; });

    // More steps than parts happens when a document's rule rounds its sum twice: go round again.
    for (std::size_t i = 0; missing != 0; ++i, missing -= step)
        shares[order[i % order.size()]] += step;
    return shares;
}

} // namespace onetill::domain

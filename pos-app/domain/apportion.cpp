#include "pos-app/domain/apportion.h"

#include "sync-engine/contract/values/rounding.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace onetill::domain {

Result<std::vector<std::int64_t>> apportion(std::int64_t amount,
                                            std::span<const std::int64_t> sizes)
{
    if (std::ranges::any_of(sizes, [](std::int64_t size) { return size < 0; }))
        return fail(ErrorCode::OutOfRange, "only what is above zero can be shared out");
    const auto sum = std::accumulate(sizes.begin(), sizes.end(), Wide{0});
    if (sum == 0)
        return fail(ErrorCode::OutOfRange, "there is nothing to share it out over");
    const Wide whole = std::min(amount < 0 ? -Wide{amount} : Wide{amount}, sum);

    std::vector<std::int64_t> shares;
    std::vector<std::pair<Wide, std::size_t>> remainders; ///< Negated, so that sorting ascends.
    Wide left = whole;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const Wide share = whole * sizes[i] / sum;
        shares.push_back(static_cast<std::int64_t>(share));
        left -= share;
        remainders.emplace_back(-(whole * sizes[i] % sum), i);
    }
    std::ranges::sort(remainders);
    for (std::size_t i = 0; left > 0; ++i, --left)
        ++shares[remainders[i].second];
    if (amount < 0)
        std::ranges::transform(shares, shares.begin(), std::negate{});
    return shares;
}

} // namespace onetill::domain

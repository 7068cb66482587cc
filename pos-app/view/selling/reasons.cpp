#include "pos-app/view/selling/reasons.h"

#include "pos-app/paper/price_reasons.h"

#include <algorithm>
#include <array>

namespace onetill::view {
namespace {

constexpr auto kSellingReasons = [] {
    std::array<Reason, paper::kPriceReasons.size()> reasons{};
    std::ranges::transform(paper::kPriceReasons, reasons.begin(), [](const auto& reason) {
        return Reason{reason.id, reason.text};
    });
    return reasons;
}();

} // namespace

std::span<const Reason> priceReasons()
{
    return kSellingReasons;
}

QString reasonText(const QString& reasonId)
{
    const Reason* known = findReason(kSellingReasons, reasonId);
    return known ? reasonText(*known) : reasonId;
}

} // namespace onetill::view

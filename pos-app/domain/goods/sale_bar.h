#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::domain {

/// What stands between goods and their sale, whoever would sell them.
struct SaleBar {
    bool notForSale{false};
    bool recalled{false};               ///< Some of the article is called back.
    std::vector<std::string> batches{}; ///< Which; empty for all of it.
    std::optional<std::string> batch{}; ///< Of these goods, if they say so: GS1 (10).
    std::optional<Date> expiry{};       ///< The last day on which they are good: GS1 (17).
    std::optional<Date> bestBefore{};   ///< GS1 (15).
};

/// Nobody overrides it. Errors: NotForSale, Recalled, Expired.
Status mayBeSold(const SaleBar& goods, const Date& today);

/// What a cashier should look at before these goods leave the shop. The words: "best-before",
/// "check-batch".
enum class GoodsWarning {
    BestBefore, ///< The day up to which they are best has passed.
    CheckBatch  ///< A batch of the article is called back, and the goods do not say theirs.
};

std::string_view goodsWarningWord(GoodsWarning warning);
/// Of goods that may be sold.
std::vector<GoodsWarning> warningsOf(const SaleBar& goods, const Date& today);

} // namespace onetill::domain

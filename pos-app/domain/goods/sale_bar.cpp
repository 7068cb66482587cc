#include "pos-app/domain/goods/sale_bar.h"

#include <algorithm>

namespace onetill::domain {
namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// A list typed by a person may have its letters otherwise than the print; with goods that make
/// people ill, that is the same batch.
bool sameBatch(std::string_view left, std::string_view right)
{
    return std::ranges::equal(left, right, {}, lower, lower);
}

bool isListed(const SaleBar& goods)
{
    return goods.batch && std::ranges::any_of(goods.batches, [&](const std::string& batch) {
               return sameBatch(batch, *goods.batch);
           });
}

} // namespace

Status mayBeSold(const SaleBar& goods, const Date& today)
{
    if (goods.recalled && (goods.batches.empty() || isListed(goods)))
        return fail(ErrorCode::Recalled,
                    goods.batches.empty() ? "all of the article" : "batch " + *goods.batch);
    if (goods.expiry && *goods.expiry < today)
        return fail(ErrorCode::Expired, "good until " + formatDate(*goods.expiry));
    if (goods.notForSale)
        return fail(ErrorCode::NotForSale, "the article is not for sale");
    return {};
}

std::string_view goodsWarningWord(GoodsWarning warning)
{
    return warning == GoodsWarning::BestBefore ? "best-before" : "check-batch";
}

std::vector<GoodsWarning> warningsOf(const SaleBar& goods, const Date& today)
{
    std::vector<GoodsWarning> warnings;
    if (goods.bestBefore && *goods.bestBefore < today)
        warnings.push_back(GoodsWarning::BestBefore);
    if (goods.recalled && !goods.batch)
        warnings.push_back(GoodsWarning::CheckBatch);
    return warnings;
}

} // namespace onetill::domain

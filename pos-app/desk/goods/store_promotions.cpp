#include "pos-app/desk/goods/store_promotions.h"

#include "pos-app/offer/promotion_json.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

bool isFor(const wire::Promotion& promotion, const wire::Store& store)
{
    const bool isHere =
        promotion.stores.empty()
        || std::ranges::find(promotion.stores, store.store) != promotion.stores.end();
    return isHere && promotion.currency == store.currency;
}

Result<domain::Promotion> termsOf(const wire::Promotion& record)
{
    auto promotion = offer::readPromotion(record.terms, record.currency);
    // Two records with one id inside would be one promotion given twice.
    if (promotion && promotion->id.text() != record.promotion)
        return fail(ErrorCode::Conflict, "calls itself " + promotion->id.text());
    return promotion;
}

} // namespace

Status StorePromotions::read(const replica::Catalogue& catalogue, const wire::Store& store,
                             const std::function<void(std::string_view)>& warn)
{
    const auto records = catalogue.promotions();
    if (!records)
        return passOn(records);
    std::vector<domain::Promotion> promotions;
    std::vector<std::string> leftOut;
    for (const Error& why : records->unreadable)
        leftOut.push_back(why.detail);
    for (const wire::Promotion& record : records->readable) {
        if (!isFor(record, store))
            continue;
        auto promotion = termsOf(record);
        if (promotion)
            promotions.push_back(*std::move(promotion));
        else
            leftOut.push_back(record.promotion + ": " + promotion.error().detail);
    }

    for (const std::string& why : leftOut)
        if (std::ranges::find(m_leftOut, why) == m_leftOut.end())
            warn("promotion left out, " + why);
    m_leftOut = std::move(leftOut);
    auto book = std::make_shared<const domain::PromotionBook>(std::move(promotions));
    // What was worked out with the book is good as long as it says the same.
    if (book->promotions() != m_book->promotions())
        m_book = std::move(book);
    return {};
}

} // namespace onetill::desk

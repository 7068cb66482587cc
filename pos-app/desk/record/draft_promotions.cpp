#include "pos-app/desk/record/draft_promotions.h"

#include "pos-app/offer/promotion_json.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace onetill::desk {
namespace {

constexpr std::size_t kPromotionsMax = 100'000;

/// What can be told apart about the goods of a basket.
struct Goods {
    std::set<Sku> skus;
    std::set<std::string> categories;
};

void cutDown(domain::ItemSet& items, const Goods& goods)
{
    const auto isNoSku = [&](const Sku& sku) { return !goods.skus.contains(sku); };
    const bool namesSkus = !items.skus.empty();
    const Sku first = namesSkus ? items.skus.front() : Sku{};
    const bool namesCategories = !items.categories.empty();
    const std::string firstCategory = namesCategories ? items.categories.front() : std::string{};
    std::erase_if(items.skus, isNoSku);
    std::erase_if(items.except, isNoSku);
    std::erase_if(items.categories,
                  [&](const std::string& name) { return !goods.categories.contains(name); });
    // Goods of which none is here: one name stands for them, or they could not be read back.
    if (items.all || !items.skus.empty() || !items.categories.empty())
        return;
    if (namesSkus)
        items.skus.push_back(first);
    else if (namesCategories)
        items.categories.push_back(firstCategory);
}

void cutDown(domain::Offer& offer, const Goods& goods)
{
    if (auto* unit = std::get_if<domain::UnitOffer>(&offer))
        cutDown(unit->items, goods);
    if (auto* set = std::get_if<domain::SetOffer>(&offer))
        for (domain::SetGroup& group : set->groups)
            cutDown(group.items, goods);
    if (auto* threshold = std::get_if<domain::ThresholdOffer>(&offer)) {
        cutDown(threshold->counted, goods);
        cutDown(threshold->rewarded, goods);
    }
}

/// Of a condition's words those that hold; without any, one stands for them all.
void cutDown(std::vector<std::string>& words, const std::vector<std::string>& had)
{
    if (words.empty())
        return;
    const std::string first = words.front();
    std::erase_if(words, [&had](const std::string& word) {
        return std::ranges::find(had, word) == had.end();
    });
    if (words.empty())
        words.push_back(first);
}

} // namespace

wire::Json promotionsJson(const domain::PromotionBook& book, const domain::Basket& basket,
                          const std::vector<std::string>& customerGroups)
{
    Goods goods;
    std::set<int> meant;
    for (const domain::BasketLine& line : basket.lines()) {
        goods.skus.insert(line.item->sku);
        goods.categories.insert(line.item->category);
        for (const domain::Mention& mention : book.mentions(*line.item))
            meant.insert(mention.promotion);
    }
    wire::Json json = wire::Json::array();
    for (const int number : meant) {
        domain::Promotion promotion = book.at(number);
        cutDown(promotion.offer, goods);
        cutDown(promotion.conditions.coupons, basket.coupons());
        cutDown(promotion.conditions.customerGroups, customerGroups);
        json.push_back(offer::promotionJson(promotion, basket.currency()));
    }
    return json;
}

std::shared_ptr<const domain::PromotionBook> readPromotions(const wire::JsonReader& reader,
                                                            Currency currency)
{
    return std::make_shared<const domain::PromotionBook>(
        reader.list("promotions", kPromotionsMax, [currency](const wire::JsonReader& one) {
            return offer::readPromotion(one, currency);
        }));
}

domain::PriorityModel readPromotionModel(const wire::JsonReader& draft)
{
    const auto word = draft.optionalText("promotion_model", 32);
    return word ? draft.got(domain::priorityModelFromWord(*word), "promotion_model")
                : domain::PriorityModel::WithinPriority;
}

domain::CompoundBasis readCompoundBasis(const wire::JsonReader& draft)
{
    const auto word = draft.optionalText("compound_basis", 32);
    return word ? draft.got(domain::compoundBasisFromWord(*word), "compound_basis")
                : domain::CompoundBasis::Discounted;
}

} // namespace onetill::desk

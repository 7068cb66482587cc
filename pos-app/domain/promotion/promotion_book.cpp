#include "pos-app/domain/promotion/promotion_book.h"

#include <algorithm>

namespace onetill::domain {

PromotionBook::PromotionBook(std::vector<Promotion> promotions)
    : m_promotions{std::move(promotions)}
{
    std::ranges::sort(m_promotions, {}, &Promotion::id);
    for (int number = 0; number < static_cast<int>(m_promotions.size()); ++number) {
        const Offer& offer = at(number).offer;
        if (const auto* unit = std::get_if<UnitOffer>(&offer))
            enter(number, 1, unit->items);
        if (const auto* threshold = std::get_if<ThresholdOffer>(&offer)) {
            enter(number, kCounted, threshold->counted);
            enter(number, kRewarded, threshold->rewarded);
        }
        if (const auto* set = std::get_if<SetOffer>(&offer))
            for (std::size_t group = 0; group < set->groups.size(); ++group)
                enter(number, std::uint32_t{1} << group, set->groups[group].items);
    }
}

void PromotionBook::enter(int promotion, std::uint32_t role, const ItemSet& items)
{
    const Mention mention{promotion, role};
    if (items.all)
        m_ofEverything.push_back(mention);
    for (const Sku& sku : items.skus)
        m_bySku[sku].push_back(mention);
    for (const std::string& category : items.categories)
        m_byCategory[category].push_back(mention);
    for (const Sku& sku : items.except)
        m_excepted[sku].push_back(mention);
}

std::vector<Mention> PromotionBook::mentions(const Item& item) const
{
    std::map<int, std::uint32_t> roles;
    const auto add = [&roles](const std::vector<Mention>& found) {
        for (const Mention& mention : found)
            roles[mention.promotion] |= mention.roles;
    };
    add(m_ofEverything);
    if (const auto found = m_bySku.find(item.sku); found != m_bySku.end())
        add(found->second);
    if (const auto found = m_byCategory.find(item.category); found != m_byCategory.end())
        add(found->second);
    if (const auto found = m_excepted.find(item.sku); found != m_excepted.end())
        for (const Mention& mention : found->second)
            if (const auto place = roles.find(mention.promotion); place != roles.end())
                place->second &= ~mention.roles;
    std::vector<Mention> mentions;
    for (const auto& [promotion, role] : roles)
        if (role != 0)
            mentions.push_back({promotion, role});
    return mentions;
}

} // namespace onetill::domain

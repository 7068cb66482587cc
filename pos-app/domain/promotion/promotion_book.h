#pragma once

#include "pos-app/domain/promotion/promotion.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace onetill::domain {

/// A promotion that speaks of an item, and as what.
struct Mention {
    int promotion{0}; ///< Its number in the book.
    std::uint32_t roles{
        0}; ///< By offer: UnitOffer 1; SetOffer a bit a group; ThresholdOffer below.
};

constexpr std::uint32_t kCounted = 1;
constexpr std::uint32_t kRewarded = 2;

/// All promotions of a shop, so arranged that an item finds its own at once. Made anew when the
/// centre changes one.
class PromotionBook
{
public:
    PromotionBook() = default;
    /// Each has passed checkPromotion(). They are numbered by id, whatever order they come in.
    explicit PromotionBook(std::vector<Promotion> promotions);

    const std::vector<Promotion>& promotions() const { return m_promotions; }
    const Promotion& at(int number) const { return m_promotions[static_cast<std::size_t>(number)]; }
    /// By number, ascending.
    std::vector<Mention> mentions(const Item& item) const;

private:
    void enter(int promotion, std::uint32_t role, const ItemSet& items);

    std::vector<Promotion> m_promotions;
    std::map<Sku, std::vector<Mention>> m_bySku;
    std::map<std::string, std::vector<Mention>> m_byCategory;
    std::vector<Mention> m_ofEverything;
    std::map<Sku, std::vector<Mention>> m_excepted;
};

} // namespace onetill::domain

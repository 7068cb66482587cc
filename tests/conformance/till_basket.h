#pragma once

#include "pos-app/domain/pricing.h"

#include <deque>
#include <string>
#include <vector>

namespace conformance {

/// What an example puts before the till: goods at their prices and the promotions in force.
struct TillBasket {
    std::deque<onetill::domain::Item> items;
    std::vector<std::int64_t> pieces; ///< Of each item.
    std::vector<onetill::domain::Promotion> promotions;
    onetill::domain::PromotionContext context;

    /// `taxes`: "none", "15% excluded", "35% incl + 50% excl", …
    void add(const std::string& sku, const std::string& price, std::int64_t count,
             const std::string& taxes);
    void offer(const std::string& id, onetill::domain::Offer offer,
               onetill::domain::Concurrency concurrency, int priority);
    onetill::Result<onetill::domain::PricedBasket> price() const;
};

/// Of "12.5" in euro: 1250.
std::int64_t minorOf(const std::string& amount);
/// Of 1250: "12.50".
std::string minorText(std::int64_t minor);

} // namespace conformance

// A basket of 300 lines under 500 active promotions, priced again after each scan, beside the same
// basket without promotions; and the hardest small overlap: 40 pieces in 6 promotions on sets.
//
// usage: promotion_bench [scans]

#include "measured.h"
#include "pos-app/domain/pricing.h"

#include <cstdlib>
#include <iostream>
#include <random>

using namespace onetill;
using namespace onetill::domain;
using bench::Measured;

namespace {

constexpr int kArticles = 300;
constexpr int kPromotions = 500;
constexpr int kCategories = 25;

const Currency kEur = Currency::fromCode("EUR").value();

Sku skuOf(int article)
{
    return Sku::parse("SKU-" + std::to_string(article)).value();
}

std::string categoryOf(int article)
{
    return "category-" + std::to_string(article % kCategories);
}

std::shared_ptr<const Item> itemOf(int article, std::mt19937_64& random)
{
    Item item;
    item.sku = skuOf(article);
    item.name = item.sku.text();
    item.category = categoryOf(article);
    item.listPrice =
        Money::fromMinor(99 + static_cast<std::int64_t>(random() % 5000), kEur).value();
    Tax tax;
    tax.code = "VAT";
    tax.rate = Rate::parsePercent("23").value();
    tax.included = true;
    item.taxes = {tax};
    return std::make_shared<const Item>(std::move(item));
}

/// Articles next to each other, as a range of goods is.
ItemSet someArticles(std::mt19937_64& random, int count)
{
    ItemSet items;
    const int first = static_cast<int>(random() % kArticles);
    for (int i = 0; i < count; ++i)
        items.skus.push_back(skuOf((first + i) % kArticles));
    return items;
}

Benefit percentOff(std::mt19937_64& random)
{
    return Benefit::percentOff(
        Rate::fromMillionths(50'000 * (1 + static_cast<std::int64_t>(random() % 6))).value());
}

/// What a supermarket has: mostly single prices, many "3 for 2" and "2 for" on a range, some mixes,
/// some spending thresholds.
Offer someOffer(int number, std::mt19937_64& random)
{
    const Benefit free = Benefit::percentOff(Rate::parsePercent("100").value());
    switch (number % 10) {
    case 0:
    case 1: return SetOffer{{{someArticles(random, 4), 3}}, Reward::Cheapest, 1, free};
    case 2:
        return SetOffer{{{someArticles(random, 3), 2}}, Reward::WholeSet, 0, percentOff(random)};
    case 3:
        return SetOffer{{{someArticles(random, 2), 1}, {someArticles(random, 2), 1}},
                        Reward::WholeSet,
                        0,
                        Benefit::amountOff(100)};
    case 4:
        if (number < 30)
            return ThresholdOffer{everything(),
                                  someArticles(random, 10),
                                  ThresholdBasis::Amount,
                                  {{5000 * (1 + number), percentOff(random)}},
                                  {},
                                  false};
        [[fallthrough]];
    default: return UnitOffer{someArticles(random, 1 + number % 5), percentOff(random)};
    }
}

PromotionBook bookOf(std::mt19937_64& random)
{
    std::vector<Promotion> promotions;
    for (int i = 0; i < kPromotions; ++i) {
        Promotion promotion;
        promotion.id = PromotionId::parse("P" + std::to_string(1000 + i)).value();
        promotion.name = promotion.id.text();
        promotion.offer = someOffer(i, random);
        promotions.push_back(std::move(promotion));
    }
    return PromotionBook{std::move(promotions)};
}

int rescan(int scans)
{
    std::mt19937_64 random{20261126};
    const PromotionBook book = bookOf(random);
    std::vector<std::shared_ptr<const Item>> items;
    Basket basket{kEur};
    for (int article = 0; article < kArticles; ++article) {
        items.push_back(itemOf(article, random));
        basket = addItem(basket, {items.back(), Quantity::one(Unit::Piece)}).value().basket;
    }
    PackingMemory memory;
    Measured bare;
    Measured ours;
    std::int64_t saved = 0;
    int optimal = 0;
    for (int scan = 0; scan < scans; ++scan) {
        const auto& item = items[random() % items.size()];
        basket = addItem(basket, {item, Quantity::one(Unit::Piece)}).value().basket;
        bare.time([&] { return price(basket, {}).value().total.minor(); });
        ours.time([&] {
            const auto priced = price(basket, {.promotions = &book, .memory = &memory}).value();
            optimal += priced.optimal ? 1 : 0;
            saved = basket.amount().rounded().value() - priced.total.minor();
            return saved;
        });
    }
    std::cout << "{\"bench\":\"reprice\",\"lines\":" << basket.lines().size()
              << ",\"promotions\":" << kPromotions << ",\"p50_us\":" << ours.p50()
              << ",\"p99_us\":" << ours.p99() << ",\"bare_p99_us\":" << bare.p99()
              << ",\"ratio_p99\":" << ours.p99() / bare.p99() << ",\"optimal\":" << optimal
              << ",\"of\":" << scans << ",\"saved_minor\":" << saved << "}\n";
    return 0;
}

int overlap(int rounds)
{
    std::mt19937_64 random{40};
    Measured ours;
    int optimal = 0;
    for (int round = 0; round < rounds; ++round) {
        std::vector<Promotion> promotions;
        for (int i = 0; i < 6; ++i) {
            Promotion promotion;
            promotion.id = PromotionId::parse("P" + std::to_string(i)).value();
            const int pieces = 2 + static_cast<int>(random() % 3);
            const Benefit free = Benefit::percentOff(Rate::parsePercent("100").value());
            if (i % 3 == 0)
                promotion.offer = SetOffer{{{everything(), pieces + 1}}, Reward::Cheapest, 1, free};
            else if (i % 3 == 1)
                promotion.offer = SetOffer{
                    {{someArticles(random, 150), pieces}}, Reward::WholeSet, 0, percentOff(random)};
            else
                promotion.offer =
                    SetOffer{{{someArticles(random, 100), 1}, {someArticles(random, 150), 1}},
                             Reward::WholeSet,
                             0,
                             Benefit::amountOff(200)};
            promotions.push_back(std::move(promotion));
        }
        const PromotionBook book{std::move(promotions)};
        Basket basket{kEur};
        while (basket.lines().size() < 40)
            basket = addItem(basket, {itemOf(static_cast<int>(random() % kArticles), random),
                                      Quantity::one(Unit::Piece)})
                         .value()
                         .basket;
        ours.time([&] {
            const auto priced = price(basket, {.promotions = &book}).value();
            optimal += priced.optimal ? 1 : 0;
            return priced.total.minor();
        });
    }
    std::cout << "{\"bench\":\"overlap\",\"pieces\":40,\"promotions\":6,\"p50_us\":" << ours.p50()
              << ",\"max_us\":" << ours.max() << ",\"optimal\":" << optimal << ",\"of\":" << rounds
              << "}\n";
    return 0;
}

} // namespace

int main(int count, char** words)
{
    const int scans = count > 1 ? std::atoi(words[1]) : 1000;
    return rescan(scans) + overlap(100);
}

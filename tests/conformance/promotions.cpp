#include "pos-app/domain/promotion/promote.h"
#include "tests/conformance/promotion_offers.h"
#include "tests/conformance/semantics.h"
#include "tests/conformance/verdict.h"

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

/// The basket of an example: its own lines, and the items that they point to.
struct Pieces {
    std::vector<std::unique_ptr<Item>> items;
    std::vector<PromotableLine> lines;

    void add(const std::string& name, std::int64_t price, std::int64_t pieces)
    {
        items.push_back(std::make_unique<Item>());
        items.back()->sku = Sku::parse(name).value();
        lines.push_back({static_cast<int>(lines.size()) + 1, items.back().get(), pieces, price,
                         Quantity::fromMilli(pieces * 1000, Unit::Piece).value()});
    }
};

Outcome optimisation(const Json& example)
{
    Pieces basket;
    for (const Json& unit : example.at("units"))
        basket.add(unit.at("item").get<std::string>(), unit.at("price").get<std::int64_t>(), 1);
    std::vector<Promotion> promotions;
    for (const Json& described : example.at("promotions")) {
        const auto offer = offerFrom(described);
        if (!offer)
            return unsupported("no promotion of the kind " + described.at("kind").dump());
        Promotion promotion;
        promotion.id = PromotionId::parse("P" + std::to_string(1000 + promotions.size())).value();
        promotion.offer = *offer;
        promotion.timesPerTicket = described.value("limit", 0);
        if (const auto possible = checkPromotion(promotion); !possible)
            return {Verdict::Fail, possible.error().detail};
        promotions.push_back(std::move(promotion));
    }
    const PromotionBook book{std::move(promotions)};
    PackingMemory memory;

    const Promoted promoted = promote(basket.lines, book, {}, memory);

    std::int64_t gross = 0;
    for (const PromotableLine& line : basket.lines)
        gross += line.price;
    const Json& expected = example.at("expected");
    return compare({{"gross_minor", expected.at("gross_minor")},
                    {"best_discount_minor", expected.at("best_discount_minor")},
                    {"net_minor", expected.at("net_minor")},
                    {"optimal", true}},
                   {{"gross_minor", gross},
                    {"best_discount_minor", promoted.saved()},
                    {"net_minor", gross - promoted.saved()},
                    {"optimal", promoted.optimal}});
}

} // namespace

Outcome runPromotions(const std::string& section, const Json& example)
{
    return section == "optimisation" ? optimisation(example) : runSemantics(example);
}

} // namespace conformance

#include "tests/conformance/promotion_offers.h"

#include "sync-engine/contract/values/money.h"

namespace conformance {
namespace {

using namespace onetill;
using namespace onetill::domain;

ItemSet itemsFrom(const Json& list)
{
    if (list.is_null())
        return everything();
    ItemSet items;
    for (const Json& name : list)
        items.skus.push_back(Sku::parse(name.get<std::string>()).value());
    return items;
}

ItemSet itemsOf(const Json& described)
{
    return itemsFrom(described.value("items", Json(nullptr)));
}

Benefit percentOf(const Json& described)
{
    const Json& percent = described.at("percent");
    const std::string text = percent.is_string() ? percent.get<std::string>() : percent.dump();
    return Benefit::percentOff(Rate::parsePercent(text).value());
}

/// What the whole set costs, or what is taken off it.
Benefit benefitOf(const Json& described)
{
    if (described.contains("percent"))
        return percentOf(described);
    if (described.contains("price"))
        return Benefit::fixedPrice(described.at("price").get<std::int64_t>());
    return Benefit::amountOff(described.at("amount").get<std::int64_t>());
}

SetOffer setOf(const Json& described, int pieces, Reward reward, int rewarded, Benefit benefit)
{
    return {{{itemsOf(described), pieces}}, reward, rewarded, benefit};
}

SetOffer mixOf(const Json& described)
{
    SetOffer offer{{}, Reward::WholeSet, 0, benefitOf(described)};
    for (const Json& group : described.at("groups")) {
        const bool isList = group.is_array();
        offer.groups.push_back(
            {itemsFrom(isList ? group : group.at("items")), isList ? 1 : group.value("count", 1)});
    }
    return offer;
}

} // namespace

std::optional<Offer> offerFrom(const Json& described)
{
    const auto kind = described.at("kind").get<std::string>();
    const auto number = [&described](const char* field) { return described.at(field).get<int>(); };
    if (kind == "percent" || kind == "amount" || kind == "fixed_price" || kind == "price")
        return UnitOffer{itemsOf(described), benefitOf(described)};
    if (kind == "set_percent" || kind == "n_for_price" || kind == "n_amount_off"
        || kind == "set_amount")
        return setOf(described, number("n"), Reward::WholeSet, 0, benefitOf(described));
    if (kind == "n_pay_m")
        return setOf(described, number("n"), Reward::Cheapest, number("n") - number("m"),
                     Benefit::percentOff(Rate::parsePercent("100").value()));
    if (kind == "buy_get_percent")
        return setOf(described, number("buy") + number("get"), Reward::Cheapest, number("get"),
                     percentOf(described));
    if (kind == "mix" || kind == "mix_percent" || kind == "mix_amount")
        return mixOf(described);
    return std::nullopt;
}

std::optional<Benefit> benefitFrom(const std::string& text)
{
    if (text.ends_with('%')) {
        const auto percent = Rate::parsePercent(text.substr(0, text.size() - 1));
        return percent ? std::optional{Benefit::percentOff(*percent)} : std::nullopt;
    }
    const auto amount =
        Money::parse(text.substr(0, text.find(' ')), Currency::fromCode("EUR").value());
    return amount ? std::optional{Benefit::amountOff(amount->minor())} : std::nullopt;
}

} // namespace conformance

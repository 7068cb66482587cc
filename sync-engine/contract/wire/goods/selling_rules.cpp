#include "sync-engine/contract/wire/goods/selling_rules.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kAmountMax = 32;

bool flagOf(const JsonReader& reader, const char* key)
{
    return reader.has(key) && reader.flag(key);
}

} // namespace

Json sellingRulesJson(const SellingRules& rules)
{
    Json json = Json::object();
    if (rules.serial)
        json["serial"] = true;
    if (rules.notForSale)
        json["not_for_sale"] = true;
    if (rules.openPrice)
        json["open_price"] = true;
    if (rules.priceMin)
        json["price_min"] = *rules.priceMin;
    if (rules.priceMax)
        json["price_max"] = *rules.priceMax;
    if (rules.mayBeFree)
        json["may_be_free"] = true;
    if (rules.noDiscount)
        json["no_discount"] = true;
    if (!rules.loads.empty())
        json["loads"] = rules.loads;
    if (rules.deposit)
        json["deposit"] = rules.deposit->text();
    return json;
}

SellingRules readSellingRules(const JsonReader& reader)
{
    return {.serial = flagOf(reader, "serial"),
            .notForSale = flagOf(reader, "not_for_sale"),
            .openPrice = flagOf(reader, "open_price"),
            .priceMin = reader.optionalText("price_min", kAmountMax),
            .priceMax = reader.optionalText("price_max", kAmountMax),
            .mayBeFree = flagOf(reader, "may_be_free"),
            .noDiscount = flagOf(reader, "no_discount"),
            .loads = reader.optionalText("loads", 32).value_or(""),
            .deposit = reader.optionalIdentifier<Sku>("deposit")};
}

} // namespace onetill::wire

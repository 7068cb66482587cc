#include "sync-engine/contract/wire/goods/special_price.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kBoundMax = 32;

} // namespace

std::string keyOf(const SpecialPrice& body)
{
    std::string key = body.priceList + '\x1f' + body.sku.text();
    for (const std::string& part :
         {body.store ? body.store->text() : std::string{}, body.group, body.from, body.until})
        key += '\x1f' + part;
    return key;
}

Json jsonOf(const SpecialPrice& body)
{
    Json json{{"price_list", body.priceList},
              {"sku", body.sku.text()},
              {"currency", body.amount.currency().code()},
              {"amount", body.amount.text()}};
    if (body.store)
        json["store"] = body.store->text();
    if (!body.group.empty())
        json["group"] = body.group;
    if (!body.from.empty())
        json["from"] = body.from;
    if (!body.until.empty())
        json["until"] = body.until;
    return json;
}

SpecialPrice readSpecialPrice(const JsonReader& reader)
{
    return {.priceList = reader.text("price_list", kWordMax),
            .sku = reader.identifier<Sku>("sku"),
            .amount = reader.money("amount", reader.currency("currency")),
            .store = reader.optionalIdentifier<StoreId>("store"),
            .group = reader.optionalText("group", kWordMax).value_or(""),
            .from = reader.optionalText("from", kBoundMax).value_or(""),
            .until = reader.optionalText("until", kBoundMax).value_or("")};
}

} // namespace onetill::wire

#include "pos-app/offer/item_set_json.h"

#include <algorithm>

namespace onetill::offer {
namespace {

constexpr std::size_t kNamesMax = 20'000;

std::vector<Sku> readSkus(const wire::JsonReader& reader, const char* key)
{
    std::vector<Sku> skus;
    if (reader.has(key))
        for (const std::string& text : reader.texts(key, kNamesMax))
            skus.push_back(reader.got(Sku::parse(text), key));
    return skus;
}

wire::Json skusJson(const std::vector<Sku>& skus)
{
    wire::Json json = wire::Json::array();
    for (const Sku& sku : skus)
        json.push_back(sku.text());
    return json;
}

} // namespace

domain::ItemSet readItemSet(const wire::JsonReader& reader, const char* key)
{
    if (reader.isText(key)) {
        if (reader.text(key) != "all")
            reader.refuse(ErrorCode::OutOfRange, key, "goods are \"all\" or a list");
        return domain::everything();
    }
    const wire::JsonReader part = reader.part(key, key);
    part.allowOnly({"all", "skus", "categories", "except"});
    domain::ItemSet items{
        part.has("all") && part.flag("all"), readSkus(part, "skus"), {}, readSkus(part, "except")};
    if (part.has("categories"))
        items.categories = part.texts("categories", kNamesMax);
    if (!items.all && items.skus.empty() && items.categories.empty())
        reader.refuse(ErrorCode::MissingField, key, "no goods are named");
    return items;
}

wire::Json itemSetJson(const domain::ItemSet& items)
{
    if (items == domain::everything())
        return "all";
    wire::Json json = wire::Json::object();
    if (items.all)
        json["all"] = true;
    if (!items.skus.empty())
        json["skus"] = skusJson(items.skus);
    if (!items.categories.empty())
        json["categories"] = items.categories;
    if (!items.except.empty())
        json["except"] = skusJson(items.except);
    return json;
}

} // namespace onetill::offer

#include "sync-engine/contract/wire/goods/promotion_record.h"

#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::wire {
namespace {

constexpr std::size_t kStoresMax = 10'000;

} // namespace

std::string keyOf(const Promotion& body)
{
    return body.promotion;
}

Json jsonOf(const Promotion& body)
{
    Json stores = Json::array();
    for (const StoreId& store : body.stores)
        stores.push_back(store.text());
    return {{"promotion", body.promotion},
            {"stores", std::move(stores)},
            {"currency", body.currency.code()},
            {"terms", body.terms}};
}

Promotion readPromotion(const JsonReader& reader)
{
    std::vector<StoreId> stores;
    for (const std::string& store : reader.texts("stores", kStoresMax))
        stores.push_back(reader.got(StoreId::parse(store), "stores"));
    return {.promotion = reader.text("promotion", 64),
            .stores = std::move(stores),
            .currency = reader.currency("currency"),
            .terms = reader.object("terms")};
}

} // namespace onetill::wire

#include "sync-engine/hub/service/feed/audience.h"

#include "sync-engine/hub/service/feed/record_storage.h"

namespace onetill::hub {

std::string everyone(std::string_view feed)
{
    return std::string{feed};
}

std::string ofStore(std::string_view feed, const StoreId& store)
{
    return std::string{feed} + "/store:" + store.text();
}

std::string ofPriceList(const std::string& priceList)
{
    return "catalogue/list:" + priceList;
}

std::string ofTaxRegion(const std::string& region)
{
    return "catalogue/region:" + region;
}

std::optional<wire::Store> storeOf(Transaction& transaction, const StoreId& store)
{
    const auto body = transaction.records().find(ofStore("configuration", store),
                                                 std::string{wire::Store::kKind}, store.text());
    if (!body)
        return std::nullopt;
    const auto record = wire::readRecord(wire::Store::kKind, *body);
    ONETILL_CHECK(record.has_value());
    return std::get<wire::Store>(*record);
}

Audience Audience::of(Transaction& transaction, const StoreId& store)
{
    Audience audience;
    audience.m_store = store;
    if (const auto rules = storeOf(transaction, store)) {
        audience.m_priceList = rules->priceList;
        audience.m_taxRegion = rules->taxRegion;
    }
    return audience;
}

std::vector<std::string> Audience::scopes(std::string_view feed) const
{
    if (feed == "staff" || feed == "configuration")
        return {everyone(feed), ofStore(feed, m_store)};
    if (feed == "catalogue")
        return {everyone(feed), ofStore(feed, m_store), ofPriceList(m_priceList),
                ofTaxRegion(m_taxRegion)};
    if (feed == "customers")
        return {everyone(feed)};
    return {ofStore(feed, m_store)};
}

std::vector<std::string> Audience::allScopes() const
{
    std::vector<std::string> all;
    for (const std::string_view feed : wire::kFeeds)
        for (std::string& scope : scopes(feed))
            all.push_back(std::move(scope));
    return all;
}

std::string Audience::mark() const
{
    std::string joined;
    // A store's cases are its own whatever it sells by; tills of before this feed go on.
    for (const std::string_view feed : wire::kFeeds)
        if (feed != "exceptions")
            for (const std::string& scope : scopes(feed))
                joined += scope + '\x1f';
    return wire::toHex(wire::sha256({joined})).substr(0, 16);
}

} // namespace onetill::hub

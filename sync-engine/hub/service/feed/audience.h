#pragma once

#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/storage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// Whose tills receive a record: everyone's, one store's, those with a price list or a tax region.
/// The text begins with the feed's name, so a scope belongs to one feed.
std::string everyone(std::string_view feed);
std::string ofStore(std::string_view feed, const StoreId& store);
std::string ofPriceList(const std::string& priceList);
std::string ofTaxRegion(const std::string& region);

/// The store's own record. Errors are none: a store that was never imported is nothing.
std::optional<wire::Store> storeOf(Transaction& transaction, const StoreId& store);

/// What one store's tills receive: of their own store only staff, rules, stock and tiles, of prices
/// and taxes only what they sell by, and the keys of every till (sync.md 3).
class Audience
{
public:
    static Audience of(Transaction& transaction, const StoreId& store);

    const StoreId& store() const { return m_store; }
    std::vector<std::string> scopes(std::string_view feed) const;
    std::vector<std::string> allScopes() const;
    /// 16 hexadecimal digits that differ when any scope differs. It stands in cursors: a till whose
    /// store got another price list must not go on from where it was.
    std::string mark() const;

private:
    StoreId m_store;
    std::string m_priceList;
    std::string m_taxRegion;
};

} // namespace onetill::hub

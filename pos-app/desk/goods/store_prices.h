#pragma once

#include "pos-app/domain/prices/customer_price.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/records.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// What articles cost in one store, remembered: a basket asks for each of its lines at every
/// change, because a price may begin or end at any moment.
class StorePrices
{
public:
    /// The centre has changed something.
    void forget() { m_known.clear(); }

    /// A special price that this version cannot read is left out, and `warn` hears of it: it may
    /// have a condition that nobody here knows. Errors: those of the storage.
    Result<domain::CustomerPrice> of(const Sku& sku, const domain::PriceContext& context,
                                     const replica::Catalogue& catalogue, const wire::Store& store,
                                     const std::function<void(std::string_view)>& warn);

private:
    struct Prices {
        std::optional<Money> plain;
        std::vector<domain::SpecialPrice> specials;
    };
    std::map<Sku, Prices> m_known;
};

} // namespace onetill::desk

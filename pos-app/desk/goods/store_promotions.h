#pragma once

#include "pos-app/domain/promotion/promotion_book.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/records.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// The promotions that the centre has for one store, in the form that prices are made with.
class StorePromotions
{
public:
    /// Reads them anew. One that this version cannot read is left out, and `warn` hears of it
    /// once: it may have a condition that nobody here knows, and a newer centre must not close the
    /// shop. Errors: those of the storage; then everything stays as it was.
    Status read(const replica::Catalogue& catalogue, const wire::Store& store,
                const std::function<void(std::string_view)>& warn);

    /// Never null. The same book as long as its promotions are the same.
    const std::shared_ptr<const domain::PromotionBook>& book() const { return m_book; }

private:
    std::shared_ptr<const domain::PromotionBook> m_book =
        std::make_shared<const domain::PromotionBook>();
    std::vector<std::string> m_leftOut; ///< Why, for each that is.
};

} // namespace onetill::desk

#pragma once

#include "pos-app/desk/goods/store_prices.h"
#include "pos-app/desk/goods/store_promotions.h"
#include "pos-app/desk/returns/return_policy.h"
#include "pos-app/domain/cash/till_policy.h"
#include "pos-app/domain/codes/embedded_code.h"
#include "pos-app/domain/codes/scan_code.h"
#include "pos-app/domain/item.h"
#include "pos-app/domain/promotion/promote.h"
#include "pos-app/domain/tax.h"
#include "pos-app/domain/tender.h"
#include "pos-app/domain/tenders/stored_value.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/wire/records.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::desk {

/// The replica as a shelf to sell from: articles with this store's prices and taxes, and the
/// store's own rules. Reads catalogue.db while the sync thread goes on writing it.
class Shelf
{
public:
    /// For whoever looks after the shop: a rule that this version cannot follow.
    using Warn = std::function<void(std::string_view)>;

    /// Errors: NotFound (no such file, or this store is not in it), StorageForeign,
    /// StorageDamaged, StorageFailed.
    static Result<Shelf> open(const std::filesystem::path& file, const StoreId& store, Warn warn);

    /// Reads the store's rules and promotions again if the centre has changed anything. Called
    /// before each command, so it costs one small query when nothing has. A rule that this version
    /// does not know leaves the one in force: a newer centre must not close the shop. Errors: as
    /// open().
    Status refresh();

    const replica::Catalogue& catalogue() const { return m_catalogue; }
    const wire::Store& store() const { return m_store; }
    domain::RoundingPolicy rounding() const { return m_rounding; }
    const domain::CashRounding& cashRounding() const { return m_cashRounding; }
    const domain::DrawerRules& drawerRules() const { return m_drawerRules; }
    /// How promotions compete, and what percentages beside each other are of.
    domain::PriorityModel promotionModel() const { return m_promotionModel; }
    domain::CompoundBasis compoundBasis() const { return m_compoundBasis; }
    const ReturnPolicy& returnPolicy() const { return m_returnPolicy; }
    /// Errors: TenderNotTaken for a currency that the store does not take.
    Result<domain::ExchangeRate> exchangeRate(std::string_view currency) const;
    /// None where the store takes no gift cards, credit and points that the centre cannot confirm.
    std::optional<domain::OfflineTrust> offlineTrust() const;
    /// In force at position(); of this store and its currency. Never null, the same one as long as
    /// it says the same.
    const std::shared_ptr<const domain::PromotionBook>& promotions() const
    {
        return m_promotions.book();
    }
    /// Of the catalogue feed: where the prices come from.
    const wire::Cursor& position() const { return m_position; }
    /// Layouts of the codes that the store's own scales print.
    const std::vector<domain::EmbeddedLayout>& layouts() const { return m_layouts; }

    /// The article with the taxes of this moment, at the price that holds. Errors: NoPrice for a
    /// tax class that this region does not know, those of the storage.
    Result<std::shared_ptr<const domain::Item>> itemForSale(const replica::Article& article,
                                                            const domain::PriceContext& context);
    /// Errors: those of the storage.
    Result<domain::CustomerPrice> price(const Sku& sku, const domain::PriceContext& context);

private:
    Shelf(replica::Catalogue catalogue, wire::Store store, Warn warn);
    void takeRules(wire::Store store);
    void takeCashRounding(const wire::Store& store);
    void takePromotionRules(const wire::PromotionRules& rules);
    Status takeSelling(domain::Item& item, const wire::SellingRules& rules,
                       const domain::PriceContext& context);
    Result<std::shared_ptr<const domain::Item>> depositItem(const Sku& sku,
                                                            domain::PriceContext context);
    Result<std::vector<domain::Tax>> taxes(const std::string& taxClass);

    replica::Catalogue m_catalogue;
    wire::Store m_store;
    Warn m_warn;
    wire::Cursors m_cursors;
    wire::Cursor m_position;
    StorePromotions m_promotions;
    StorePrices m_prices;
    domain::RoundingPolicy m_rounding{domain::RoundingPolicy::PerLine};
    domain::PriorityModel m_promotionModel{domain::PriorityModel::WithinPriority};
    domain::CompoundBasis m_compoundBasis{domain::CompoundBasis::Discounted};
    domain::CashRounding m_cashRounding;
    domain::DrawerRules m_drawerRules;
    ReturnPolicy m_returnPolicy;
    std::vector<domain::EmbeddedLayout> m_layouts;
    std::map<std::string, std::vector<domain::Tax>> m_taxes; ///< By class, since the last refresh.
};

} // namespace onetill::desk

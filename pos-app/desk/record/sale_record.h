#pragma once

#include "pos-app/desk/record/draft.h"
#include "pos-app/domain/completed_sale.h"
#include "sync-engine/contract/wire/records.h"
#include "sync-engine/contract/wire/sale_event.h"

namespace onetill::desk {

/// A sale that is paid, before it has its place in the journal.
struct PaidSale {
    const OpenBasket& basket;
    const domain::PricedBasket& priced;
    const domain::Settlement& settlement;
    std::string receiptNumber;
    std::int64_t receiptOrdinal{0};
    Uuid shift;
    StaffId cashier;
    bool taxIncluded{true};
    std::string cataloguePosition;
    Timestamp completedAt;
    std::vector<std::string> usedCoupons{};
};

/// What the journal says of it.
wire::SaleCompleted saleRecord(const PaidSale& sale);

/// What a priced line says by itself; price list, code and tax class are not in it.
wire::SaleLine plainRecord(const domain::PricedLine& priced);
wire::TaxTotal taxRecord(const domain::TaxTotal& total);

/// The largest record that the sale of this basket could become: whatever is not known before it is
/// paid is as long as it can be.
wire::SaleCompleted largestRecord(const OpenBasket& basket, const domain::PricedBasket& priced);

/// The head and foot of a store's receipts.
domain::StoreHeader storeHeader(const wire::Store& store);

} // namespace onetill::desk

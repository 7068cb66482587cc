#pragma once

#include "pos-app/domain/completed_sale.h"
#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/wire/crypto.h"

#include <optional>
#include <string>
#include <vector>

namespace onetill::desk {

/// What stands on a receipt beside the sale itself.
struct ReceiptFrame {
    domain::StoreHeader store;
    std::string till; ///< As printed.
    std::string cashierName;
    int offsetMinutes{0};
    /// Signs the receipt's code. None for a sale of an earlier epoch, whose key is gone.
    std::optional<wire::SigningKey> key;
    std::string language{}; ///< Of the customer.
};

/// What was in a sale and what it cost, by its record alone.
domain::PricedBasket pastBasket(const wire::SaleCompleted& sale);
/// One line of a record; `taxes` are the document's, which name the line's.
domain::PricedLine pastLine(const wire::SaleLine& record, const std::vector<wire::TaxTotal>& taxes);
/// `included` stands for records of versions that did not say it.
domain::TaxTotal pastTax(const wire::TaxTotal& record, bool included = true);

/// What each tender paid of the total: change and what cash was rounded by are no part of it. None
/// below zero.
std::vector<Money> paidByEach(const wire::SaleCompleted& sale);

/// A sale as its receipt shows it, from what the journal says: the same when it is completed and
/// when somebody asks for it again.
domain::CompletedSale pastSale(const store::RecordedSale& recorded, ReceiptFrame frame);

} // namespace onetill::desk

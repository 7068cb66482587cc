#pragma once

#include "pos-app/domain/completed_sale.h"
#include "pos-app/receipt/sale_receipt.h"

namespace onetill::view {

class MoneyText;

/// What the paper of a sale is written in: the customer's language, else that of the store's
/// customers, whose amounts `money` writes; in English if there are words in neither.
receipt::Language receiptLanguage(const domain::CompletedSale& sale, const MoneyText& money);

} // namespace onetill::view

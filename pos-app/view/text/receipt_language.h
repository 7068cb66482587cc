#pragma once

#include "pos-app/receipt/sale_receipt.h"

namespace onetill::view {

class MoneyText;

/// The receipt's words in the language of the screen, its amounts as the store writes them.
receipt::Language receiptLanguage(const MoneyText& money);

} // namespace onetill::view

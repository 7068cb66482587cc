#include "pos-app/view/text/receipt_language.h"

#include "pos-app/paper/languages.h"
#include "pos-app/view/text/money_text.h"

namespace onetill::view {

receipt::Language receiptLanguage(const domain::CompletedSale& sale, const MoneyText& money)
{
    if (auto customers = paper::languageOf(sale.language, money.currency()))
        return *std::move(customers);
    auto stores = paper::languageOf(money.language(), money.currency());
    if (!stores)
        stores = paper::languageOf("en", money.currency());
    // By the store's own tag: a store may write English words and its country's amounts.
    stores->money = money.onPaper();
    return *std::move(stores);
}

} // namespace onetill::view

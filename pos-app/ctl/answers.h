#pragma once

#include "pos-app/desk/till.h"
#include "pos-app/receipt/sale_receipt.h"
#include "sync-engine/contract/wire/canonical_json.h"

#include <string>

/// How the desks' values look on the command line. README.md shows each schema.
namespace onetill::ctl {

using Json = nlohmann::ordered_json; ///< People read these lines; the order helps them.

Json basketJson(const desk::BasketSnapshot& basket);
/// By tax.
Json taxesJson(const std::vector<domain::TaxTotal>& totals);
Json receiptJson(const domain::CompletedSale& sale);
Json cashierJson(const desk::Cashier& cashier);
Json shiftJson(const desk::Shift& shift);
Json stockJson(const desk::StockAnswer& stock);
Json statusJson(const desk::TillStatus& status);

/// Amounts on paper with the currency's code: a script has no locale to take a symbol from.
receipt::MoneyFormat scriptMoney(Currency currency);
/// The customer's, where there are words in it; else the store's, else English with scriptMoney().
receipt::Language paperLanguage(const domain::CompletedSale& sale);

/// {"ok":false,"error":{…}}
Json refusalJson(const Error& error);
/// One line, also when a name holds bytes that are not UTF-8.
std::string lineOf(const Json& json);

} // namespace onetill::ctl

#pragma once

#include "pos-app/receipt/money_format.h"

class QLocale;

namespace onetill::paper {

/// How a country writes amounts of a currency, as CLDR has it by Qt.
receipt::MoneyFormat moneyFormat(const QLocale& locale, Currency currency);

} // namespace onetill::paper

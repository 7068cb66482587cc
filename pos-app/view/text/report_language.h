#pragma once

#include "pos-app/receipt/shift_report.h"

namespace onetill::view {

class MoneyText;

/// The words of X and Z reports in the language of the screen, amounts as the store writes them.
receipt::ReportLanguage reportLanguage(const MoneyText& money);

} // namespace onetill::view

#pragma once

#include "pos-app/view/text/money_text.h"

#include <QString>

namespace onetill::view {

/// What a count differs by, in words as well as by its sign: "€2.00 short", "€0.50 over", "Exact".
QString differenceText(Money difference, const MoneyText& money);

/// Its tone: "ok" for none, else "warn".
QString differenceTone(Money difference);

} // namespace onetill::view

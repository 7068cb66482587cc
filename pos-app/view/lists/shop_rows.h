#pragma once

#include "pos-app/desk/item_desk.h"
#include "pos-app/domain/pricing.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/text/money_text.h"

namespace onetill::view {

/// A basket line as the register shows it. `cheaper`: the centre lowered its price meanwhile.
BasketRow basketRow(const domain::PricedLine& line, const MoneyText& money, bool selected,
                    bool cheaper);

/// An article as its tile shows it: what it costs, and the one thing worth a badge.
TileRow tileRow(const desk::ItemCard& item, const MoneyText& money);

} // namespace onetill::view

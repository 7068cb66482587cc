#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/item_desk.h"
#include "pos-app/domain/pricing.h"
#include "pos-app/domain/promotion/promotion_outcome.h"
#include "pos-app/view/lists/list_models.h"
#include "pos-app/view/text/money_text.h"

#include <optional>
#include <vector>

namespace onetill::view {

/// A basket line as the register shows it, with the discount given on it by hand. `cheaper`: the
/// centre lowered its price meanwhile.
BasketRow basketRow(const domain::PricedLine& line,
                    const std::optional<domain::ManualDiscount>& discount, const MoneyText& money,
                    bool selected, bool cheaper);

/// The promotions of the basket by what they save together, then the discount on all of it.
std::vector<SavingRow> savingRows(const domain::PricedBasket& basket,
                                  const std::optional<domain::ManualDiscount>& discount,
                                  const MoneyText& money);

/// The same for goods that come back.
void markReturned(BasketRow& row, const desk::LineBack& back);

/// "1 more", "0.4 more", "€4.10 more"; empty where more would change nothing.
QString missingText(domain::MissingIn in, std::int64_t missing, const MoneyText& money);
/// What a little more would bring: "1 more for 3 for 2".
std::vector<SavingRow> nearMissRows(const domain::PromotionOutcome& outcome,
                                    const MoneyText& money);

/// Beside goods of which the basket has more than the store: "only 3 here".
QString fewerHereText(std::int64_t onHandMilli, const MoneyText& money);

/// An article as its tile shows it: what it costs, and the one thing worth a badge.
TileRow tileRow(const desk::ItemCard& item, const MoneyText& money);

/// The lowest price of the articles, after "from" where there are several; "Any amount"
/// where who sells it says what it costs, "No price" for none.
QString fromPriceText(const std::vector<desk::ItemCard>& items, const MoneyText& money);

/// An article as a row of a list that was searched or kept.
SearchRow searchRow(const desk::ItemCard& item, const MoneyText& money, bool selected);

/// Fewer than three are left here, or none.
bool runsLow(const desk::ItemCard& item);

} // namespace onetill::view

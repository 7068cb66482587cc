#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "pos-app/desk/selling/line_change.h"
#include "pos-app/desk/sign_in_desk.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/text/money_text.h"

#include <string>

namespace onetill::view {

/// Under a field, before it bites: how far this role may go alone with a price (OverridePrice) or
/// a discount (Discount). Empty for all the way.
QString limitSentence(const domain::Role& role, domain::Permission permission);

/// What a second person reads before they allow a price or a discount of a line.
ApprovalQuestion lineQuestion(const domain::PricedLine& line, const desk::LineChange& change,
                              const desk::Cashier& cashier, const MoneyText& money);
/// The same of a discount on everything.
ApprovalQuestion basketQuestion(const desk::BasketSnapshot& basket, const desk::DiscountWish& wish,
                                const std::string& reason, const desk::Cashier& cashier,
                                const MoneyText& money);

/// For a basket that is thrown away: what it is, and its sum where that is known.
ApprovalQuestion voidQuestion(const QString& basket, const QString& total);
/// For a lay-away that is given up: whose it is, and what is paid for it.
ApprovalQuestion cancelQuestion(const QString& customer, const QString& paid);

} // namespace onetill::view

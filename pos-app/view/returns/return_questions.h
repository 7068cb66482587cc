#pragma once

#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/view/staff/approval_view_model.h"
#include "pos-app/view/text/money_text.h"

#include <QString>

namespace onetill::view {

/// What a second person is asked when goods come back: with their receipt, without one, or for
/// other money than was paid.
ApprovalQuestion receiptQuestion(const desk::ReturnableSale& sale, Money refund,
                                 const MoneyText& money);
ApprovalQuestion freeReturnQuestion(const QString& item, const QString& quantity, Money refund,
                                    const QString& reason, const MoneyText& money);
ApprovalQuestion otherMoneyQuestion(const QString& method, Money refund, const MoneyText& money);

} // namespace onetill::view

#include "pos-app/view/returns/return_questions.h"

namespace onetill::view {
namespace {

ApprovalQuestion ofReturn(const QString& title, Money refund, const MoneyText& money)
{
    ApprovalQuestion question;
    question.title = title;
    question.facts.push_back({ApprovalViewModel::tr("Refund"), money.withSymbol(refund), true});
    question.wayOutText = ApprovalViewModel::tr("Take nothing back");
    question.allows = [](const domain::Role& role) {
        return domain::require(role, domain::Permission::TakeBackFreely);
    };
    return question;
}

} // namespace

ApprovalQuestion receiptQuestion(const desk::ReturnableSale& sale, Money refund,
                                 const MoneyText& money)
{
    //: %1 is the number of a receipt.
    ApprovalQuestion question = ofReturn(
        ApprovalViewModel::tr("Return from receipt %1").arg(QString::fromStdString(sale.receipt)),
        refund, money);
    question.facts.push_back({ApprovalViewModel::tr("Sold"),
                              QString::fromStdString(formatDate(sale.day)), sale.tooLate});
    if (!sale.tooLate || sale.late == domain::LateReturn::StoreCredit)
        question.allows = [](const domain::Role& role) {
            return domain::require(role, domain::Permission::TakeBack);
        };
    return question;
}

ApprovalQuestion freeReturnQuestion(const QString& item, const QString& quantity, Money refund,
                                    const QString& reason, const MoneyText& money)
{
    ApprovalQuestion question =
        ofReturn(ApprovalViewModel::tr("Return without a receipt"), refund, money);
    question.facts.push_back({item, quantity, false});
    question.facts.push_back({ApprovalViewModel::tr("Reason"), reason, false});
    return question;
}

ApprovalQuestion otherMoneyQuestion(const QString& method, Money refund, const MoneyText& money)
{
    ApprovalQuestion question =
        ofReturn(ApprovalViewModel::tr("Refund in another way"), refund, money);
    //: Beside it stands in what money a refund is to go back.
    question.facts.push_back({ApprovalViewModel::tr("Goes back as"), method, false});
    question.wayOutText = ApprovalViewModel::tr("As it was paid");
    return question;
}

} // namespace onetill::view

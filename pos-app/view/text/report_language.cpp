#include "pos-app/view/text/report_language.h"

#include "pos-app/view/text/money_text.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

std::string ofReport(const char* text)
{
    return QCoreApplication::translate("Report", text).toStdString();
}

void sayTenders(receipt::ReportWords& words)
{
    words.cash = ofReport(QT_TRANSLATE_NOOP("Report", "Cash"));
    words.foreignCash = ofReport(QT_TRANSLATE_NOOP("Report", "Foreign cash"));
    words.card = ofReport(QT_TRANSLATE_NOOP("Report", "Card"));
    words.giftCard = ofReport(QT_TRANSLATE_NOOP("Report", "Gift card"));
    words.storeCredit = ofReport(QT_TRANSLATE_NOOP("Report", "Store credit"));
    words.points = ofReport(QT_TRANSLATE_NOOP("Report", "Points"));
    words.voucher = ofReport(QT_TRANSLATE_NOOP("Report", "Voucher"));
    words.prepayment = ofReport(QT_TRANSLATE_NOOP("Report", "Prepaid"));
}

void sayPolicies(receipt::ReportWords& words)
{
    words.roundingPolicy = ofReport(QT_TRANSLATE_NOOP("Report", "Tax rounding"));
    words.cashRounding = ofReport(QT_TRANSLATE_NOOP("Report", "Cash rounding"));
    words.changeRounding = ofReport(QT_TRANSLATE_NOOP("Report", "Change rounding"));
    words.cashMinimum = ofReport(QT_TRANSLATE_NOOP("Report", "Least in cash"));
    words.returnDays = ofReport(QT_TRANSLATE_NOOP("Report", "Returns within days"));
    words.lateReturns = ofReport(QT_TRANSLATE_NOOP("Report", "Later returns"));
    words.bundleReturns = ofReport(QT_TRANSLATE_NOOP("Report", "Bundles returned"));
    words.refundSplit = ofReport(QT_TRANSLATE_NOOP("Report", "Refunds"));
    words.anyTime = ofReport(QT_TRANSLATE_NOOP("Report", "no limit"));
    words.tillPolicy = ofReport(QT_TRANSLATE_NOOP("Report", "Till policy"));
    words.promotionModel = ofReport(QT_TRANSLATE_NOOP("Report", "Promotions"));
    words.compoundBasis = ofReport(QT_TRANSLATE_NOOP("Report", "Percentages of"));
    words.differenceLimit = ofReport(QT_TRANSLATE_NOOP("Report", "Difference limit"));
    words.blindCount = ofReport(QT_TRANSLATE_NOOP("Report", "Blind count"));
}

// For translators: printed on 80 mm paper, so the shorter the better.
receipt::ReportWords words()
{
    receipt::ReportWords words{
        .training = ofReport(QT_TRANSLATE_NOOP("Report", "TRAINING")),
        .xReport = ofReport(QT_TRANSLATE_NOOP("Report", "X report")),
        .zReport = ofReport(QT_TRANSLATE_NOOP("Report", "Z report")),
        .till = ofReport(QT_TRANSLATE_NOOP("Report", "Till")),
        .shift = ofReport(QT_TRANSLATE_NOOP("Report", "Shift")),
        .opened = ofReport(QT_TRANSLATE_NOOP("Report", "Opened")),
        .closed = ofReport(QT_TRANSLATE_NOOP("Report", "Closed")),
        .printed = ofReport(QT_TRANSLATE_NOOP("Report", "Printed")),
        .responsible = ofReport(QT_TRANSLATE_NOOP("Report", "Drawer of")),
        .sales = ofReport(QT_TRANSLATE_NOOP("Report", "Sales")),
        .net = ofReport(QT_TRANSLATE_NOOP("Report", "Net")),
        .tax = ofReport(QT_TRANSLATE_NOOP("Report", "Tax")),
        .gross = ofReport(QT_TRANSLATE_NOOP("Report", "Gross")),
        .total = ofReport(QT_TRANSLATE_NOOP("Report", "Total")),
        .rounding = ofReport(QT_TRANSLATE_NOOP("Report", "Rounding")),
        .returns = ofReport(QT_TRANSLATE_NOOP("Report", "Goods returned")),
        .refunded = ofReport(QT_TRANSLATE_NOOP("Report", "Refunded")),
        .openingFloat = ofReport(QT_TRANSLATE_NOOP("Report", "Opening float")),
        .cashSales = ofReport(QT_TRANSLATE_NOOP("Report", "Cash from sales")),
        .floatAdded = ofReport(QT_TRANSLATE_NOOP("Report", "Float added")),
        .paidIn = ofReport(QT_TRANSLATE_NOOP("Report", "Paid in")),
        .paidOut = ofReport(QT_TRANSLATE_NOOP("Report", "Paid out")),
        .dropped = ofReport(QT_TRANSLATE_NOOP("Report", "Safe drops")),
        .expected = ofReport(QT_TRANSLATE_NOOP("Report", "Expected cash")),
        .expectedForeign = ofReport(QT_TRANSLATE_NOOP("Report", "Expected")),
        .countedForeign = ofReport(QT_TRANSLATE_NOOP("Report", "Counted")),
        .firstCount = ofReport(QT_TRANSLATE_NOOP("Report", "First count")),
        .counted = ofReport(QT_TRANSLATE_NOOP("Report", "Counted cash")),
        .difference = ofReport(QT_TRANSLATE_NOOP("Report", "Difference")),
        .reason = ofReport(QT_TRANSLATE_NOOP("Report", "Reason")),
        .approvedBy = ofReport(QT_TRANSLATE_NOOP("Report", "Approved by")),
        .left = ofReport(QT_TRANSLATE_NOOP("Report", "Left in the drawer")),
        .toSafe = ofReport(QT_TRANSLATE_NOOP("Report", "To the safe")),
        .bag = ofReport(QT_TRANSLATE_NOOP("Report", "Bag")),
        .voidedBaskets = ofReport(QT_TRANSLATE_NOOP("Report", "Baskets voided")),
        .removedLines = ofReport(QT_TRANSLATE_NOOP("Report", "Lines removed")),
        .drawerOpenings = ofReport(QT_TRANSLATE_NOOP("Report", "Drawer opened, no sale")),
        .copies = ofReport(QT_TRANSLATE_NOOP("Report", "Receipts given out again")),
        .grandTotals = ofReport(QT_TRANSLATE_NOOP("Report", "Grand totals")),
        .yes = ofReport(QT_TRANSLATE_NOOP("Report", "yes")),
        .no = ofReport(QT_TRANSLATE_NOOP("Report", "no")),
        .entriesBefore = ofReport(QT_TRANSLATE_NOOP("Report", "Journal entries before")),
        .headBefore = ofReport(QT_TRANSLATE_NOOP("Report", "Journal head before")),
        .journalEntry = ofReport(QT_TRANSLATE_NOOP("Report", "Journal entry")),
        .entryHash = ofReport(QT_TRANSLATE_NOOP("Report", "Entry hash")),
    };
    sayTenders(words);
    sayPolicies(words);
    return words;
}

} // namespace

receipt::ReportLanguage reportLanguage(const MoneyText& money)
{
    return {.words = words(), .money = money.onPaper()};
}

} // namespace onetill::view

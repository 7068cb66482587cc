#include "pos-app/view/text/report_language.h"

#include "pos-app/view/text/money_text.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

std::string translated(const char* text)
{
    return QCoreApplication::translate("Report", text).toStdString();
}

void sayTenders(receipt::ReportWords& words)
{
    words.cash = translated(QT_TRANSLATE_NOOP("Report", "Cash"));
    words.foreignCash = translated(QT_TRANSLATE_NOOP("Report", "Foreign cash"));
    words.card = translated(QT_TRANSLATE_NOOP("Report", "Card"));
    words.giftCard = translated(QT_TRANSLATE_NOOP("Report", "Gift card"));
    words.storeCredit = translated(QT_TRANSLATE_NOOP("Report", "Store credit"));
    words.points = translated(QT_TRANSLATE_NOOP("Report", "Points"));
    words.voucher = translated(QT_TRANSLATE_NOOP("Report", "Voucher"));
    words.prepayment = translated(QT_TRANSLATE_NOOP("Report", "Prepaid"));
}

// For translators: printed on 80 mm paper, so the shorter the better.
receipt::ReportWords words()
{
    receipt::ReportWords words{
        .training = translated(QT_TRANSLATE_NOOP("Report", "TRAINING")),
        .xReport = translated(QT_TRANSLATE_NOOP("Report", "X report")),
        .zReport = translated(QT_TRANSLATE_NOOP("Report", "Z report")),
        .till = translated(QT_TRANSLATE_NOOP("Report", "Till")),
        .shift = translated(QT_TRANSLATE_NOOP("Report", "Shift")),
        .opened = translated(QT_TRANSLATE_NOOP("Report", "Opened")),
        .closed = translated(QT_TRANSLATE_NOOP("Report", "Closed")),
        .printed = translated(QT_TRANSLATE_NOOP("Report", "Printed")),
        .responsible = translated(QT_TRANSLATE_NOOP("Report", "Drawer of")),
        .sales = translated(QT_TRANSLATE_NOOP("Report", "Sales")),
        .net = translated(QT_TRANSLATE_NOOP("Report", "Net")),
        .tax = translated(QT_TRANSLATE_NOOP("Report", "Tax")),
        .gross = translated(QT_TRANSLATE_NOOP("Report", "Gross")),
        .total = translated(QT_TRANSLATE_NOOP("Report", "Total")),
        .rounding = translated(QT_TRANSLATE_NOOP("Report", "Rounding")),
        .returns = translated(QT_TRANSLATE_NOOP("Report", "Goods returned")),
        .refunded = translated(QT_TRANSLATE_NOOP("Report", "Refunded")),
        .openingFloat = translated(QT_TRANSLATE_NOOP("Report", "Opening float")),
        .cashSales = translated(QT_TRANSLATE_NOOP("Report", "Cash from sales")),
        .floatAdded = translated(QT_TRANSLATE_NOOP("Report", "Float added")),
        .paidIn = translated(QT_TRANSLATE_NOOP("Report", "Paid in")),
        .paidOut = translated(QT_TRANSLATE_NOOP("Report", "Paid out")),
        .dropped = translated(QT_TRANSLATE_NOOP("Report", "Safe drops")),
        .expected = translated(QT_TRANSLATE_NOOP("Report", "Expected cash")),
        .expectedForeign = translated(QT_TRANSLATE_NOOP("Report", "Expected")),
        .countedForeign = translated(QT_TRANSLATE_NOOP("Report", "Counted")),
        .firstCount = translated(QT_TRANSLATE_NOOP("Report", "First count")),
        .counted = translated(QT_TRANSLATE_NOOP("Report", "Counted cash")),
        .difference = translated(QT_TRANSLATE_NOOP("Report", "Difference")),
        .reason = translated(QT_TRANSLATE_NOOP("Report", "Reason")),
        .approvedBy = translated(QT_TRANSLATE_NOOP("Report", "Approved by")),
        .left = translated(QT_TRANSLATE_NOOP("Report", "Left in the drawer")),
        .toSafe = translated(QT_TRANSLATE_NOOP("Report", "To the safe")),
        .bag = translated(QT_TRANSLATE_NOOP("Report", "Bag")),
        .voidedBaskets = translated(QT_TRANSLATE_NOOP("Report", "Baskets voided")),
        .removedLines = translated(QT_TRANSLATE_NOOP("Report", "Lines removed")),
        .drawerOpenings = translated(QT_TRANSLATE_NOOP("Report", "Drawer opened, no sale")),
        .grandTotals = translated(QT_TRANSLATE_NOOP("Report", "Grand totals")),
        .roundingPolicy = translated(QT_TRANSLATE_NOOP("Report", "Tax rounding")),
        .cashRounding = translated(QT_TRANSLATE_NOOP("Report", "Cash rounding")),
        .tillPolicy = translated(QT_TRANSLATE_NOOP("Report", "Till policy")),
        .promotionModel = translated(QT_TRANSLATE_NOOP("Report", "Promotions")),
        .compoundBasis = translated(QT_TRANSLATE_NOOP("Report", "Percentages of")),
        .differenceLimit = translated(QT_TRANSLATE_NOOP("Report", "Difference limit")),
        .blindCount = translated(QT_TRANSLATE_NOOP("Report", "Blind count")),
        .yes = translated(QT_TRANSLATE_NOOP("Report", "yes")),
        .no = translated(QT_TRANSLATE_NOOP("Report", "no")),
        .entriesBefore = translated(QT_TRANSLATE_NOOP("Report", "Journal entries before")),
        .headBefore = translated(QT_TRANSLATE_NOOP("Report", "Journal head before")),
        .journalEntry = translated(QT_TRANSLATE_NOOP("Report", "Journal entry")),
        .entryHash = translated(QT_TRANSLATE_NOOP("Report", "Entry hash")),
    };
    sayTenders(words);
    return words;
}

} // namespace

receipt::ReportLanguage reportLanguage(const MoneyText& money)
{
    return {.words = words(), .money = money.onPaper()};
}

} // namespace onetill::view

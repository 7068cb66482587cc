#include "pos-app/view/text/receipt_language.h"

#include "pos-app/view/selling/reasons.h"
#include "pos-app/view/text/money_text.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

std::string translated(const char* text)
{
    return QCoreApplication::translate("Receipt", text).toStdString();
}

} // namespace

receipt::Language receiptLanguage(const MoneyText& money)
{
    // For translators: printed on 80 mm paper, so the shorter the better.
    return {.words = {.receipt = translated(QT_TRANSLATE_NOOP("Receipt", "Receipt")),
                      .cashier = translated(QT_TRANSLATE_NOOP("Receipt", "Served by")),
                      .salesperson = translated(QT_TRANSLATE_NOOP("Receipt", "Sold by")),
                      .till = translated(QT_TRANSLATE_NOOP("Receipt", "Till")),
                      .insteadOf = translated(QT_TRANSLATE_NOOP("Receipt", "instead of")),
                      .priceFor = translated(QT_TRANSLATE_NOOP("Receipt", "Price for")),
                      .serial = translated(QT_TRANSLATE_NOOP("Receipt", "Serial")),
                      .subtotal = translated(QT_TRANSLATE_NOOP("Receipt", "Subtotal")),
                      .total = translated(QT_TRANSLATE_NOOP("Receipt", "Total")),
                      .rounding = translated(QT_TRANSLATE_NOOP("Receipt", "Rounding")),
                      .toPay = translated(QT_TRANSLATE_NOOP("Receipt", "To pay")),
                      .cash = translated(QT_TRANSLATE_NOOP("Receipt", "Cash")),
                      .card = translated(QT_TRANSLATE_NOOP("Receipt", "Card")),
                      .giftCard = translated(QT_TRANSLATE_NOOP("Receipt", "Gift card")),
                      .storeCredit = translated(QT_TRANSLATE_NOOP("Receipt", "Store credit")),
                      .points = translated(QT_TRANSLATE_NOOP("Receipt", "Points")),
                      .voucher = translated(QT_TRANSLATE_NOOP("Receipt", "Voucher")),
                      .prepayment = translated(QT_TRANSLATE_NOOP("Receipt", "Prepaid")),
                      .change = translated(QT_TRANSLATE_NOOP("Receipt", "Change")),
                      .tax = translated(QT_TRANSLATE_NOOP("Receipt", "Tax")),
                      .net = translated(QT_TRANSLATE_NOOP("Receipt", "Net")),
                      .gross = translated(QT_TRANSLATE_NOOP("Receipt", "Gross")),
                      .journalEntry = translated(QT_TRANSLATE_NOOP("Receipt", "Journal entry")),
                      .entryHash = translated(QT_TRANSLATE_NOOP("Receipt", "Entry hash")),
                      .copy = translated(QT_TRANSLATE_NOOP("Receipt", "COPY")),
                      .training = translated(QT_TRANSLATE_NOOP("Receipt", "TRAINING")),
                      .giftReceipt = translated(QT_TRANSLATE_NOOP("Receipt", "Gift receipt")),
                      .refund = translated(QT_TRANSLATE_NOOP("Receipt", "Refund")),
                      .invoice = translated(QT_TRANSLATE_NOOP("Receipt", "Invoice")),
                      .invoiceTo = translated(QT_TRANSLATE_NOOP("Receipt", "Invoice to")),
                      .buyerTaxNumber = translated(QT_TRANSLATE_NOOP("Receipt", "Tax number")),
                      .buyerReference = translated(QT_TRANSLATE_NOOP("Receipt", "Your reference")),
                      .customer = translated(QT_TRANSLATE_NOOP("Receipt", "Customer")),
                      .taxExempt = translated(QT_TRANSLATE_NOOP("Receipt", "Free of tax")),
                      .certificate = translated(QT_TRANSLATE_NOOP("Receipt", "Certificate")),
                      .code = translated(QT_TRANSLATE_NOOP("Receipt", "Code of this receipt")),
                      .reasons = reasonTexts()},
            .money = money.onPaper()};
}

} // namespace onetill::view

#include "pos-app/view/text/receipt_language.h"

#include "pos-app/view/selling/reasons.h"
#include "pos-app/view/text/money_text.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

std::string ofReceipt(const char* text)
{
    return QCoreApplication::translate("Receipt", text).toStdString();
}

} // namespace

receipt::Language receiptLanguage(const MoneyText& money)
{
    // For translators: printed on 80 mm paper, so the shorter the better.
    return {.words = {.receipt = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Receipt")),
                      .cashier = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Served by")),
                      .salesperson = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Sold by")),
                      .till = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Till")),
                      .insteadOf = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "instead of")),
                      .priceFor = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Price for")),
                      .serial = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Serial")),
                      .fromReceipt = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "From receipt")),
                      .subtotal = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Subtotal")),
                      .total = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Total")),
                      .rounding = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Rounding")),
                      .toPay = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "To pay")),
                      .cash = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Cash")),
                      .card = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Card")),
                      .giftCard = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Gift card")),
                      .storeCredit = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Store credit")),
                      .points = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Points")),
                      .voucher = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Voucher")),
                      .prepayment = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Prepaid")),
                      .change = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Change")),
                      .tax = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Tax")),
                      .net = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Net")),
                      .gross = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Gross")),
                      .journalEntry = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Journal entry")),
                      .entryHash = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Entry hash")),
                      .copy = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "COPY")),
                      .training = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "TRAINING")),
                      .giftReceipt = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Gift receipt")),
                      .refund = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Refund")),
                      .invoice = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Invoice")),
                      .creditNote = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Credit note")),
                      .invoiceTo = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Invoice to")),
                      .buyerTaxNumber = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Tax number")),
                      .buyerReference = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Your reference")),
                      .customer = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Customer")),
                      .taxExempt = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Free of tax")),
                      .certificate = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Certificate")),
                      .code = ofReceipt(QT_TRANSLATE_NOOP("Receipt", "Code of this receipt")),
                      .reasons = reasonTexts()},
            .money = money.onPaper()};
}

} // namespace onetill::view

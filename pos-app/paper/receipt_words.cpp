#include "pos-app/paper/receipt_words.h"

#include "pos-app/paper/price_reasons.h"

#include <QString>
#include <QTranslator>
#include <QtGlobal>

#include <iterator>

namespace onetill::paper {
namespace {

using receipt::Words;

// For translators: printed on 80 mm paper, so the shorter the better.
constexpr ReceiptWord kWords[] = {
    {&Words::receipt, QT_TRANSLATE_NOOP("Receipt", "Receipt")},
    {&Words::cashier, QT_TRANSLATE_NOOP("Receipt", "Served by")},
    {&Words::salesperson, QT_TRANSLATE_NOOP("Receipt", "Sold by")},
    {&Words::till, QT_TRANSLATE_NOOP("Receipt", "Till")},
    {&Words::insteadOf, QT_TRANSLATE_NOOP("Receipt", "instead of")},
    {&Words::priceFor, QT_TRANSLATE_NOOP("Receipt", "Price for")},
    {&Words::serial, QT_TRANSLATE_NOOP("Receipt", "Serial")},
    {&Words::fromReceipt, QT_TRANSLATE_NOOP("Receipt", "From receipt")},
    {&Words::subtotal, QT_TRANSLATE_NOOP("Receipt", "Subtotal")},
    {&Words::total, QT_TRANSLATE_NOOP("Receipt", "Total")},
    {&Words::rounding, QT_TRANSLATE_NOOP("Receipt", "Rounding")},
    {&Words::toPay, QT_TRANSLATE_NOOP("Receipt", "To pay")},
    {&Words::cash, QT_TRANSLATE_NOOP("Receipt", "Cash")},
    {&Words::card, QT_TRANSLATE_NOOP("Receipt", "Card")},
    {&Words::giftCard, QT_TRANSLATE_NOOP("Receipt", "Gift card")},
    {&Words::storeCredit, QT_TRANSLATE_NOOP("Receipt", "Store credit")},
    {&Words::points, QT_TRANSLATE_NOOP("Receipt", "Points")},
    {&Words::voucher, QT_TRANSLATE_NOOP("Receipt", "Voucher")},
    {&Words::prepayment, QT_TRANSLATE_NOOP("Receipt", "Prepaid")},
    {&Words::change, QT_TRANSLATE_NOOP("Receipt", "Change")},
    {&Words::tax, QT_TRANSLATE_NOOP("Receipt", "Tax")},
    {&Words::net, QT_TRANSLATE_NOOP("Receipt", "Net")},
    {&Words::gross, QT_TRANSLATE_NOOP("Receipt", "Gross")},
    {&Words::journalEntry, QT_TRANSLATE_NOOP("Receipt", "Journal entry")},
    {&Words::entryHash, QT_TRANSLATE_NOOP("Receipt", "Entry hash")},
    {&Words::copy, QT_TRANSLATE_NOOP("Receipt", "COPY")},
    {&Words::training, QT_TRANSLATE_NOOP("Receipt", "TRAINING")},
    {&Words::giftReceipt, QT_TRANSLATE_NOOP("Receipt", "Gift receipt")},
    {&Words::refund, QT_TRANSLATE_NOOP("Receipt", "Refund")},
    {&Words::invoice, QT_TRANSLATE_NOOP("Receipt", "Invoice")},
    {&Words::creditNote, QT_TRANSLATE_NOOP("Receipt", "Credit note")},
    {&Words::invoiceTo, QT_TRANSLATE_NOOP("Receipt", "Invoice to")},
    {&Words::buyerTaxNumber, QT_TRANSLATE_NOOP("Receipt", "Tax number")},
    {&Words::buyerReference, QT_TRANSLATE_NOOP("Receipt", "Your reference")},
    {&Words::customer, QT_TRANSLATE_NOOP("Receipt", "Customer")},
    {&Words::taxExempt, QT_TRANSLATE_NOOP("Receipt", "Free of tax")},
    {&Words::certificate, QT_TRANSLATE_NOOP("Receipt", "Certificate")},
    {&Words::code, QT_TRANSLATE_NOOP("Receipt", "Code of this receipt")},
};
// A word that is new on receipts would else be English in every language.
static_assert(sizeof(Words)
                  == std::size(kWords) * sizeof(std::string) + sizeof(decltype(Words::reasons)),
              "receipt::Words has a word that is not in this table");

std::string translated(const QTranslator& translator, const char* context, const char* english)
{
    const QString word = translator.translate(context, english);
    return word.isEmpty() ? english : word.toStdString();
}

} // namespace

std::span<const ReceiptWord> receiptWords()
{
    return kWords;
}

receipt::Words wordsBy(const QTranslator& translator)
{
    Words words;
    for (const ReceiptWord& word : kWords)
        words.*word.place = translated(translator, "Receipt", word.english);
    for (const PriceReason& reason : kPriceReasons)
        words.reasons.emplace(reason.id, translated(translator, "Reason", reason.text));
    return words;
}

} // namespace onetill::paper

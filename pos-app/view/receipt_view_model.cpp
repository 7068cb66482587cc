#include "pos-app/view/receipt_view_model.h"

#include "pos-app/domain/denomination.h"
#include "pos-app/receipt/gift_receipt.h"
#include "pos-app/receipt/qr_modules.h"
#include "pos-app/receipt/text_form.h"
#include "pos-app/view/backroom.h"
#include "pos-app/view/desk_caller.h"
#include "pos-app/view/notices/notice_view_model.h"
#include "pos-app/view/selling/tender_methods.h"
#include "pos-app/view/surface.h"
#include "pos-app/view/text/error_text.h"
#include "pos-app/view/text/receipt_language.h"
#include "pos-app/view/text/receipt_pdf.h"

#include <algorithm>

namespace onetill::view {
namespace {

QStringList pillsOf(const MoneyText& money, Money change)
{
    QStringList pills;
    for (const auto& [denomination, count] : domain::breakDown(change))
        if (const auto worth = Money::fromMinor(denomination.minor, change.currency()))
            pills.push_back(QStringLiteral("%1 × %2").arg(count).arg(money.briefly(*worth)));
    return pills;
}

/// What of a refund goes out of the drawer; zero for a sale.
Money cashBack(const domain::CompletedSale& sale)
{
    Money cash = Money::zero(sale.basket.total.currency());
    if (sale.basket.total.isNegative())
        for (const auto& tender : sale.tenders)
            if (tender.kind == domain::TenderKind::Cash)
                cash = cash - tender.amount;
    return cash;
}

QVariantList symbolsOf(const domain::CompletedSale& sale)
{
    std::vector<std::string> contents{sale.qr};
    contents.insert(contents.end(), sale.furtherQr.begin(), sale.furtherQr.end());
    QVariantList symbols;
    for (const std::string& content : contents) {
        QStringList rows;
        for (const std::string& row : receipt::qrModules(content))
            rows.push_back(QString::fromStdString(row));
        if (!rows.isEmpty())
            symbols.push_back(rows);
    }
    return symbols;
}

} // namespace

ReceiptViewModel::ReceiptViewModel(Surface& surface, QObject* parent)
    : QObject{parent}, m_surface{surface}
{
}

void ReceiptViewModel::show(const domain::CompletedSale& sale)
{
    m_sale = sale;
    m_given = false;
    const MoneyText& money = *m_surface.money;
    const Money change = sale.settlement.change;
    Shown shown;
    shown.receiptNumber = QString::fromStdString(sale.receiptNumber);
    shown.timeText = m_surface.timeText(sale.completedAt);
    shown.changeDue = !change.isZero();
    shown.changeText = money.withSymbol(change);
    shown.changePills = pillsOf(money, change);
    // In cash it may be rounded.
    shown.totalText = money.withSymbol(sale.settlement.total + sale.settlement.rounding);
    if (sale.basket.total.isNegative())
        shown.refundText = money.withSymbol(-sale.basket.total);
    if (const Money cash = cashBack(sale); !cash.isZero())
        shown.cashBackText = money.withSymbol(cash);
    shown.canGift = std::ranges::any_of(sale.basket.lines,
                                        [](const auto& line) { return line.quantity.milli() > 0; });
    const std::string preview = receipt::asText(
        receipt::saleReceipt(sale, receiptLanguage(sale, money)), receipt::kColumns80mm);
    shown.previewLines = QString::fromStdString(preview);
    shown.symbols = symbolsOf(sale);
    shown.offerHint = tr("Scanning the next item starts a new sale");

    std::vector<TenderRow> tenders;
    for (const auto& tender : sale.tenders)
        tenders.push_back({tender.id, tenderText(tender), money.withSymbol(tender.amount)});
    m_tenders.show(std::move(tenders));
    show(std::move(shown));
}

bool ReceiptViewModel::beginPdf()
{
    if (!m_sale || m_shown.pdfBusy)
        return false;
    Shown shown = m_shown;
    shown.pdfBusy = true;
    shown.pdfText = tr("Saving…");
    show(std::move(shown));
    return true;
}

void ReceiptViewModel::savePdf()
{
    if (!beginPdf())
        return;
    if (m_given)
        askAndWrite(Paper::Copy);
    else
        writePdf(*m_sale, Paper::First);
}

void ReceiptViewModel::saveGift()
{
    if (m_shown.canGift && beginPdf())
        askAndWrite(Paper::Gift);
}

void ReceiptViewModel::askAndWrite(Paper paper)
{
    const auto form = paper == Paper::Gift ? desk::ReceiptForm::Gift : desk::ReceiptForm::Copy;
    m_surface.desk->ask(
        this,
        [form, number = m_sale->receiptNumber](desk::Till& till) {
            return till.registerDesk().giveAgain(form, number);
        },
        [this, paper, number = m_sale->receiptNumber](const Result<domain::CompletedSale>& sale) {
            if (number != m_shown.receiptNumber.toStdString())
                return; // the next sale is on the screen
            if (sale)
                return writePdf(*sale, paper);
            Shown now = m_shown;
            now.pdfBusy = false;
            now.pdfText = errorLine(sale.error());
            show(std::move(now));
        });
}

void ReceiptViewModel::writePdf(domain::CompletedSale sale, Paper paper)
{
    // The parcel's paper lies beside the customer's, not in its place.
    const auto file = m_surface.receiptFolder
                      / receiptFileName(sale.receiptNumber + (paper == Paper::Gift ? "-gift" : ""));
    auto language = receiptLanguage(sale, *m_surface.money);
    inBackroom(
        this,
        [sale = std::move(sale), language = std::move(language), file, paper] {
            auto layout = paper == Paper::Gift ? receipt::giftReceipt(sale, language)
                                               : receipt::saleReceipt(sale, language);
            return writeReceiptPdf(paper == Paper::Copy
                                       ? receipt::markedCopy(std::move(layout), language.words)
                                       : std::move(layout),
                                   file);
        },
        [this, paper, file = QString::fromStdString(file.string()),
         number = m_shown.receiptNumber](const Status& saved) {
            tellSaved(saved, file, paper);
            if (number != m_shown.receiptNumber)
                return; // the next sale is on the screen
            m_given = m_given || (saved && paper != Paper::Gift);
            Shown now = m_shown;
            now.pdfBusy = false;
            //: %1 is a file.
            now.pdfText = saved ? tr("Saved to %1").arg(file) : errorLine(saved.error());
            show(std::move(now));
        });
}

void ReceiptViewModel::tellSaved(const Status& saved, const QString& file, Paper paper)
{
    const ErrorText failure = saved ? ErrorText{} : errorText(saved.error());
    const QString done =
        paper == Paper::Gift ? tr("Gift receipt saved as PDF") : tr("Receipt saved as PDF");
    m_surface.notice->show({.tone = saved ? NoticeViewModel::Ok : NoticeViewModel::Warn,
                            .title = saved ? done : failure.title,
                            .text = saved ? file : failure.text,
                            .act1 = {},
                            .act2 = {}});
}

void ReceiptViewModel::recall()
{
    m_surface.desk->ask(
        this, [](desk::Till& till) { return till.registerDesk().receipt(); },
        [this](const Result<domain::CompletedSale>& last) {
            if (last) {
                show(*last);
                m_given = true;
                Q_EMIT recalled();
            } else if (last.error().code == ErrorCode::NotFound) {
                m_surface.notice->show({.tone = NoticeViewModel::Warn,
                                        .title = tr("No receipt yet"),
                                        .text = tr("The first sale of this till makes one."),
                                        .act1 = {},
                                        .act2 = {}});
            } else {
                m_surface.notice->refuse(last.error());
            }
        });
}

void ReceiptViewModel::newSale()
{
    Q_EMIT newSaleWanted();
}

void ReceiptViewModel::show(Shown shown)
{
    if (shown == m_shown)
        return;
    m_shown = std::move(shown);
    Q_EMIT changed();
}

} // namespace onetill::view

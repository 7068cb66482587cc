#include "pos-app/view/selling/tender_methods.h"

#include <QCoreApplication>

#include <algorithm>

namespace onetill::view {
namespace {

using domain::TenderKind;

constexpr TenderMethod kMethods[] = {
    {TenderKind::Cash, "cash", QT_TRANSLATE_NOOP("Tender", "Cash"),
     QT_TRANSLATE_NOOP("Tender", "Notes and coins"), QT_TRANSLATE_NOOP("Tender", "Cash received"),
     nullptr},
    {TenderKind::Card, "card", QT_TRANSLATE_NOOP("Tender", "Card"),
     QT_TRANSLATE_NOOP("Tender", "Own terminal"), QT_TRANSLATE_NOOP("Tender", "By card"),
     QT_TRANSLATE_NOOP("Tender", "Number on the slip")},
    {TenderKind::GiftCard, "gift", QT_TRANSLATE_NOOP("Tender", "Gift card"),
     QT_TRANSLATE_NOOP("Tender", "Scan or type it"), QT_TRANSLATE_NOOP("Tender", "By gift card"),
     QT_TRANSLATE_NOOP("Tender", "Number of the gift card")},
    {TenderKind::Points, "star", QT_TRANSLATE_NOOP("Tender", "Points"),
     QT_TRANSLATE_NOOP("Tender", "Of a member"), QT_TRANSLATE_NOOP("Tender", "By points"),
     QT_TRANSLATE_NOOP("Tender", "Number of the member")},
    {TenderKind::StoreCredit, "note", QT_TRANSLATE_NOOP("Tender", "Store credit"),
     QT_TRANSLATE_NOOP("Tender", "From a refund"), QT_TRANSLATE_NOOP("Tender", "By store credit"),
     QT_TRANSLATE_NOOP("Tender", "Number of the credit")},
    {TenderKind::Voucher, "tag", QT_TRANSLATE_NOOP("Tender", "Voucher"),
     QT_TRANSLATE_NOOP("Tender", "Scan or type it"), QT_TRANSLATE_NOOP("Tender", "By voucher"),
     QT_TRANSLATE_NOOP("Tender", "Voucher number")},
    {TenderKind::Prepayment, "calendar", QT_TRANSLATE_NOOP("Tender", "Prepayment"),
     QT_TRANSLATE_NOOP("Tender", "A deposit, or instalments"),
     QT_TRANSLATE_NOOP("Tender", "By prepayment"),
     QT_TRANSLATE_NOOP("Tender", "Number of the prepayment")},
    {TenderKind::ForeignCash, "globe", QT_TRANSLATE_NOOP("Tender", "Foreign cash"),
     QT_TRANSLATE_NOOP("Tender", "Notes of another currency"),
     QT_TRANSLATE_NOOP("Tender", "Foreign cash received"), nullptr},
};

constexpr TenderKind kRefundKinds[] = {TenderKind::Cash, TenderKind::Card, TenderKind::Voucher,
                                       TenderKind::GiftCard, TenderKind::StoreCredit};

} // namespace

const TenderMethod& tenderMethod(TenderKind kind)
{
    return *std::ranges::find(kMethods, kind, &TenderMethod::kind);
}

std::span<const TenderKind> refundKinds()
{
    return kRefundKinds;
}

QString tenderWords(const char* text)
{
    return QCoreApplication::translate("Tender", text);
}

QString tenderText(const domain::Tender& tender)
{
    QString name = tenderWords(tenderMethod(tender.kind).name);
    if (tender.foreign)
        //: %1 is the code of a currency.
        name = QCoreApplication::translate("Tender", "Cash in %1")
                   .arg(QString::fromLatin1(tender.foreign->handed.currency().code().data(), 3));
    // A number reads from the left in every language.
    return tender.reference.empty() ? name
                                    : QStringLiteral("%1 · \u2066%2\u2069")
                                          .arg(name, QString::fromStdString(tender.reference));
}

QString tenderDetail(const domain::Tender& tender, const MoneyText& money)
{
    if (tender.foreign)
        return money.in(tender.foreign->handed.currency()).withSymbol(tender.foreign->handed);
    if (tender.unconfirmed)
        return QCoreApplication::translate("Tender", "Unconfirmed");
    return {};
}

QString rateText(const domain::ExchangeRate& rate, const MoneyText& money)
{
    const auto code = [](Currency currency) {
        return QString::fromLatin1(currency.code().data(), 3);
    };
    const QString factor = QString::fromStdString(rate.text()).replace(u'.', money.decimalPoint());
    return QStringLiteral("\u20661 %1 = %2 %3\u2069")
        .arg(code(rate.foreign()), factor, code(rate.home()));
}

} // namespace onetill::view

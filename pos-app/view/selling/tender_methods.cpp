#include "pos-app/view/selling/tender_methods.h"

#include <QCoreApplication>

#include <algorithm>

namespace onetill::view {
namespace {

constexpr TenderMethod kMethods[] = {
    {domain::TenderKind::Cash, "cash", QT_TRANSLATE_NOOP("Tender", "Cash"),
     QT_TRANSLATE_NOOP("Tender", "Notes and coins"), QT_TRANSLATE_NOOP("Tender", "Cash received"),
     nullptr},
    {domain::TenderKind::Card, "card", QT_TRANSLATE_NOOP("Tender", "Card"),
     QT_TRANSLATE_NOOP("Tender", "Own terminal"), QT_TRANSLATE_NOOP("Tender", "By card"),
     QT_TRANSLATE_NOOP("Tender", "Number on the slip")},
    {domain::TenderKind::Voucher, "tag", QT_TRANSLATE_NOOP("Tender", "Voucher"),
     QT_TRANSLATE_NOOP("Tender", "Scan or type it"), QT_TRANSLATE_NOOP("Tender", "By voucher"),
     QT_TRANSLATE_NOOP("Tender", "Voucher number")},
    {domain::TenderKind::GiftCard, "gift", QT_TRANSLATE_NOOP("Tender", "Gift card"),
     QT_TRANSLATE_NOOP("Tender", "Scan or type it"), QT_TRANSLATE_NOOP("Tender", "By gift card"),
     QT_TRANSLATE_NOOP("Tender", "Number of the gift card")},
    {domain::TenderKind::StoreCredit, "note", QT_TRANSLATE_NOOP("Tender", "Store credit"),
     QT_TRANSLATE_NOOP("Tender", "From a refund"), QT_TRANSLATE_NOOP("Tender", "By store credit"),
     QT_TRANSLATE_NOOP("Tender", "Number of the credit")},
};

} // namespace

std::span<const TenderMethod> tenderMethods()
{
    return kMethods;
}

QString tenderWords(const char* text)
{
    return QCoreApplication::translate("Tender", text);
}

QString tenderText(const domain::Tender& tender)
{
    const auto* method = std::ranges::find(kMethods, tender.kind, &TenderMethod::kind);
    const QString name =
        method == std::end(kMethods)
            ? QString::fromUtf8(domain::tenderKindWord(tender.kind).data(),
                                static_cast<qsizetype>(domain::tenderKindWord(tender.kind).size()))
            : tenderWords(method->name);
    // A number reads from the left in every language.
    return tender.reference.empty() ? name
                                    : QStringLiteral("%1 · \u2066%2\u2069")
                                          .arg(name, QString::fromStdString(tender.reference));
}

} // namespace onetill::view

#include "pos-app/view/payment/way_to_pay.h"

#include "pos-app/view/surface.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

using domain::TenderKind;

QString codeOf(Currency currency)
{
    return QString::fromLatin1(currency.code().data(), 3);
}

QString said(const char* text)
{
    return QCoreApplication::translate("Tender", text);
}

} // namespace

std::vector<WayToPay> waysToPay(const desk::TenderTerms& terms)
{
    std::vector<WayToPay> ways{{.kind = TenderKind::Cash},
                               {.kind = TenderKind::Card},
                               {.kind = TenderKind::GiftCard, .available = terms.accounts},
                               {.kind = TenderKind::Points, .available = terms.accounts},
                               {.kind = TenderKind::StoreCredit, .available = terms.accounts},
                               {.kind = TenderKind::Voucher},
                               {.kind = TenderKind::Prepayment}};
    for (const domain::ExchangeRate& rate : terms.foreign)
        ways.push_back({.kind = TenderKind::ForeignCash, .rate = rate});
    return ways;
}

MethodRow wayRow(const WayToPay& way, bool selected, const MoneyText& money)
{
    MethodRow row{.iconName = QString::fromLatin1(way.method().icon),
                  .text = tenderWords(way.method().name),
                  .reason = tenderWords(way.method().hint),
                  .selected = selected,
                  .available = way.available};
    if (way.rate) {
        //: %1 is the code of a currency.
        row.text = said(QT_TRANSLATE_NOOP("Tender", "Cash in %1")).arg(codeOf(way.rate->foreign()));
        row.reason = rateText(*way.rate, money);
    }
    if (!way.available)
        row.reason = said(QT_TRANSLATE_NOOP("Tender", "Not taken here"));
    return row;
}

QString wayAmountTitle(const WayToPay& way)
{
    if (!way.rate)
        return tenderWords(way.method().amount);
    //: %1 is the code of a currency; over the amount of its notes that a customer hands over.
    return said(QT_TRANSLATE_NOOP("Tender", "%1 received")).arg(codeOf(way.rate->foreign()));
}

QString accountNote(const desk::AccountTerms& account, Money due, const Surface& surface)
{
    const MoneyText& money = *surface.money;
    QString known = said(QT_TRANSLATE_NOOP("Tender", "This till does not know what is on it."));
    if (account.balance && account.asOf)
        //: %1 is an amount: what is left on a gift card, as far as this till knows; %2 is a time.
        known = said(QT_TRANSLATE_NOOP("Tender", "%1 is on it as of %2, by this till’s books."))
                    .arg(money.withSymbol(*account.balance), surface.momentText(*account.asOf));
    if (account.most.isZero())
        return known + u' ' + said(QT_TRANSLATE_NOOP("Tender", "No more of it can be taken now."));
    if (account.most < due)
        //: %1 is an amount.
        return known + u' '
               + said(QT_TRANSLATE_NOOP("Tender", "Up to %1 now; the centre confirms it later."))
                     .arg(money.withSymbol(account.most));
    return known + u' ' + said(QT_TRANSLATE_NOOP("Tender", "The centre confirms it later."));
}

} // namespace onetill::view

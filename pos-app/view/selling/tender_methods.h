#pragma once

#include "pos-app/domain/tender.h"
#include "pos-app/view/text/money_text.h"

#include <QString>

#include <cstddef>
#include <span>

namespace onetill::view {

/// A way to pay, as the payment screen shows it. The texts are marked for translation in the
/// context "Tender".
struct TenderMethod {
    domain::TenderKind kind;
    const char* icon;
    const char* name;
    const char* hint;      ///< What it is, in a few words.
    const char* amount;    ///< Over the amount that is typed.
    const char* reference; ///< What its number is of; null for cash, which has none.
};

const TenderMethod& tenderMethod(domain::TenderKind kind);
/// In what money that was paid may go back, as a person chooses it.
std::span<const domain::TenderKind> refundKinds();
/// "Card"; with its number, if it has one: "Card · 502918".
QString tenderText(const domain::Tender& tender);
/// What else to know of money that was taken: the notes that it was, that nobody has confirmed it.
QString tenderDetail(const domain::Tender& tender, const MoneyText& money);
/// "1 USD = 0.86 EUR"
QString rateText(const domain::ExchangeRate& rate, const MoneyText& money);
/// One of the texts of a method in the language of the till.
QString tenderWords(const char* text);

} // namespace onetill::view

#pragma once

#include "pos-app/domain/tender.h"

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

/// In the order of the keys F1, F2 and so on.
std::span<const TenderMethod> tenderMethods();
/// "Card"; with its number, if it has one: "Card · 502918".
QString tenderText(const domain::Tender& tender);
/// One of the texts of a method in the language of the till.
QString tenderWords(const char* text);

} // namespace onetill::view

#pragma once

#include "pos-app/receipt/sale_receipt.h"

#include <QStringList>

#include <optional>
#include <string>

namespace onetill::paper {

/// What receipts can be printed in, by BCP 47 in small letters: English, and what is in i18n/.
QStringList languages();

/// Words and amounts for a reader of `tag` ("de-AT"): the words by the language itself or by what
/// it is a kind of ("de"), the amounts as that country writes them. None for a language that is
/// not among languages(): amounts of one country under words of another help nobody.
std::optional<receipt::Language> languageOf(const std::string& tag, Currency currency);

} // namespace onetill::paper

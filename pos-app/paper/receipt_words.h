#pragma once

#include "pos-app/receipt/sale_receipt.h"

#include <span>
#include <string>

class QTranslator;

namespace onetill::paper {

/// A word of receipts: where it belongs, and its English, which translations are found by.
struct ReceiptWord {
    std::string receipt::Words::*place;
    const char* english;
};

/// All of them but the reasons of prices; translated in the context "Receipt".
std::span<const ReceiptWord> receiptWords();

/// In the translator's language; what it lacks stays English, because a receipt with a gap is
/// worse.
receipt::Words wordsBy(const QTranslator& translator);

} // namespace onetill::paper

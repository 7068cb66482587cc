#pragma once

#include <QtGlobal>

#include <array>

namespace onetill::paper {

/// Why something costs another price. The journal keeps the id; buttons and receipts have words.
struct PriceReason {
    const char* id;
    const char* text;
};

// For translators: why an item is sold at another price, on small buttons and on receipts.
inline constexpr auto kPriceReasons = std::to_array<PriceReason>({
    {"shelf-label", QT_TRANSLATE_NOOP("Reason", "Shelf label")},
    {"display-model", QT_TRANSLATE_NOOP("Reason", "Display model")},
    {"damaged", QT_TRANSLATE_NOOP("Reason", "Damaged")},
    {"price-match", QT_TRANSLATE_NOOP("Reason", "Price match")},
    {"goodwill", QT_TRANSLATE_NOOP("Reason", "Goodwill")},
});

} // namespace onetill::paper

#pragma once

#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/rate.h"
#include "sync-engine/contract/values/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace onetill::domain {

/// What an in-store code is for. The words in configuration: "weight", "price", "discount",
/// "cashier", "customer".
enum class EmbeddedKind { Weight, Price, Discount, Cashier, Customer };

std::string_view embeddedKindWord(EmbeddedKind kind);

/// An in-store code of 13 digits by a pattern of one character per digit: literal digits first,
/// then 'I' item or person, 'V' price verifier, 'M' measure, 'C' check digit. "21IIIIIMMMMMC" is a
/// weight in grams as most scales print it; "02IIIIVMMMMMC" a price with its verifier;
/// "22MMIIIIIIIIC" takes MM percent off; "041IIIIIIIIIC" is a cashier's badge.
/// The meaning is national or the shop's own, so the list is configuration (retail-rules 3).
struct EmbeddedLayout {
    std::string pattern;
    EmbeddedKind kind{EmbeddedKind::Weight};
    /// Zeros that the measure leaves out: 1 on a scale that prints tens of grams. At most 3.
    int zerosLeftOut{0};

    bool operator==(const EmbeddedLayout&) const = default;
};

/// Weight under 21, price under 23, discount under 22, cashiers under 041, customers under 042.
std::vector<EmbeddedLayout> defaultLayouts();
/// Errors: Malformed for a pattern that is not as described above, or does not suit its kind: a
/// weight or price has an item and a measure, a discount one or two digits of measure, a person a
/// number and no measure; only a price of 4 or 5 digits has a verifier.
Status checkLayout(const EmbeddedLayout& layout);

/// What a code of 13 digits made in the store carries.
struct EmbeddedMeasure {
    std::string
        lookup; ///< 13 digits: the code with measure and verifier zeroed, and its own check.
    std::optional<Quantity> weight;         ///< In kg, to the gram.
    std::optional<std::int64_t> priceMinor; ///< In minor units of the store's currency.

    bool operator==(const EmbeddedMeasure&) const = default;
};

/// So much off, as a shop prints it on a card at the till.
struct EmbeddedDiscount {
    Rate percent;

    bool operator==(const EmbeddedDiscount&) const = default;
};

enum class EmbeddedRole { Cashier, Customer };

/// A badge or a customer's card.
struct EmbeddedPerson {
    EmbeddedRole role{EmbeddedRole::Cashier};
    std::string number; ///< The digits at 'I', with their zeros.

    bool operator==(const EmbeddedPerson&) const = default;
};

using EmbeddedContent = std::variant<EmbeddedMeasure, EmbeddedDiscount, EmbeddedPerson>;

/// Whether the code has the layout's length and literal digits.
bool hasLayout(std::string_view digits, const EmbeddedLayout& layout);
/// For a code that has the layout, which has been checked. Errors: WrongCheckDigit (also the price
/// verifier's), OutOfRange (heavier than any till sells).
Result<EmbeddedContent> readEmbedded(std::string_view digits, const EmbeddedLayout& layout);

/// The verifier of 4 or 5 digits of price. Source: GS1 General Specifications 7.9.2 to 7.9.4.
/// Errors: Malformed for another length or other characters.
Result<char> priceVerifier(std::string_view digits);

} // namespace onetill::domain

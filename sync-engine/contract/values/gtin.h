#pragma once

#include "sync-engine/contract/values/result.h"

#include <string>
#include <string_view>

namespace onetill {

/// A trade item number normalised to 14 digits, so that the 8-, 12-, 13- and 14-digit forms of
/// one item compare equal. Source: GS1 General Specifications, 7.9 (check digit) and the
/// fourteen-digit reference field.
class Gtin
{
public:
    /// Accepts 8, 12, 13 or 14 ASCII digits. Errors: Malformed (length, other characters),
    /// WrongCheckDigit.
    static Result<Gtin> parse(std::string_view digits);

    /// Always 14 digits.
    const std::string& text() const { return m_digits; }
    friend bool operator==(const Gtin&, const Gtin&) = default;

private:
    explicit Gtin(std::string digits) : m_digits{std::move(digits)} {}

    std::string m_digits;
};

/// The modulo-10 check digit ('0'…'9') for the digits before it; weights 3, 1 from the right.
/// The digits are ASCII digits only.
char gtinCheckDigit(std::string_view withoutCheckDigit);

/// UPC-A (12 digits) from an eight-digit UPC-E symbol. Only for symbols that the scanner names as
/// UPC-E: eight digits alone may as well be an EAN-8. Errors: Malformed, WrongCheckDigit.
Result<std::string> expandUpcE(std::string_view eightDigits);

} // namespace onetill

#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"

#include <cstdint>
#include <string>

namespace onetill::view {

/// What a keypad types into. Digits fill the smallest unit from the right (2 5 0 0 0 is 250.00);
/// a decimal separator switches to whole units, with the decimals typed after it (ui.md 4.5).
/// Decimals beyond the field's are ignored, as on a pocket calculator.
class NumberEntry
{
public:
    /// As much as ten digits.
    static constexpr std::int64_t kLongest = 9'999'999'999;

    /// `decimals` of the unit; `fromRight` is false for quantities, where 3 means three. Nothing
    /// above `largest`, counted as scaled() is, can be typed.
    NumberEntry(int decimals, bool fromRight, std::int64_t largest = kLongest);

    /// False, and nothing changes, if the value would become larger than the largest.
    bool digit(char digit);
    bool doubleZero();
    void separator();
    void backspace();
    void clear();
    /// Shows a value that was not typed; the next digit replaces it.
    void preset(std::int64_t scaled);

    bool isEmpty() const { return m_digits.empty(); }
    bool isPreset() const { return m_isPreset; }
    /// Decimals typed after a separator; -1 without one, as for what was not typed.
    int typedDecimals() const { return m_isPreset ? -1 : m_afterSeparator; }
    /// The typed value, counted in 10^-decimals.
    std::int64_t scaled() const;

private:
    int m_decimals;
    bool m_fromRight;
    std::int64_t m_largest;
    bool m_isPreset{false};
    std::string m_digits;     ///< Without leading zeros before the separator.
    int m_afterSeparator{-1}; ///< Decimals typed so far; -1: no separator yet.
};

} // namespace onetill::view

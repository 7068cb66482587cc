#include "pos-app/view/entry/number_entry.h"

#include "sync-engine/contract/values/check.h"

namespace onetill::view {

NumberEntry::NumberEntry(int decimals, bool fromRight, std::int64_t largest)
    : m_decimals{decimals}, m_fromRight{fromRight}, m_largest{largest}
{
    ONETILL_CHECK(decimals >= 0 && decimals <= 3);
    ONETILL_CHECK(largest > 0 && largest <= kLongest);
}

bool NumberEntry::digit(char digit)
{
    ONETILL_CHECK(digit >= '0' && digit <= '9');
    if (m_isPreset)
        clear();
    if (m_afterSeparator >= 0 && m_afterSeparator == m_decimals)
        return true;
    NumberEntry longer = *this;
    if (longer.m_digits == "0" && m_afterSeparator < 0)
        longer.m_digits.clear();
    longer.m_digits += digit;
    if (m_afterSeparator >= 0)
        ++longer.m_afterSeparator;
    if (longer.scaled() > m_largest)
        return false;
    *this = longer;
    return true;
}

bool NumberEntry::doubleZero()
{
    const NumberEntry before = *this;
    if (digit('0') && digit('0'))
        return true;
    *this = before;
    return false;
}

void NumberEntry::separator()
{
    if (m_isPreset)
        clear();
    if (m_decimals > 0 && m_afterSeparator < 0)
        m_afterSeparator = 0;
}

void NumberEntry::backspace()
{
    if (m_isPreset) {
        clear();
        return;
    }
    if (m_afterSeparator == 0) {
        m_afterSeparator = -1;
        return;
    }
    if (m_digits.empty())
        return;
    m_digits.pop_back();
    if (m_afterSeparator > 0)
        --m_afterSeparator;
}

void NumberEntry::clear()
{
    m_digits.clear();
    m_afterSeparator = -1;
    m_isPreset = false;
}

void NumberEntry::preset(std::int64_t scaled)
{
    clear();
    m_isPreset = true;
    m_digits = std::to_string(scaled);
    // What is preset stands in the smallest unit already, whichever way the field fills.
    m_afterSeparator = m_fromRight ? -1 : m_decimals;
}

std::int64_t NumberEntry::scaled() const
{
    std::int64_t value = 0;
    for (const char digit : m_digits)
        value = value * 10 + (digit - '0');
    const int typedDecimals = m_afterSeparator >= 0 ? m_afterSeparator
                              : m_fromRight         ? m_decimals
                                                    : 0;
    for (int i = typedDecimals; i < m_decimals; ++i)
        value *= 10;
    return value;
}

} // namespace onetill::view

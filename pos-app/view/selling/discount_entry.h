#pragma once

#include "pos-app/desk/selling/line_change.h"
#include "pos-app/view/entry/number_entry.h"
#include "pos-app/view/text/money_text.h"

#include <QString>

#include <optional>

namespace onetill::view {

/// A discount while it is typed: a percentage of at most 100 with two decimals, or an amount. Each
/// keeps what was typed while the other one is looked at.
class DiscountEntry
{
public:
    explicit DiscountEntry(Currency currency);

    /// Shows one that is there already; none for nothing off.
    void preset(const std::optional<domain::ManualDiscount>& there);

    bool isAmount() const { return m_isAmount; }
    void setAmount(bool isAmount) { m_isAmount = isAmount; }
    NumberEntry& entry() { return m_isAmount ? m_amount : m_percent; }

    /// What would be taken off; none for nothing.
    std::optional<domain::Benefit> benefit() const;
    bool differs() const;
    /// For the desk. Nothing off takes the one that is there away.
    desk::DiscountWish wish() const;
    /// "10 %" or "€5.00", as far as it is typed.
    QString text(const MoneyText& money) const;

private:
    Currency m_currency;
    NumberEntry m_percent;
    NumberEntry m_amount;
    bool m_isAmount{false};
    std::optional<domain::Benefit> m_there;
};

/// "10 %" or "€5.00".
QString benefitText(const domain::Benefit& benefit, const MoneyText& money);

} // namespace onetill::view

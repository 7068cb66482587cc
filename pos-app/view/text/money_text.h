#pragma once

#include "pos-app/receipt/money_format.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"

#include <QLocale>
#include <QString>

namespace onetill::view {

/// Writes amounts the way the store's customers read them (ui.md 2.8), from integers only: the
/// locale gives separators, symbol and their order, never the digits.
class MoneyText
{
public:
    /// `localeTag` by BCP 47: "en-IE".
    MoneyText(const QString& localeTag, Currency currency);
    /// The same customers' way of writing another currency.
    MoneyText in(Currency currency) const;

    /// With the symbol, for totals, buttons and single amounts: "€1,228.40", "−€18.00".
    QString withSymbol(Money amount) const;
    /// As withSymbol(), without the decimals of a round amount: "€230". For notes and coins.
    QString briefly(Money amount) const;
    /// Without, for columns of amounts: "1,228.40".
    QString bare(Money amount) const;
    /// Of one unit: "€28.90 / kg"; of a piece, the price alone.
    QString unitPrice(Money price, Unit unit) const;
    /// "3" for whole numbers, "0.486" for others, with the locale's point.
    QString quantity(Quantity quantity) const;
    /// While it is typed, with the separator and the decimals so far: "0.", "0.40".
    QString typedQuantity(Quantity quantity, int decimals) const;
    /// The same of a stock, which may be larger than any one quantity.
    QString thousandths(std::int64_t milli) const;

    Currency currency() const { return m_currency; }
    QString decimalPoint() const { return m_locale.decimalPoint(); }
    /// The same rules for what is printed, which has no locale of its own.
    const receipt::MoneyFormat& onPaper() const { return m_paper; }
    /// Of these customers, by BCP 47.
    std::string language() const { return m_locale.bcp47Name().toStdString(); }

private:
    MoneyText(QLocale locale, Currency currency);
    QString digits(std::int64_t scaled, int exponent) const;

    QLocale m_locale;
    Currency m_currency;
    receipt::MoneyFormat m_paper;
    QString m_before; ///< What stands before the digits: "€".
    QString m_after;  ///< And behind them: "\u00a0€".
};

} // namespace onetill::view

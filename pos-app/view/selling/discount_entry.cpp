#include "pos-app/view/selling/discount_entry.h"

#include "sync-engine/contract/values/decimal.h"

#include <QCoreApplication>

namespace onetill::view {
namespace {

constexpr int kPercentDecimals = 2;
constexpr std::int64_t kWhole = 100'00;
/// Rates count millionths, percentages with two decimals ten-thousandths.
constexpr std::int64_t kMillionths = Rate::kOne / kWhole;

QString withSign(const QString& percent)
{
    //: %1 is a number: a percentage.
    return QCoreApplication::translate("Discount", "%1 %").arg(percent);
}

QString percentText(const QString& plain, const MoneyText& money)
{
    return withSign(QString{plain}.replace(u'.', money.decimalPoint()));
}

} // namespace

DiscountEntry::DiscountEntry(Currency currency)
    : m_currency{currency},
      m_percent{kPercentDecimals, false, kWhole},
      m_amount{currency.exponent(), true}
{
    preset(std::nullopt);
}

void DiscountEntry::preset(const std::optional<domain::ManualDiscount>& there)
{
    m_there.reset();
    m_percent.preset(0);
    m_amount.preset(0);
    m_isAmount = false;
    if (!there)
        return;
    m_there = there->benefit;
    m_isAmount = m_there->kind == domain::BenefitKind::Amount;
    if (m_isAmount)
        m_amount.preset(m_there->minor);
    else
        m_percent.preset(m_there->percent.millionths() / kMillionths);
}

std::optional<domain::Benefit> DiscountEntry::benefit() const
{
    if (m_isAmount)
        return m_amount.scaled() > 0 ? std::optional{domain::Benefit::amountOff(m_amount.scaled())}
                                     : std::nullopt;
    if (m_percent.scaled() == 0)
        return std::nullopt;
    // One that is there may be finer than what can be typed.
    if (m_percent.isPreset() && m_there && m_there->kind == domain::BenefitKind::Percent
        && m_there->percent.millionths() / kMillionths == m_percent.scaled())
        return m_there;
    return domain::Benefit::percentOff(*Rate::fromMillionths(m_percent.scaled() * kMillionths));
}

bool DiscountEntry::differs() const
{
    return benefit() != m_there;
}

desk::DiscountWish DiscountEntry::wish() const
{
    if (m_isAmount)
        return {.amount = formatDecimal(m_amount.scaled(), m_currency.exponent())};
    const auto wanted = benefit();
    return {.percent = wanted ? wanted->percent.percentText() : "0"};
}

QString DiscountEntry::text(const MoneyText& money) const
{
    if (m_isAmount) {
        const auto amount = Money::fromMinor(m_amount.scaled(), m_currency);
        return amount ? money.withSymbol(*amount) : QString{};
    }
    const int decimals = m_percent.typedDecimals();
    if (decimals < 0) {
        const auto wanted = benefit();
        return percentText(QString::fromStdString(wanted ? wanted->percent.percentText() : "0"),
                           money);
    }
    std::int64_t scaled = m_percent.scaled();
    for (int i = decimals; i < kPercentDecimals; ++i)
        scaled /= 10;
    // "12." on the way to 12.5 is not the 12 it is worth.
    return percentText(QString::fromStdString(formatDecimal(scaled, decimals))
                           + (decimals == 0 ? QStringLiteral(".") : QString{}),
                       money);
}

QString benefitText(const domain::Benefit& benefit, const MoneyText& money)
{
    if (benefit.kind == domain::BenefitKind::Percent)
        return percentText(QString::fromStdString(benefit.percent.percentText()), money);
    const auto amount = Money::fromMinor(benefit.minor, money.currency());
    return amount ? money.withSymbol(*amount) : QString{};
}

} // namespace onetill::view

#include "pos-app/view/selling/questions.h"

#include "pos-app/view/selling/discount_entry.h"
#include "pos-app/view/selling/reasons.h"
#include "sync-engine/contract/values/rounding.h"

#include <optional>
#include <utility>

namespace onetill::view {
namespace {

/// None for what could not be read; the desk has said so before anybody is asked.
std::optional<domain::Benefit> benefitOf(const desk::DiscountWish& wish, Currency currency)
{
    if (wish.percent)
        if (const auto percent = Rate::parsePercent(*wish.percent))
            return domain::Benefit::percentOff(*percent);
    if (wish.amount)
        if (const auto amount = Money::parse(*wish.amount, currency))
            return domain::Benefit::amountOff(amount->minor());
    return std::nullopt;
}

std::optional<Money> wantedPrice(const domain::PricedLine& line, const desk::LineChange& change)
{
    if (!change.price)
        return std::nullopt;
    const auto price = Money::parse(*change.price, line.unitPrice.currency());
    return price ? std::optional{*price} : std::nullopt;
}

/// What the line will cost before the discount: the limit is held against that.
Money amountOf(const domain::PricedLine& line, const desk::LineChange& change)
{
    const Money price = wantedPrice(line, change).value_or(line.unitPrice);
    std::int64_t milli = line.quantity.milli();
    if (change.quantity)
        if (const auto quantity = Quantity::parse(*change.quantity, line.quantity.unit()))
            milli = quantity->milli();
    return Money::fromMinor(divideHalfUp(Wide{price.minor()} * milli, 1000), price.currency())
        .value_or(Money::zero(price.currency()));
}

Money amountOf(const desk::BasketSnapshot& basket)
{
    Money sum = Money::zero(basket.priced.total.currency());
    for (const domain::PricedLine& line : basket.priced.lines) {
        sum = sum + line.amount;
        for (const domain::Adjustment& adjustment : line.adjustments)
            if (adjustment.kind != domain::AdjustmentKind::PriceOverride)
                sum = sum - adjustment.amount;
    }
    return sum;
}

QString percentText(Rate rate, const MoneyText& money)
{
    return benefitText(domain::Benefit::percentOff(rate), money);
}

/// To a tenth of a percent.
QString minusPercent(Money list, Money wanted, const MoneyText& money)
{
    const auto thousandths = divideHalfUp(Wide{list.minor() - wanted.minor()} * 1000, list.minor());
    const auto off = Rate::fromMillionths(thousandths * 1000);
    return off ? QStringLiteral("−") + percentText(*off, money) : QString{};
}

void addDiscount(std::vector<FactRow>& facts, const domain::Benefit& benefit, Money of,
                 const MoneyText& money)
{
    facts.push_back({ApprovalViewModel::tr("Before"), money.bare(of), false});
    facts.push_back({ApprovalViewModel::tr("Discount"), benefitText(benefit, money), true});
}

Rate limitOf(const domain::Role& role, domain::Permission permission)
{
    return permission == domain::Permission::OverridePrice ? role.priceOverrideLimit
                                                           : role.discountLimit;
}

void addWhy(std::vector<FactRow>& facts, const std::string& reason, domain::Permission permission,
            const desk::Cashier& cashier, const MoneyText& money)
{
    facts.push_back(
        {ApprovalViewModel::tr("Reason"), reasonText(QString::fromStdString(reason)), false});
    const QString first = QString::fromStdString(cashier.name).section(u' ', 0, 0);
    facts.push_back(
        {//: %1 is a first name; beside it stands how much that person may take off alone.
         ApprovalViewModel::tr("%1’s limit").arg(first),
         domain::require(cashier.role, permission)
             ? percentText(limitOf(cashier.role, permission), money)
             : ApprovalViewModel::tr("None"),
         false});
}

} // namespace

QString limitSentence(const domain::Role& role, domain::Permission permission)
{
    if (!domain::require(role, permission))
        //: Under a field: whoever changes it has to ask somebody else.
        return ApprovalViewModel::tr("Needs approval");
    const Rate limit = limitOf(role, permission);
    if (limit.millionths() >= Rate::kOne)
        return {};
    //: %1 is a number: how far a cashier may lower a price without a supervisor.
    return ApprovalViewModel::tr("Needs approval above %1 % off")
        .arg(QString::fromStdString(limit.percentText()));
}

ApprovalQuestion lineQuestion(const domain::PricedLine& line, const desk::LineChange& change,
                              const desk::Cashier& cashier, const MoneyText& money)
{
    const auto price = wantedPrice(line, change);
    const auto benefit =
        change.discount ? benefitOf(*change.discount, line.unitPrice.currency()) : std::nullopt;
    const Money amount = amountOf(line, change);
    const Money list = line.listPrice;
    const QString name = QString::fromStdString(line.name);
    // Of two wishes the one is asked for that the cashier may not grant.
    const bool aboutPrice = price && !domain::mayOverridePrice(cashier.role, list, *price);
    ApprovalQuestion question;
    //: %1 is the name of an item.
    question.title = (aboutPrice ? ApprovalViewModel::tr("Price change on %1")
                                 : ApprovalViewModel::tr("Discount on %1"))
                         .arg(name);
    question.wayOutText = aboutPrice ? ApprovalViewModel::tr("Don’t change the price")
                                     : ApprovalViewModel::tr("Give no discount");
    if (price) {
        question.facts.push_back({ApprovalViewModel::tr("Listed"), money.bare(list), false});
        question.facts.push_back({ApprovalViewModel::tr("Asked"), money.bare(*price), aboutPrice});
        if (*price < list)
            question.facts.push_back(
                {ApprovalViewModel::tr("Off"), minusPercent(list, *price, money), false});
    }
    if (benefit)
        addDiscount(question.facts, *benefit, amount, money);
    addWhy(question.facts, change.reason,
           aboutPrice ? domain::Permission::OverridePrice : domain::Permission::Discount, cashier,
           money);
    question.allows = [price, benefit, amount, list](const domain::Role& role) {
        Status may;
        if (price)
            may = domain::mayOverridePrice(role, list, *price);
        if (may && benefit)
            may = domain::mayDiscount(role, amount, *benefit);
        return may;
    };
    return question;
}

ApprovalQuestion voidQuestion(const QString& basket, const QString& total)
{
    ApprovalQuestion question;
    question.title = ApprovalViewModel::tr("Throw a basket away");
    question.facts.push_back({basket, total, true});
    question.wayOutText = ApprovalViewModel::tr("Keep the basket");
    question.allows = [](const domain::Role& role) {
        return domain::require(role, domain::Permission::VoidBasket);
    };
    return question;
}

ApprovalQuestion cancelQuestion(const QString& customer, const QString& paid)
{
    ApprovalQuestion question = voidQuestion(customer, paid);
    question.title = ApprovalViewModel::tr("Cancel a lay-away");
    question.wayOutText = ApprovalViewModel::tr("Keep the lay-away");
    return question;
}

ApprovalQuestion basketQuestion(const desk::BasketSnapshot& basket, const desk::DiscountWish& wish,
                                const std::string& reason, const desk::Cashier& cashier,
                                const MoneyText& money)
{
    const Money amount = amountOf(basket);
    const auto benefit = benefitOf(wish, amount.currency());
    ApprovalQuestion question;
    question.title = ApprovalViewModel::tr("Discount on the whole basket");
    question.wayOutText = ApprovalViewModel::tr("Give no discount");
    if (benefit)
        addDiscount(question.facts, *benefit, amount, money);
    addWhy(question.facts, reason, domain::Permission::Discount, cashier, money);
    question.allows = [benefit, amount](const domain::Role& role) {
        return benefit ? domain::mayDiscount(role, amount, *benefit)
                       : domain::require(role, domain::Permission::Discount);
    };
    return question;
}

} // namespace onetill::view

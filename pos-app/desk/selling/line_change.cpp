#include "pos-app/desk/selling/line_change.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/staff/salesperson.h"
#include "pos-app/domain/prices/manual_reductions.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace onetill::desk {
namespace {

tl::unexpected<Error> unknownLine(domain::LineId line)
{
    return fail(ErrorCode::UnknownLine, "no line " + std::to_string(line));
}

/// Who allows the line at that price; nobody where the cashier may.
Result<StaffId> allowedPrice(const domain::BasketLine& line, Money price, const Counter& counter)
{
    const Money list = line.ownPrice().value_or(price);
    return counter.allowedBy(
        [&](const domain::Role& role) { return domain::mayOverridePrice(role, list, price); });
}

/// Who allows the benefit on what costs `of`; nobody where the cashier may.
Result<StaffId> allowedBenefit(const domain::Fraction& of, const domain::Benefit& benefit,
                               Currency currency, const Counter& counter)
{
    const auto minor = of.rounded();
    if (!minor)
        return passOn(minor);
    const auto whole = Money::fromMinor(*minor, currency);
    if (!whole)
        return passOn(whole);
    return counter.allowedBy(
        [&](const domain::Role& role) { return domain::mayDiscount(role, *whole, benefit); });
}

/// Who allows what people take off the lines together; nobody where the cashier may.
Result<StaffId> allowedTogether(const domain::Basket& goods, const Counter& counter)
{
    return counter.allowedBy(
        [&](const domain::Role& role) { return domain::mayReduceTogether(role, goods); });
}

domain::ManualDiscount approved(domain::ManualDiscount discount, StaffId by)
{
    discount.approvedBy = std::move(by);
    return discount;
}

const domain::Basket& changedGoods(const domain::BasketChange& change)
{
    return change.basket;
}

/// `make` puts a reduction, allowed by a person or by nobody, into the goods: so that what is given
/// with others is held against the limit with them.
template <class Made, class Make, class Goods>
Result<Made> givenWithOthers(StaffId approvedBy, const Counter& counter, Make make, Goods goods)
{
    Result<Made> next = make(approvedBy);
    if (!next || !approvedBy.isEmpty())
        return next;
    const auto together = allowedTogether(goods(*next), counter);
    if (!together)
        return passOn(together);
    return together->isEmpty() ? next : make(*together);
}

Result<domain::BasketChange> withPrice(const domain::Basket& goods, domain::LineId id,
                                       const LineChange& change, const Counter& counter)
{
    const domain::BasketLine* line = goods.find(id);
    if (!line)
        return unknownLine(id);
    const auto wanted = Money::parse(*change.price, goods.currency());
    if (!wanted)
        return passOn(wanted);
    auto approvedBy = allowedPrice(*line, *wanted, counter);
    if (!approvedBy)
        return passOn(approvedBy);
    return givenWithOthers<domain::BasketChange>(
        *std::move(approvedBy), counter,
        [&](StaffId person) {
            return domain::overridePrice(goods, id,
                                         {.price = *wanted,
                                          .reason = change.reason,
                                          .by = counter.cashier->id,
                                          .approvedBy = std::move(person)});
        },
        changedGoods);
}

/// What somebody approved was for so many: more of it is asked for again. An amount off is the same
/// amount off more.
Result<domain::BasketChange> allowedForMore(domain::BasketChange next, const Counter& counter)
{
    const domain::BasketLine& line = *next.basket.find(next.line);
    const auto isApproved = [](const auto& given) { return given && !given->approvedBy.isEmpty(); };
    auto priceOverride = line.priceOverride;
    auto discount = line.discount;
    if (isApproved(priceOverride)) {
        auto approvedBy = allowedPrice(line, priceOverride->price, counter);
        if (!approvedBy)
            return passOn(approvedBy);
        priceOverride->approvedBy = *std::move(approvedBy);
        auto changed = domain::overridePrice(next.basket, next.line, *std::move(priceOverride));
        if (!changed)
            return changed;
        next = *std::move(changed);
    }
    if (!isApproved(discount) || discount->benefit.kind == domain::BenefitKind::Amount)
        return next;
    auto approvedBy = allowedBenefit(next.basket.find(next.line)->amount(), discount->benefit,
                                     next.basket.currency(), counter);
    if (!approvedBy)
        return passOn(approvedBy);
    discount->approvedBy = *std::move(approvedBy);
    return domain::discountLine(next.basket, next.line, std::move(discount));
}

Result<domain::BasketChange> withQuantity(const domain::Basket& goods, domain::LineId id,
                                          const std::string& text, const Counter& counter)
{
    const domain::BasketLine* line = goods.find(id);
    if (!line)
        return unknownLine(id);
    const auto quantity = Quantity::parse(text, line->item->unit);
    if (!quantity)
        return passOn(quantity);
    const Quantity before = line->quantity;
    auto next = domain::changeQuantity(goods, id, *quantity);
    const bool isMore = next && before.milli() < quantity->milli();
    return isMore ? allowedForMore(*std::move(next), counter) : next;
}

Result<domain::Benefit> benefitOf(const DiscountWish& wish, Currency currency)
{
    if (wish.percent.has_value() == wish.amount.has_value())
        return fail(ErrorCode::MissingField, "a discount is a percentage or an amount");
    if (wish.percent) {
        const auto percent = Rate::parsePercent(*wish.percent);
        if (!percent)
            return passOn(percent);
        // Not a question of limits: nobody could approve it.
        if (percent->millionths() > Rate::kOne)
            return fail(ErrorCode::OutOfRange, "a discount of more than 100 %");
        return domain::Benefit::percentOff(*percent);
    }
    const auto amount = Money::parse(*wish.amount, currency);
    return amount ? Result<domain::Benefit>{domain::Benefit::amountOff(amount->minor())}
                  : passOn(amount);
}

bool takesNothing(const domain::Benefit& benefit)
{
    return benefit.percent == Rate::zero() && benefit.minor == 0;
}

/// None for one that takes nothing off.
Result<std::optional<domain::ManualDiscount>> discountOf(const DiscountWish& wish,
                                                         const domain::Fraction& of,
                                                         const std::string& reason,
                                                         Currency currency, const Counter& counter)
{
    const auto benefit = benefitOf(wish, currency);
    if (!benefit)
        return passOn(benefit);
    auto approvedBy = allowedBenefit(of, *benefit, currency, counter);
    if (!approvedBy)
        return passOn(approvedBy);
    if (takesNothing(*benefit))
        return std::nullopt;
    return domain::ManualDiscount{.benefit = *benefit,
                                  .reason = reason,
                                  .by = counter.cashier->id,
                                  .approvedBy = *std::move(approvedBy)};
}

Result<domain::BasketChange> withSalesperson(const domain::Basket& goods, domain::LineId id,
                                             const std::string& text, Counter& counter)
{
    auto person = salespersonFrom(text, counter);
    if (!person)
        return passOn(person);
    return domain::changeSalesperson(goods, id, *std::move(person));
}

Result<domain::BasketChange> withDiscount(const domain::Basket& goods, domain::LineId id,
                                          const LineChange& change, const Counter& counter)
{
    const domain::BasketLine* line = goods.find(id);
    if (!line)
        return unknownLine(id);
    const auto discount =
        discountOf(*change.discount, line->amount(), change.reason, goods.currency(), counter);
    if (!discount)
        return passOn(discount);
    if (!*discount)
        return domain::discountLine(goods, id, std::nullopt);
    return givenWithOthers<domain::BasketChange>(
        (*discount)->approvedBy, counter,
        [&](StaffId person) {
            return domain::discountLine(goods, id, approved(**discount, std::move(person)));
        },
        changedGoods);
}

} // namespace

Result<domain::BasketChange> changedLine(const domain::Basket& goods, domain::LineId line,
                                         const LineChange& change, Counter& counter)
{
    if (!change.quantity && !change.price && !change.discount && !change.note
        && !change.salesperson)
        return fail(ErrorCode::MissingField, "nothing to change");
    // What has a limit comes first: that should be named even if the quantity is odd, too. A
    // discount is held against the quantity that it is given for, and so comes after it.
    Result<domain::BasketChange> next = domain::BasketChange{goods, line};
    if (change.price)
        next = withPrice(next->basket, line, change, counter);
    if (next && change.quantity)
        next = withQuantity(next->basket, line, *change.quantity, counter);
    if (next && change.discount)
        next = withDiscount(next->basket, line, change, counter);
    if (next && change.note)
        next = domain::changeNote(next->basket, line, *change.note);
    if (next && change.salesperson)
        next = withSalesperson(next->basket, line, *change.salesperson, counter);
    return next;
}

Result<domain::Basket> discountedBasket(const domain::Basket& goods, const DiscountWish& wish,
                                        const std::string& reason, const Counter& counter)
{
    const auto discount =
        discountOf(wish, goods.discountableAmount(), reason, goods.currency(), counter);
    if (!discount)
        return passOn(discount);
    if (!*discount)
        return domain::discountBasket(goods, std::nullopt);
    return givenWithOthers<domain::Basket>((*discount)->approvedBy, counter,
                                           [&](StaffId person) {
                                               return domain::discountBasket(
                                                   goods, approved(**discount, std::move(person)));
                                           },
                                           std::identity{});
}

} // namespace onetill::desk

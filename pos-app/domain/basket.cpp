#include "pos-app/domain/basket.h"

#include "pos-app/domain/goods/line_words.h"
#include "pos-app/domain/goods/linked_lines.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::domain {

/// The one place that writes into a basket.
struct BasketEdit {
    Basket basket;

    std::vector<BasketLine>& lines() { return basket.m_lines; }
    std::optional<ManualDiscount>& discount() { return basket.m_discount; }
    std::vector<std::string>& coupons() { return basket.m_coupons; }
    LineId takeId() { return basket.m_nextLine++; }
    void startAt(LineId next) { basket.m_nextLine = next; }
    BasketLine* find(LineId id)
    {
        const auto found = std::ranges::find(basket.m_lines, id, &BasketLine::id);
        return found == basket.m_lines.end() ? nullptr : &*found;
    }
};

namespace {

tl::unexpected<Error> unknownLine(LineId line)
{
    return fail(ErrorCode::UnknownLine, "no line " + std::to_string(line));
}

tl::unexpected<Error> notDiscountable(const BasketLine& line)
{
    return fail(ErrorCode::NotDiscountable, "nothing is taken off '" + line.item->sku.text() + "'");
}

Status checkQuantity(const Item& item, Quantity quantity)
{
    if (quantity.unit() != item.unit)
        return fail(ErrorCode::OutOfRange, "'" + item.sku.text() + "' is not sold by "
                                               + std::string{unitWord(quantity.unit())});
    if (quantity.milli() <= 0)
        return fail(ErrorCode::OutOfRange, "a quantity of " + quantity.text());
    return {};
}

Status checkDiscount(const ManualDiscount& discount)
{
    const Benefit& benefit = discount.benefit;
    if (benefit.kind == BenefitKind::FixedPrice)
        return fail(ErrorCode::OutOfRange, "a price is no discount");
    if (benefit.kind == BenefitKind::Percent
            ? benefit.percent == Rate::zero() || benefit.percent.millionths() > Rate::kOne
            : benefit.minor <= 0)
        return fail(ErrorCode::OutOfRange, "a discount takes something off, and at most all");
    if (isBlank(discount.reason))
        return fail(ErrorCode::ReasonRequired, "a discount needs a reason");
    return checkWords(discount.reason, "a reason");
}

/// With the share of `of` that it is, rounded up so that it is all of it as long as nothing goes.
Result<ManualDiscount> givenOn(const Fraction& of, ManualDiscount discount)
{
    const auto amount = of.rounded();
    discount.share = discount.benefit.percent;
    if (discount.benefit.kind == BenefitKind::Amount) {
        const std::int64_t wanted = discount.benefit.minor;
        if (!amount || wanted > *amount)
            return fail(ErrorCode::OutOfRange, "a discount of more than there is to pay");
        const Wide share = *amount == 0 ? 0 : (Wide{wanted} * Rate::kOne + *amount - 1) / *amount;
        const auto rate = Rate::fromMillionths(static_cast<std::int64_t>(share));
        if (!rate)
            return passOn(rate);
        discount.share = *rate;
    } else if (!discount.approvedBy.isEmpty() && amount) {
        discount.most = discount.benefit.of(*amount);
    }
    if (const auto fits = checkDiscount(discount); !fits)
        return passOn(fits);
    return discount;
}

/// No line and no sum of lines may leave the range of Money. Taxes on top are price()'s to check.
Status checkAmounts(const Basket& basket)
{
    Wide sum = 0;
    for (const BasketLine& line : basket.lines()) {
        const auto amount = line.amount().rounded();
        sum += amount ? *amount : Money::kMinorMax + 1;
        if (sum > Money::kMinorMax)
            return fail(ErrorCode::OutOfRange,
                        "line " + std::to_string(line.id) + " makes the basket too large");
    }
    return {};
}

Status checkLine(const BasketLine& line, Currency currency)
{
    if (const auto fits = checkQuantity(*line.item, line.quantity); !fits)
        return fits;
    if (!line.ownPrice() && !line.priceOverride)
        return fail(ErrorCode::NoPrice, "no price for '" + line.item->sku.text() + "'");
    if (line.unitPrice().currency() != currency)
        return fail(ErrorCode::OutOfRange, "a price in another currency");
    if (line.unitPrice().isNegative())
        return fail(ErrorCode::OutOfRange, "a price below zero: " + line.unitPrice().text());
    if (!line.serial.empty() && line.quantity != Quantity::one(Unit::Piece))
        return fail(ErrorCode::OutOfRange, "a serial number names one piece");
    if (const auto fits = checkText(line.serial, "a serial number"); !fits)
        return fits;
    return checkWords(line.note, "a note");
}

bool merges(const BasketLine& line, const NewLine& added)
{
    const Item& item = *line.item;
    return !item.weighed && !added.item->weighed && item.sku == added.item->sku
           && item.unit == added.item->unit && item.taxes == added.item->taxes
           && item.listPrice == added.item->listPrice && item.priceGroup == added.item->priceGroup
           && line.labelPrice == added.labelPrice && (!line.labelPrice || item.unit == Unit::Piece)
           && !line.priceOverride && !line.discount && line.serial.empty() && added.serial.empty()
           && line.note == added.note && line.salesperson == added.salesperson && line.parent == 0
           && !line.tare && !added.tare && sameDeposit(item, *added.item);
}

Result<BasketChange> finish(BasketEdit edit, LineId line)
{
    followParents(edit.lines());
    if (const auto fits = checkAmounts(edit.basket); !fits)
        return passOn(fits);
    return BasketChange{std::move(edit.basket), line};
}

} // namespace

Fraction Basket::amount() const
{
    Fraction sum;
    for (const BasketLine& line : m_lines)
        sum = sum + line.amount();
    return sum;
}

Fraction Basket::discountableAmount() const
{
    Fraction sum;
    for (const BasketLine& line : m_lines)
        if (line.item->discountable)
            sum = sum + line.amount();
    return sum;
}

const BasketLine* Basket::find(LineId line) const
{
    const auto found = std::ranges::find(m_lines, line, &BasketLine::id);
    return found == m_lines.end() ? nullptr : &*found;
}

Result<Basket> Basket::restore(Currency currency, LineId nextLine, std::vector<BasketLine> lines,
                               std::optional<ManualDiscount> discount,
                               std::vector<std::string> coupons)
{
    if (coupons.size() > kCouponsMax)
        return fail(ErrorCode::BasketFull, std::to_string(coupons.size()) + " coupons");
    if (lines.size() > kLinesMax)
        return fail(ErrorCode::BasketFull, std::to_string(lines.size()) + " lines");
    BasketEdit edit{Basket{currency}};
    for (BasketLine& line : lines) {
        ONETILL_CHECK(line.item != nullptr);
        if (line.id < 1 || line.id >= nextLine || edit.find(line.id))
            return fail(ErrorCode::OutOfRange, "line number " + std::to_string(line.id));
        if (const auto fits = checkLine(line, currency); !fits)
            return passOn(fits);
        if (line.discount)
            if (const auto fits = checkDiscount(*line.discount); !fits)
                return passOn(fits);
        edit.lines().push_back(std::move(line));
    }
    if (discount)
        if (const auto fits = checkDiscount(*discount); !fits)
            return passOn(fits);
    if (const auto fit = checkLinks(edit.lines()); !fit)
        return passOn(fit);
    edit.discount() = std::move(discount);
    edit.coupons() = std::move(coupons);
    if (nextLine < 1)
        return fail(ErrorCode::OutOfRange, "next line " + std::to_string(nextLine));
    edit.startAt(nextLine);
    auto finished = finish(std::move(edit), 0);
    if (!finished)
        return passOn(finished);
    return std::move(finished->basket);
}

Result<BasketChange> addItem(const Basket& basket, NewLine added)
{
    ONETILL_CHECK(added.item != nullptr);
    BasketLine line{0,  added.item,   added.quantity, added.labelPrice, {},
                    {}, added.serial, added.note,     added.tare};
    line.salesperson = added.salesperson;
    if (const auto fits = checkLine(line, basket.currency()); !fits)
        return passOn(fits);

    BasketEdit edit{basket};
    const auto same = std::ranges::find_if(
        edit.lines(), [&](const BasketLine& old) { return merges(old, added); });
    if (same != edit.lines().end()) {
        const auto sum = same->quantity.plus(added.quantity);
        if (!sum)
            return passOn(sum);
        same->quantity = *sum;
        const LineId changed = same->id;
        return finish(std::move(edit), changed);
    }

    const bool hasDeposit = added.item->deposit != nullptr;
    if (edit.lines().size() + (hasDeposit ? 1 : 0) >= Basket::kLinesMax)
        return fail(ErrorCode::BasketFull, "a basket has at most 1000 lines");
    const auto twice = [&](const BasketLine& old) {
        return !added.serial.empty() && isSameSerial(old.serial, added.serial)
               && old.item->sku == added.item->sku;
    };
    if (std::ranges::any_of(edit.lines(), twice))
        return fail(ErrorCode::Conflict, "serial '" + added.serial + "' is in the basket");
    line.id = edit.takeId();
    const LineId made = line.id;
    if (hasDeposit) {
        BasketLine deposit = depositOf(line, edit.takeId());
        if (const auto fits = checkLine(deposit, basket.currency()); !fits)
            return passOn(fits);
        edit.lines().push_back(std::move(line));
        edit.lines().push_back(std::move(deposit));
    } else {
        edit.lines().push_back(std::move(line));
    }
    return finish(std::move(edit), made);
}

Result<BasketChange> changeQuantity(const Basket& basket, LineId line, Quantity quantity)
{
    BasketEdit edit{basket};
    BasketLine* changed = edit.find(line);
    if (!changed)
        return unknownLine(line);
    if (const auto own = checkOwn(*changed); !own)
        return passOn(own);
    changed->quantity = quantity;
    changed->tare.reset();
    if (changed->item->unit != Unit::Piece)
        changed->labelPrice.reset();
    if (const auto fits = checkLine(*changed, basket.currency()); !fits)
        return passOn(fits);
    return finish(std::move(edit), line);
}

Result<BasketChange> overridePrice(const Basket& basket, LineId line, PriceOverride wanted)
{
    BasketEdit edit{basket};
    BasketLine* changed = edit.find(line);
    if (!changed)
        return unknownLine(line);
    if (const auto own = checkOwn(*changed); !own)
        return passOn(own);
    if (!changed->item->discountable && wanted.price < changed->ownPrice().value_or(wanted.price))
        return notDiscountable(*changed);
    if (isBlank(wanted.reason))
        return fail(ErrorCode::ReasonRequired, "a price override needs a reason");
    if (const auto fits = checkWords(wanted.reason, "a reason"); !fits)
        return passOn(fits);
    changed->priceOverride = std::move(wanted);
    if (const auto fits = checkLine(*changed, basket.currency()); !fits)
        return passOn(fits);
    return finish(std::move(edit), line);
}

Result<BasketChange> discountLine(const Basket& basket, LineId line,
                                  std::optional<ManualDiscount> wanted)
{
    BasketEdit edit{basket};
    BasketLine* changed = edit.find(line);
    if (!changed)
        return unknownLine(line);
    changed->discount.reset();
    if (wanted && !changed->item->discountable)
        return notDiscountable(*changed);
    if (wanted) {
        auto given = givenOn(changed->amount(), *std::move(wanted));
        if (!given)
            return passOn(given);
        changed->discount = *std::move(given);
    }
    return finish(std::move(edit), line);
}

Result<Basket> discountBasket(const Basket& basket, std::optional<ManualDiscount> wanted)
{
    if (basket.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to take a discount off");
    const auto takesOff = [](const BasketLine& line) { return line.item->discountable; };
    if (wanted && std::ranges::none_of(basket.lines(), takesOff))
        return notDiscountable(basket.lines().front());
    BasketEdit edit{basket};
    edit.discount().reset();
    if (wanted) {
        auto given = givenOn(basket.discountableAmount(), *std::move(wanted));
        if (!given)
            return passOn(given);
        edit.discount() = *std::move(given);
    }
    return std::move(edit.basket);
}

Result<Basket> addCoupon(const Basket& basket, std::string coupon)
{
    if (const auto fits = checkIdentifier(coupon); !fits)
        return passOn(fits);
    if (std::ranges::find(basket.coupons(), coupon) != basket.coupons().end())
        return fail(ErrorCode::Conflict, "coupon '" + coupon + "' is in the basket");
    if (basket.coupons().size() >= Basket::kCouponsMax)
        return fail(ErrorCode::BasketFull, "a basket has at most 50 coupons");
    BasketEdit edit{basket};
    edit.coupons().push_back(std::move(coupon));
    return std::move(edit.basket);
}

Result<Basket> removeCoupon(const Basket& basket, const std::string& coupon)
{
    BasketEdit edit{basket};
    if (std::erase(edit.coupons(), coupon) == 0)
        return fail(ErrorCode::NotFound, "no coupon '" + coupon + "' in the basket");
    return std::move(edit.basket);
}

Result<BasketChange> changeNote(const Basket& basket, LineId line, std::string note)
{
    BasketEdit edit{basket};
    BasketLine* changed = edit.find(line);
    if (!changed)
        return unknownLine(line);
    if (const auto fits = checkWords(note, "a note"); !fits)
        return passOn(fits);
    changed->note = std::move(note);
    return finish(std::move(edit), line);
}

Result<BasketChange> changeSalesperson(const Basket& basket, LineId line, StaffId salesperson)
{
    BasketEdit edit{basket};
    BasketLine* changed = edit.find(line);
    if (!changed)
        return unknownLine(line);
    if (const auto own = checkOwn(*changed); !own)
        return passOn(own);
    for (BasketLine& one : edit.lines())
        if (one.id == line || one.parent == line)
            one.salesperson = salesperson;
    return finish(std::move(edit), line);
}

Result<BasketChange> reserveLine(const Basket& basket)
{
    BasketEdit edit{basket};
    if (edit.lines().size() >= Basket::kLinesMax)
        return fail(ErrorCode::BasketFull,
                    "a basket has at most " + std::to_string(Basket::kLinesMax) + " lines");
    const LineId line = edit.takeId();
    return finish(std::move(edit), line);
}

Result<BasketChange> removeLine(const Basket& basket, LineId line)
{
    BasketEdit edit{basket};
    const BasketLine* removed = edit.find(line);
    if (!removed)
        return unknownLine(line);
    if (const auto own = checkOwn(*removed); !own)
        return passOn(own);
    std::erase_if(edit.lines(), [line](const BasketLine& old) { return old.id == line; });
    return finish(std::move(edit), line);
}

} // namespace onetill::domain

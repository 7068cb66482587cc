#include "pos-app/domain/basket.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>

/// What a line says by itself; the basket that it stands in is in basket.cpp.
namespace onetill::domain {

std::int64_t ManualDiscount::of(std::int64_t amount, std::int64_t left) const
{
    const std::int64_t wanted = benefit.of(left);
    if (benefit.kind == BenefitKind::Percent)
        return most ? std::min(wanted, *most) : wanted;
    return std::min(wanted, Benefit::percentOff(share).of(amount));
}

Money BasketLine::unitPrice() const
{
    const auto price = priceOverride ? priceOverride->price : ownPrice();
    ONETILL_CHECK(price.has_value());
    return *price;
}

std::optional<Money> BasketLine::ownPrice() const
{
    return labelPrice && item->unit == Unit::Piece ? labelPrice : item->listPrice;
}

Fraction BasketLine::ownAmount() const
{
    if (labelPrice && item->unit != Unit::Piece)
        return labelPrice->minor();
    const auto price = ownPrice();
    ONETILL_CHECK(price.has_value());
    return Fraction{price->minor()} * Fraction::of(quantity.milli(), 1000);
}

Fraction BasketLine::amount() const
{
    if (!priceOverride)
        return ownAmount();
    return Fraction{priceOverride->price.minor()} * Fraction::of(quantity.milli(), 1000);
}

Result<Quantity> quantityFor(Money label, Money list, Unit unit)
{
    if (list.isZero())
        return fail(ErrorCode::NoPrice, "at a price of zero a label says nothing of the quantity");
    const auto milli = Fraction::of(Wide{label.minor()} * 1000, list.minor()).rounded();
    if (!milli)
        return passOn(milli);
    return Quantity::fromMilli(*milli, unit);
}

} // namespace onetill::domain

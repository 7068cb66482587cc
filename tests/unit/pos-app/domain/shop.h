#pragma once

#include "pos-app/domain/basket.h"
#include "pos-app/domain/tax.h"

#include <boost/test/unit_test.hpp>

#include <array>

/// A small shop for the cases: what they mean stands in them, the rest stands here.
namespace onetill::domain::shop {

inline const Currency kEur = Currency::fromCode("EUR").value();

inline const StaffId niamh = StaffId::parse("niamh").value();

inline Money eur(const char* amount)
{
    return Money::parse(amount, kEur).value();
}

/// Every way to round tax.
inline constexpr std::array kPolicies{RoundingPolicy::PerLine, RoundingPolicy::En16931,
                                      RoundingPolicy::GrossGroup, RoundingPolicy::PerDocument};

inline Money minor(std::int64_t amount)
{
    return Money::fromMinor(amount, kEur).value();
}

inline Quantity pieces(std::int64_t count)
{
    return Quantity::fromMilli(count * 1000, Unit::Piece).value();
}

inline Quantity kilograms(const char* weight)
{
    return Quantity::parse(weight, Unit::Kilogram).value();
}

enum class Price { Includes, Excludes };

inline Tax percentTax(const char* percent, Price price)
{
    return {.code = std::string{"VAT-"} + percent,
            .name = std::string{"VAT "} + percent + " %",
            .letter = "A",
            .kind = TaxKind::Percent,
            .rate = Rate::parsePercent(percent).value(),
            .perUnitMinor = 0,
            .included = price == Price::Includes};
}

inline Tax levy(std::int64_t perUnitMinor, Price price)
{
    return {.code = "LEVY",
            .name = "Deposit",
            .letter = "D",
            .kind = TaxKind::FixedPerUnit,
            .rate = Rate::zero(),
            .perUnitMinor = perUnitMinor,
            .included = price == Price::Includes};
}

inline Item anItem(const char* sku, const char* price, std::vector<Tax> taxes = {})
{
    return {.sku = Sku::parse(sku).value(),
            .name = sku,
            .unit = Unit::Piece,
            .weighed = false,
            .taxClass = "standard",
            .taxes = std::move(taxes),
            .listPrice = eur(price),
            .ageLimit = {}};
}

inline std::shared_ptr<const Item> shared(Item item)
{
    return std::make_shared<const Item>(std::move(item));
}

inline std::shared_ptr<const Item> aPiece(const char* sku, const char* price,
                                          std::vector<Tax> taxes = {})
{
    return shared(anItem(sku, price, std::move(taxes)));
}

inline std::shared_ptr<const Item> cheese()
{
    Item item = anItem("CHEESE", "19.90", {percentTax("13.5", Price::Includes)});
    item.unit = Unit::Kilogram;
    item.weighed = true;
    return shared(std::move(item));
}

/// The basket after an addition that must work.
inline Basket with(const Basket& basket, NewLine line)
{
    auto change = addItem(basket, std::move(line));
    BOOST_REQUIRE_MESSAGE(change, (change ? "" : change.error().detail));
    return std::move(change->basket);
}

inline Basket with(const Basket& basket, std::shared_ptr<const Item> item, Quantity quantity)
{
    return with(basket, NewLine{std::move(item), quantity});
}

template <class T>
ErrorCode refusal(const Result<T>& result)
{
    BOOST_REQUIRE(!result);
    return result.error().code;
}

} // namespace onetill::domain::shop

#pragma once

#include "pos-app/domain/item.h"
#include "pos-app/domain/promotion/promotion.h"
#include "pos-app/domain/taxation/fraction.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/quantity.h"
#include "sync-engine/contract/values/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace onetill::domain {

/// Counts from 1 and is never reused within a basket, also when its line is gone.
using LineId = int;

struct PriceOverride {
    Money price; ///< For one unit.
    std::string reason;
    StaffId by;
    StaffId approvedBy; ///< Empty when nobody had to approve.

    bool operator==(const PriceOverride&) const = default;
};

/// Given by a person, on a line or on the whole basket. A percentage or an amount; whether this
/// person may is asked before (permission.h).
struct ManualDiscount {
    Benefit benefit;
    std::string reason;
    StaffId by;
    StaffId approvedBy{}; ///< Empty when nobody had to approve.
    /// The share of the line, or the basket, that it was when it was given; it is never more. An
    /// amount that was within somebody's limit must not become one above it when goods go.
    Rate share{Rate::zero()};
    /// Of a percentage that somebody approved: what it took off then, in minor units. Goods that
    /// come later were not approved with it.
    std::optional<std::int64_t> most{};

    /// What it takes off what now costs `amount` and of which `left` is not taken off yet.
    std::int64_t of(std::int64_t amount, std::int64_t left) const;

    bool operator==(const ManualDiscount&) const = default;
};

struct BasketLine {
    LineId id{0};
    std::shared_ptr<const Item> item; ///< Never null.
    Quantity quantity;                ///< In the item's unit. Signed: a return counts below zero.
    /// Printed on the goods (price-embedded code): for one piece, or for the whole of what is
    /// weighed or measured.
    std::optional<Money> labelPrice;
    std::optional<PriceOverride> priceOverride;
    std::optional<ManualDiscount> discount{};
    std::string serial;
    std::string note;
    std::optional<Quantity> tare{}; ///< What the scale showed less the quantity.
    LineId parent{0};               ///< The line that this one came with (item.h: deposit).
    StaffId salesperson{};          ///< Who sold it; empty: the cashier.

    /// For one unit: the override, else what the goods say, else the list.
    Money unitPrice() const;
    /// For one unit, whatever somebody typed; none where nothing but that is known.
    std::optional<Money> ownPrice() const;
    /// What the line costs, exactly, in minor units.
    Fraction amount() const;
    /// The same without an override. There is an own price.
    Fraction ownAmount() const;
};

/// What is being sold, as a value: every operation takes one basket and gives the next, so the
/// desk undoes by keeping the previous one. Copies share their items.
class Basket
{
public:
    static constexpr std::size_t kLinesMax = 1000;
    static constexpr std::size_t kTextMax = 200; ///< Bytes of a serial, a note or a reason.
    static constexpr std::size_t kCouponsMax = 50;

    explicit Basket(Currency currency) : m_currency{currency} {}
    /// A basket read back after a restart. Errors: OutOfRange when the parts do not fit together
    /// (a line number twice or not below nextLine), and those of the operations below.
    static Result<Basket> restore(Currency currency, LineId nextLine, std::vector<BasketLine> lines,
                                  std::optional<ManualDiscount> discount = {},
                                  std::vector<std::string> coupons = {});

    Currency currency() const { return m_currency; }
    const std::vector<BasketLine>& lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.empty(); }
    LineId nextLine() const { return m_nextLine; }
    /// On everything in it, after what the lines have.
    const std::optional<ManualDiscount>& discount() const { return m_discount; }
    /// As the customer showed them, none twice.
    const std::vector<std::string>& coupons() const { return m_coupons; }
    /// What the lines cost together, before promotions and discounts.
    Fraction amount() const;
    /// The same of what discounts may take something off.
    Fraction discountableAmount() const;
    /// Null when there is no such line. Valid as long as the basket is unchanged.
    const BasketLine* find(LineId line) const;

private:
    friend struct BasketEdit;

    Currency m_currency;
    LineId m_nextLine{1};
    std::vector<BasketLine> m_lines;
    std::optional<ManualDiscount> m_discount;
    std::vector<std::string> m_coupons;
};

struct BasketChange {
    Basket basket;
    LineId line; ///< The line that was made or changed.
};

/// What addItem puts into the basket.
struct NewLine {
    std::shared_ptr<const Item> item;
    Quantity quantity;
    std::optional<Money> labelPrice{};
    std::string serial{};
    std::string note{};
    std::optional<Quantity> tare{};
    StaffId salesperson{};
};

/// How much there is of what costs `label` and is sold by weight or measure at `list` a unit, to a
/// thousandth. Errors: NoPrice for a list price of zero, OutOfRange.
Result<Quantity> quantityFor(Money label, Money list, Unit unit);
/// Adds to an existing line when item, price, serial, note and salesperson are the same and the
/// item is not weighed; else makes a new line. A serial names one piece, so it never merges. An
/// item with a deposit brings that as a line of its own, which has its quantity and goes with it.
/// Errors: OutOfRange (quantity zero, below zero, too large or not in the item's unit; amounts
/// that overflow), NoPrice, BasketFull, TooLarge (serial, note), Conflict (serial already here).
Result<BasketChange> addItem(const Basket& basket, NewLine added);
/// Goods weighed or measured anew do not cost what their label says any more, and what was weighed
/// with them is known no more. Errors: UnknownLine, LinkedLine, OutOfRange.
Result<BasketChange> changeQuantity(const Basket& basket, LineId line, Quantity quantity);
/// Whether this person may is asked before (permission.h). The override stays on its line.
/// Errors: UnknownLine, LinkedLine, NotDiscountable (less than its price), OutOfRange (below zero),
/// ReasonRequired, TooLarge.
Result<BasketChange> overridePrice(const Basket& basket, LineId line, PriceOverride wanted);
/// None takes it away again. Errors: UnknownLine, NotDiscountable, ReasonRequired, TooLarge,
/// OutOfRange (nothing off, more than 100 %, more than the line costs).
Result<BasketChange> discountLine(const Basket& basket, LineId line,
                                  std::optional<ManualDiscount> wanted);
/// The same on everything that is discountable. Errors: EmptyBasket, and as above.
Result<Basket> discountBasket(const Basket& basket, std::optional<ManualDiscount> wanted);
/// Errors: Conflict when it is in the basket already, TooLarge, BasketFull.
Result<Basket> addCoupon(const Basket& basket, std::string coupon);
/// Errors: NotFound.
Result<Basket> removeCoupon(const Basket& basket, const std::string& coupon);
/// An empty note removes it. Errors: UnknownLine, TooLarge.
Result<BasketChange> changeNote(const Basket& basket, LineId line, std::string note);
/// Whoever sold the line sold what came with it, too; empty: the cashier. Errors: UnknownLine,
/// LinkedLine.
Result<BasketChange> changeSalesperson(const Basket& basket, LineId line, StaffId salesperson);
/// Gives a number away for something that comes back, so that no line has it. Errors: BasketFull.
Result<BasketChange> reserveLine(const Basket& basket);
/// What came with the line goes with it. Errors: UnknownLine, LinkedLine.
Result<BasketChange> removeLine(const Basket& basket, LineId line);

} // namespace onetill::domain

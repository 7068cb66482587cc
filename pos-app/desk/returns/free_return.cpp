#include "pos-app/desk/counter.h"
#include "pos-app/desk/goods/article_search.h"
#include "pos-app/desk/record/customer_groups.h"
#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/returns/return_steps.h"
#include "pos-app/desk/returns/taking_back.h"
#include "pos-app/desk/selling/goods_entry.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/desk/selling/price_context.h"
#include "pos-app/domain/goods/line_words.h"
#include "pos-app/domain/returns/line_refund.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// Which piece is here again: unnamed, the till would go on taking it for sold.
Result<std::string> serialBack(const FreeReturnWish& wish, const domain::Item& article,
                               const OpenBasket& basket, const Shelf& shelf)
{
    std::string serial = typedSerial(wish.serial, shelf);
    if (serial.empty() && article.needsSerial)
        return fail(ErrorCode::SerialRequired, "which '" + wish.sku.text() + "' came back");
    if (serial.empty())
        return serial;
    if (const auto fits = checkLineOfText(serial, domain::Basket::kTextMax); !fits)
        return passOn(fits);
    const bool twice = std::ranges::any_of(basket.returns, [&](const ReturnedLine& line) {
        return line.record.sku == wish.sku && domain::isSameSerial(line.record.serial, serial);
    });
    if (twice)
        return fail(ErrorCode::Conflict, "serial '" + serial + "' comes back already");
    return serial;
}

/// Without a receipt nobody knows what was paid; today's price, for this customer and without the
/// taxes that they are free of, is the most.
Result<domain::PricedBasket> pricedToday(const FreeReturnWish& wish, const OpenBasket& basket,
                                         const domain::PriceContext& context, Shelf& shelf)
{
    const auto found = findBySku(wish.sku, shelf);
    if (!found)
        return passOn(found);
    auto item = shelf.itemForSale(found->article, context);
    if (!item)
        return passOn(item);
    const domain::Item& article = **item;
    if (article.loads)
        return fail(ErrorCode::NotReturnable, "what was loaded, without a receipt");
    if (wish.quantity.empty() && article.unit != Unit::Piece)
        return fail(ErrorCode::QuantityRequired, "how much of '" + wish.sku.text() + "'");
    const auto quantity = wish.quantity.empty() ? Quantity::one(article.unit)
                                                : Quantity::parse(wish.quantity, article.unit);
    if (!quantity)
        return passOn(quantity);
    const Currency currency = shelf.store().currency;
    const auto serial = serialBack(wish, article, basket, shelf);
    if (!serial)
        return passOn(serial);
    auto added = domain::addItem(domain::Basket{currency},
                                 {.item = *item, .quantity = *quantity, .serial = *serial});
    if (!added)
        return passOn(added);
    if (!wish.price.empty()) {
        const auto price = Money::parse(wish.price, currency);
        if (!price)
            return passOn(price);
        if (article.listPrice && *price > *article.listPrice)
            return fail(ErrorCode::OutOfRange, price->text() + " is more than it costs");
        added = domain::overridePrice(added->basket, added->line,
                                      {*price, "return", StaffId{}, StaffId{}});
        if (!added)
            return passOn(added);
    }
    return domain::price(added->basket,
                         {.rounding = shelf.rounding(), .exemption = basket.buyer.exemption});
}

Status withinLimit(Money refund, const OpenBasket& basket, const Shelf& shelf)
{
    const std::int64_t limit = shelf.store().returns.withoutReceiptLimitMinor;
    std::int64_t sum = refund.minor();
    for (const ReturnedLine& line : basket.returns)
        if (!line.record.returned->sale)
            sum -= line.record.gross.minor();
    if (limit > 0 && sum > limit)
        return fail(ErrorCode::OutOfRange,
                    "returns without a receipt come to " + std::to_string(sum)
                        + " minor units, above the store's " + std::to_string(limit));
    return {};
}

} // namespace

Result<BasketSnapshot> takeBackFreely(const FreeReturnWish& wish, Counter& counter)
{
    auto approvedBy = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
    if (!approvedBy)
        return passOn(approvedBy);
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    auto returned =
        judgedReturn(wish.reason, wish.note, wish.disposition, place->shelf.returnPolicy().reasons);
    if (!returned)
        return passOn(returned);
    const auto context = priceContext(customerGroups(place->basket), place->shelf, counter);
    const auto priced = pricedToday(wish, place->basket, context, place->shelf);
    if (!priced)
        return passOn(priced);
    OpenBasket basket = std::move(place->basket);
    if (const auto fits = withinLimit(priced->total, basket, place->shelf); !fits)
        return passOn(fits);
    const auto number = takeNumber(basket);
    if (!number)
        return passOn(number);

    const domain::PricedLine& today = priced->lines.front();
    auto refund = domain::returnedLine(today, today.quantity, -domain::columnsOf(today, *priced));
    refund.id = *number;
    ReturnedLine line{.record = plainRecord(refund), .taxes = {}, .sale = std::nullopt};
    for (const domain::TaxTotal& tax : priced->taxes)
        line.taxes.push_back(taxRecord(tax));
    line.record.listPrice = today.listPrice;
    line.record.returned = *std::move(returned);
    line.record.returned->approvedBy = *std::move(approvedBy);
    return keepReturns(withLine(std::move(basket), std::move(line)), *number, counter);
}

} // namespace onetill::desk

#include "pos-app/desk/selling/goods_entry.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/account_number.h"
#include "pos-app/desk/record/customer_groups.h"
#include "pos-app/desk/selling/price_context.h"
#include "pos-app/domain/codes/scan_code.h"
#include "pos-app/domain/goods/open_price.h"
#include "pos-app/domain/goods/tare.h"
#include "pos-app/domain/tenders/stored_value.h"

#include <utility>
#include <variant>

namespace onetill::desk {
namespace {

Result<domain::SaleBar> barOf(const FoundArticle& found, const Shelf& shelf, const Date& today)
{
    const auto recall = shelf.catalogue().recall(found.article.sku);
    if (!recall)
        return passOn(recall);
    domain::SaleBar bar{.notForSale = found.article.selling.notForSale};
    if (*recall) {
        bar.recalled = true;
        bar.batches = (*recall)->batches;
    }
    if (!found.marked)
        return bar;
    bar.batch = found.marked->batch;
    if (found.marked->expiry)
        bar.expiry = found.marked->expiry->seenFrom(today.year);
    if (found.marked->bestBefore)
        bar.bestBefore = found.marked->bestBefore->seenFrom(today.year);
    return bar;
}

/// Who was asked and has left without buying must not answer for the next in the queue.
bool isStale(const AgeQuestion& age, const Counter& counter)
{
    constexpr std::int64_t kAnswerMs = 120'000;
    return counter.surroundings().ticksMs() - age.answeredAtMs > kAnswerMs;
}

/// Taken from the basket, or from the answer that was given for the goods to come.
Status takeAgeCheck(OpenBasket& basket, int years, Counter& counter)
{
    if (domain::covers(basket.ageCheck, years))
        return {};
    if (!domain::covers(counter.age.answer, years) || isStale(counter.age, counter)) {
        counter.age.asked = years;
        return fail(ErrorCode::AgeCheckRequired, std::to_string(years));
    }
    basket.ageCheck = counter.age.answer;
    return {};
}

Result<std::string> serialOf(const domain::Item& item, const FoundArticle& found,
                             const Keyed& keyed, const Place& place, Counter& counter)
{
    std::string serial = typedSerial(keyed.serial, place.shelf);
    if (item.loads) { // As often as its owner likes.
        if (serial.empty() && item.loads == domain::TenderKind::Prepayment)
            return newAccountNumber("PP", counter);
        if (!serial.empty())
            return domain::storedValueNumber(serial);
    }
    if (serial.empty() && item.needsSerial && found.marked)
        serial = found.marked->serial.value_or("");
    if (serial.empty() && item.needsSerial)
        return fail(ErrorCode::SerialRequired, "each '" + item.sku.text() + "' has a number");
    if (serial.empty())
        return serial;
    if (!isUtf8(serial))
        return fail(ErrorCode::Malformed, "a serial number that is no text");
    const auto sold = counter.files().hasSold(item.sku, serial);
    if (!sold)
        return passOn(sold);
    if (*sold)
        return fail(ErrorCode::SerialSold, "'" + serial + "' was sold at this till");
    return serial;
}

/// What the code said, else what the person said; of what is counted, one.
Result<Quantity> quantityOf(const domain::Item& item, const FoundArticle& found,
                            const std::optional<Money>& label, const Keyed& keyed)
{
    if (found.weight)
        return *found.weight;
    const bool counted = item.unit == Unit::Piece;
    if (label && !counted) {
        if (!item.listPrice)
            return fail(ErrorCode::NoPrice, "no price for '" + item.sku.text() + "'");
        return domain::quantityFor(*label, *item.listPrice, item.unit);
    }
    if (keyed.quantity)
        return Quantity::parse(*keyed.quantity, item.unit);
    if (counted)
        return Quantity::one(item.unit);
    if (!item.listPrice && !item.openPrice) // before somebody goes and weighs it
        return fail(ErrorCode::NoPrice, "no price for '" + item.sku.text() + "'");
    return fail(ErrorCode::QuantityRequired,
                "'" + item.sku.text() + "' is sold by " + std::string{unitWord(item.unit)});
}

Result<std::optional<Money>> labelOf(const FoundArticle& found, Currency currency)
{
    if (!found.labelMinor)
        return std::nullopt;
    const auto label = Money::fromMinor(*found.labelMinor, currency);
    return label ? Result<std::optional<Money>>{*label} : passOn(label);
}

/// The new line, with all that was asked for.
Result<domain::NewLine> lineOf(std::shared_ptr<const domain::Item> item, const FoundArticle& found,
                               const Keyed& keyed, const Place& place, Counter& counter)
{
    const Currency currency = place.basket.goods.currency();
    auto serial = serialOf(*item, found, keyed, place, counter);
    if (!serial)
        return passOn(serial);
    const auto label = labelOf(found, currency);
    if (!label)
        return passOn(label);
    auto quantity = quantityOf(*item, found, *label, keyed);
    if (!quantity)
        return passOn(quantity);
    std::optional<Quantity> tare;
    if (keyed.tare) {
        if (item->unit != Unit::Kilogram || found.weight || *label)
            return fail(ErrorCode::OutOfRange, "a tare is of what was put on a scale here");
        const auto read = Quantity::parse(*keyed.tare, item->unit);
        if (!read)
            return passOn(read);
        tare = *read;
        quantity = domain::withoutTare(*quantity, *tare);
        if (!quantity)
            return passOn(quantity);
    }
    std::optional<Money> said;
    if (keyed.price) {
        const auto read = Money::parse(*keyed.price, currency);
        if (!read)
            return passOn(read);
        said = *read;
    }
    auto priced = domain::itemAtPrice(std::move(item), said, *label);
    if (!priced)
        return passOn(priced);
    return domain::NewLine{.item = *std::move(priced),
                           .quantity = *quantity,
                           .labelPrice = *label,
                           .serial = *std::move(serial),
                           .note = {},
                           .tare = tare,
                           .salesperson = counter.salesperson};
}

/// A label is printed for everybody: what it says of the quantity is said at everybody's price.
domain::PriceContext contextFor(const FoundArticle& found, const Place& place,
                                const Counter& counter)
{
    auto groups = found.labelMinor ? std::vector<std::string>{} : customerGroups(place.basket);
    return priceContext(std::move(groups), place.shelf, counter);
}

} // namespace

std::string typedSerial(const std::string& text, const Shelf& shelf)
{
    const auto code = domain::readScan(text, shelf.layouts());
    const auto* goods = code ? std::get_if<domain::MarkedGoods>(&*code) : nullptr;
    if (goods && goods->serial)
        return *goods->serial;
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string{}
                                      : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

Status mayBeSold(const FoundArticle& found, const Shelf& shelf, const Counter& counter)
{
    const Date today = counter.storeTime(counter.now().wall).day;
    const auto bar = barOf(found, shelf, today);
    return bar ? domain::mayBeSold(*bar, today) : passOn(bar);
}

Result<Entered> enterGoods(Place place, const FoundArticle& found, const Keyed& keyed,
                           Counter& counter)
{
    const Date today = counter.storeTime(counter.now().wall).day;
    const auto bar = barOf(found, place.shelf, today);
    if (!bar)
        return passOn(bar);
    if (const auto allowed = domain::mayBeSold(*bar, today); !allowed)
        return passOn(allowed);
    auto item = place.shelf.itemForSale(found.article, contextFor(found, place, counter));
    if (!item)
        return passOn(item);
    if (const auto& limit = (*item)->ageLimit)
        if (const auto checked = takeAgeCheck(place.basket, *limit, counter); !checked)
            return passOn(checked);
    auto line = lineOf(*std::move(item), found, keyed, place, counter);
    if (!line)
        return passOn(line);

    auto change = domain::addItem(place.basket.goods, *std::move(line));
    if (!change)
        return passOn(change);
    if (!found.code.empty())
        place.basket.codes.insert_or_assign(change->line, found.code);
    return Entered{std::move(place.basket), *std::move(change), domain::warningsOf(*bar, today)};
}

} // namespace onetill::desk

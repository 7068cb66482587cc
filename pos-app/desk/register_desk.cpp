#include "pos-app/desk/register_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/buyer_rules.h"
#include "pos-app/desk/goods/article_search.h"
#include "pos-app/desk/returns/bundle_refunds.h"
#include "pos-app/desk/selling/coupons.h"
#include "pos-app/desk/selling/follow_prices.h"
#include "pos-app/desk/selling/goods_entry.h"
#include "pos-app/desk/selling/keep_goods.h"
#include "pos-app/desk/selling/lay_away.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/desk/staff/salesperson.h"
#include "pos-app/domain/codes/scan_code.h"

#include <algorithm>
#include <utility>

/// The goods of a basket; its money is in register_payment.cpp.
namespace onetill::desk {
namespace {

Result<BasketSnapshot> addArticle(Place place, const FoundArticle& found, const Keyed& keyed,
                                  Counter& counter)
{
    Shelf& shelf = place.shelf;
    auto entered = enterGoods(std::move(place), found, keyed, counter);
    if (!entered)
        return passOn(entered);
    auto kept = keepGoods({shelf, std::move(entered->basket)}, std::move(entered->change), counter);
    if (kept)
        kept->warnings = std::move(entered->warnings);
    return kept;
}

/// What is nobody's article may be a customer's card; `otherwise` is what it is if it is neither.
Result<Scanned> asCustomersCard(std::string_view code, const Error& otherwise, Place place,
                                Counter& counter)
{
    // A scanner that is set so announces GS1 data in front of every Code 128 (Malformed).
    const bool mayBeCard = otherwise.code == ErrorCode::UnknownBarcode
                           || otherwise.code == ErrorCode::WrongCheckDigit
                           || otherwise.code == ErrorCode::Malformed;
    if (!mayBeCard || !isUtf8(code))
        return tl::unexpected<Error>{otherwise};
    const auto owners = place.shelf.catalogue().customersByCard(domain::scannedText(code));
    if (!owners)
        return passOn(owners);
    if (owners->empty())
        return tl::unexpected<Error>{otherwise};
    if (owners->size() > 1)
        return fail(ErrorCode::Conflict, "a card of several customers");
    const wire::Customer& owner = owners->front();
    auto basket = boughtBy(std::move(place.basket), owner, Taxed::AsRecorded, counter);
    if (!basket)
        return passOn(basket);
    auto kept = keepBuyer({place.shelf, *std::move(basket)}, counter);
    if (!kept)
        return passOn(kept);
    return Scanned{ScanKind::CustomerCard, Sku{}, owner.name, *std::move(kept)};
}

Result<Scanned> scanned(std::string_view code, const Keyed& keyed, Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    const auto found = findByCode(code, place->shelf);
    if (!found)
        return asCustomersCard(code, found.error(), *std::move(place), counter);
    if ((found->weight || found->labelMinor) && keyed.quantity && *keyed.quantity != "1")
        return fail(ErrorCode::OutOfRange, "the code itself says how much it is");
    auto basket = addArticle(*std::move(place), *found, keyed, counter);
    if (!basket)
        return passOn(basket);
    return Scanned{found->kind, found->article.sku, found->article.name, *std::move(basket)};
}

/// Limits of people are of what the goods cost now, not when they were rung up.
Result<Place> placeAtTodaysPrices(Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return place;
    if (const auto followed = followPrices(place->basket, place->shelf, counter); !followed)
        return passOn(followed);
    return place;
}

Result<BasketSnapshot> changed(domain::LineId line, const LineChange& change, Counter& counter)
{
    auto place = placeAtTodaysPrices(counter);
    if (!place)
        return passOn(place);
    auto next = changedLine(place->basket.goods, line, change, counter);
    auto kept = keepGoods(*std::move(place), std::move(next), counter);
    if (kept)
        counter.approver.reset();
    return kept;
}

Result<BasketSnapshot> keepChanged(Place place, Result<domain::Basket> goods, Counter& counter)
{
    if (!goods)
        return passOn(goods);
    return keepGoods(std::move(place), domain::BasketChange{*std::move(goods), 0}, counter);
}

Result<BasketSnapshot> discounted(const DiscountWish& wish, const std::string& reason,
                                  Counter& counter)
{
    auto place = placeAtTodaysPrices(counter);
    if (!place)
        return passOn(place);
    auto goods = discountedBasket(place->basket.goods, wish, reason, counter);
    auto kept = keepChanged(*std::move(place), std::move(goods), counter);
    if (kept)
        counter.approver.reset();
    return kept;
}

Result<BasketSnapshot> couponShown(const std::string& code, Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (place->basket.goods.isEmpty())
        return fail(ErrorCode::EmptyBasket, "a coupon comes with goods");
    auto goods = withCoupon(place->basket.goods, code, *place->shelf.promotions(), counter);
    return keepChanged(*std::move(place), std::move(goods), counter);
}

Result<BasketSnapshot> undone(Counter& counter)
{
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (!counter.beforeLastChange())
        return fail(ErrorCode::NothingToUndo, "nothing was changed before");
    // A number that a line has had is never given to another, not even after undoing.
    OpenBasket earlier = *counter.beforeLastChange();
    const auto nextLine = std::max(place->basket.goods.nextLine(), earlier.goods.nextLine());
    auto goods = domain::Basket::restore(earlier.goods.currency(), nextLine, earlier.goods.lines(),
                                         earlier.goods.discount(), earlier.goods.coupons());
    if (!goods)
        return passOn(goods);
    earlier.goods = *std::move(goods);
    // Whoever was old enough before undoing still is.
    if (const auto& now = place->basket.ageCheck;
        now && !domain::covers(earlier.ageCheck, now->years))
        earlier.ageCheck = now;
    // The journal has told already of a basket that was thrown away; this one begins anew.
    if (!counter.openBasket() || counter.openBasket()->id != earlier.id) {
        earlier.id = place->basket.id;
        earlier.removed.reset();
    }
    place->basket = std::move(earlier);
    if (const auto followed = followPrices(place->basket, place->shelf, counter); !followed)
        return passOn(followed);
    return keepOrThrowAway(std::move(place->basket), 0, false, counter);
}

Result<BasketSnapshot> returnVoided(Place place, const ReturnedLine& line, Counter& counter)
{
    if (line.record.quantity.milli() == 0) // It follows from what comes back, and goes with it.
        return fail(ErrorCode::LinkedLine, "a discount that goes back with other goods");
    std::erase_if(place.basket.returns,
                  [&](const ReturnedLine& back) { return back.id() == line.id(); });
    auto basket = afterVoid(std::move(place.basket), line, place.shelf, counter);
    if (!basket)
        return passOn(basket);
    place.basket = *std::move(basket);
    domain::BasketChange change{place.basket.goods, line.id()};
    return keepGoods(std::move(place), std::move(change), counter);
}

Result<BasketSnapshot> thrownAway(Counter& counter)
{
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::VoidBasket);
    if (!approvedBy)
        return passOn(approvedBy);
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (place->basket.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to throw away");
    place->basket.goods = domain::Basket{place->basket.goods.currency()};
    place->basket.returns.clear();
    place->basket.buyer = {};
    auto kept = keepOrThrowAway(std::move(place->basket), 0, false, counter, *approvedBy);
    if (kept)
        counter.approver.reset();
    return kept;
}

} // namespace

std::string_view scanKindWord(ScanKind kind)
{
    switch (kind) {
    case ScanKind::Barcode: return "barcode";
    case ScanKind::WeightBarcode: return "weight-barcode";
    case ScanKind::PriceBarcode: return "price-barcode";
    case ScanKind::Sku: return "sku";
    case ScanKind::CustomerCard: return "customer-card";
    }
    return "barcode";
}

BasketSnapshot RegisterDesk::basket() const
{
    return m_counter.snapshot();
}

Result<Scanned> RegisterDesk::scan(std::string_view code, const QuantityText& quantity)
{
    return scan(code, Keyed{.quantity = quantity});
}

Result<Scanned> RegisterDesk::scan(std::string_view code, const Keyed& keyed)
{
    return m_counter.run("scan", [&] { return scanned(code, keyed, m_counter); });
}

Result<int> RegisterDesk::checkAge(const AgeAnswer& answer)
{
    return m_counter.run("age-check", [&] { return answerAge(answer, m_counter); });
}

std::optional<AgeToCheck> RegisterDesk::ageAsked() const
{
    return ageToCheck(m_counter);
}

Result<BasketSnapshot> RegisterDesk::add(const Sku& sku, const QuantityText& quantity)
{
    return add(sku, Keyed{.quantity = quantity});
}

Result<BasketSnapshot> RegisterDesk::addInstalment(const std::string& number,
                                                   const std::string& amount)
{
    return m_counter.run("pay-lay-away", [&]() -> Result<BasketSnapshot> {
        auto place = placeToSell(m_counter);
        if (!place)
            return passOn(place);
        if (const auto fits = checkInstalment(number, amount, place->basket, m_counter); !fits)
            return passOn(fits);
        auto article = place->shelf.catalogue().loading(
            domain::tenderKindWord(domain::TenderKind::Prepayment));
        if (!article)
            return passOn(article);
        if (!*article)
            return fail(ErrorCode::NotForSale, "no article loads a prepayment");
        const auto found = findBySku((*article)->sku, place->shelf);
        if (!found)
            return passOn(found);
        return addArticle(*std::move(place), *found, Keyed{.price = amount, .serial = number},
                          m_counter);
    });
}

Result<BasketSnapshot> RegisterDesk::add(const Sku& sku, const Keyed& keyed)
{
    return m_counter.run("add", [&]() -> Result<BasketSnapshot> {
        auto place = placeToSell(m_counter);
        if (!place)
            return passOn(place);
        const auto found = findBySku(sku, place->shelf);
        if (!found)
            return passOn(found);
        return addArticle(*std::move(place), *found, keyed, m_counter);
    });
}

Result<BasketSnapshot> RegisterDesk::changeLine(domain::LineId line, const LineChange& change)
{
    return m_counter.run("change-line", [&] { return changed(line, change, m_counter); });
}

Result<StaffId> RegisterDesk::setSalesperson(const std::string& person)
{
    return m_counter.run("salesperson", [&]() -> Result<StaffId> {
        if (const auto may = m_counter.mayDo(domain::Permission::Sell); !may)
            return passOn(may);
        auto found = salespersonFrom(person, m_counter);
        if (found)
            m_counter.salesperson = *found;
        return found;
    });
}

StaffId RegisterDesk::salesperson() const
{
    return m_counter.salesperson;
}

Result<BasketSnapshot> RegisterDesk::discountBasket(const DiscountWish& wish,
                                                    const std::string& reason)
{
    return m_counter.run("basket-discount", [&] { return discounted(wish, reason, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::coupon(const std::string& code)
{
    return m_counter.run("coupon", [&] { return couponShown(code, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::removeCoupon(const std::string& code)
{
    return m_counter.run("remove-coupon", [&]() -> Result<BasketSnapshot> {
        auto place = placeToSell(m_counter);
        if (!place)
            return passOn(place);
        auto goods = domain::removeCoupon(place->basket.goods, code);
        return keepChanged(*std::move(place), std::move(goods), m_counter);
    });
}

Result<BasketSnapshot> RegisterDesk::voidLine(domain::LineId line)
{
    return m_counter.run("void-line", [&]() -> Result<BasketSnapshot> {
        auto place = placeToSell(m_counter);
        if (!place)
            return passOn(place);
        const auto back = std::ranges::find(place->basket.returns, line, &ReturnedLine::id);
        if (back != place->basket.returns.end())
            return returnVoided(*std::move(place), ReturnedLine{*back}, m_counter);
        auto change = domain::removeLine(place->basket.goods, line);
        place->basket.codes.erase(line);
        std::erase(place->basket.priceLowered, line);
        return keepGoods(*std::move(place), std::move(change), m_counter);
    });
}

Result<BasketSnapshot> RegisterDesk::voidBasket()
{
    return m_counter.run("void-basket", [&] { return thrownAway(m_counter); });
}

Result<BasketSnapshot> RegisterDesk::undo()
{
    return m_counter.run("undo", [&] { return undone(m_counter); });
}

} // namespace onetill::desk

#include "pos-app/desk/selling/lay_away.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/record/account_number.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/selling/follow_prices.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/desk/staff/recognition.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

constexpr std::size_t kCustomerMax = 200;

Result<LayAwayCard> cardOf(const wire::LayAwayOpened& opened, const Counter& counter)
{
    const Currency currency = opened.total.currency();
    const auto account = counter.files().storedValue(
        domain::tenderKindWord(domain::TenderKind::Prepayment), opened.number,
        counter.businessDay(counter.now().wall), currency);
    if (!account)
        return passOn(account);
    return LayAwayCard{opened.number, opened.customer, opened.lines, opened.total,
                       account->balance.value_or(Money::zero(currency))};
}

Result<wire::LayAwayOpened> openLayAway(const std::string& number, const Counter& counter)
{
    const auto all = counter.files().layAways();
    if (!all)
        return passOn(all);
    const auto found = std::ranges::find(*all, number, &wire::LayAwayOpened::number);
    if (found == all->end())
        return fail(ErrorCode::NotFound, "no lay-away " + quotedCode(number.substr(0, 64)));
    return *found;
}

/// What is paid for it once the basket is, too.
Money paidWith(const OpenBasket& basket, const LayAwayCard& card)
{
    Money paid = card.paid;
    for (const domain::BasketLine& line : basket.goods.lines())
        if (line.item->loads == domain::TenderKind::Prepayment && line.serial == card.number)
            paid = paid + line.item->listPrice.value_or(Money::zero(paid.currency()));
    return paid;
}

} // namespace

Result<LayAwayCard> putAway(const std::string& customer, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (place->basket.goods.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to lay away");
    if (!place->basket.returns.empty())
        return fail(ErrorCode::Conflict, "goods that came back are in the basket");
    if (const auto fits = checkText(customer, kCustomerMax); !fits)
        return passOn(fits);
    const wire::LayAwayOpened opened{.number = newAccountNumber("LA", counter),
                                     .basket = place->basket.id,
                                     .by = counter.cashier->id,
                                     .customer = customer,
                                     .lines = static_cast<std::int64_t>(place->basket.lineCount()),
                                     .total = counter.snapshot().priced.total,
                                     .draft = writeDraft(place->basket)};
    // From here on the journal has the basket; the draft goes with the entry.
    const auto entry = counter.record(opened, store::Draft::Clear);
    if (!entry)
        return passOn(entry);
    counter.clearBasket();
    return cardOf(opened, counter);
}

Result<std::vector<LayAwayCard>> layAwayCards(const Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto all = counter.files().layAways();
    if (!all)
        return passOn(all);
    std::vector<LayAwayCard> cards;
    for (const wire::LayAwayOpened& opened : *all) {
        auto card = cardOf(opened, counter);
        if (!card)
            return passOn(card);
        cards.push_back(*std::move(card));
    }
    return cards;
}

Status checkInstalment(const std::string& number, const std::string& amount,
                       const OpenBasket& basket, const Counter& counter)
{
    const auto opened = openLayAway(number, counter);
    if (!opened)
        return passOn(opened);
    const auto card = cardOf(*opened, counter);
    if (!card)
        return passOn(card);
    const auto asked = Money::parse(amount, card->total.currency());
    if (!asked)
        return passOn(asked);
    const Money paid = paidWith(basket, *card);
    if (asked->isNegative() || asked->isZero() || paid + *asked > card->total)
        return fail(ErrorCode::OutOfRange,
                    asked->text() + " for a lay-away of which " + paid.text() + " is paid");
    return {};
}

Status instalmentsStillDue(const OpenBasket& basket, const Counter& counter)
{
    const auto all = counter.files().layAways();
    if (!all)
        return passOn(all);
    for (const wire::LayAwayOpened& opened : *all) {
        const auto card = cardOf(opened, counter);
        if (!card)
            return passOn(card);
        const Money paid = paidWith(basket, *card);
        if (paid > card->paid && paid > card->total)
            return fail(ErrorCode::OutOfRange,
                        paid.text() + " for a lay-away of " + card->total.text());
    }
    return {};
}

Result<BasketSnapshot> collectLayAway(const std::string& number, Counter& counter)
{
    const auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    if (!place->basket.isEmpty())
        return fail(ErrorCode::BasketOpen, "another basket is open");
    const auto opened = openLayAway(number, counter);
    if (!opened)
        return passOn(opened);
    auto basket = readDraft(opened->draft);
    if (!basket)
        return fail(ErrorCode::StorageDamaged,
                    "lay-away " + number + " cannot be read: " + basket.error().detail);
    if (const auto followed = followPrices(*basket, place->shelf, counter); !followed)
        return passOn(followed);
    const wire::LayAwayEnded ended{number, counter.cashier->id, "collected"};
    return keepWith(ended, *std::move(basket), counter);
}

Status cancelLayAway(const std::string& number, const std::string& reason, Counter& counter)
{
    if (const auto place = placeToSell(counter); !place)
        return passOn(place);
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::VoidBasket);
    if (!approvedBy)
        return passOn(approvedBy);
    if (const auto given = checkReason(reason, kReasonBytesMax); !given)
        return given;
    if (const auto opened = openLayAway(number, counter); !opened)
        return passOn(opened);
    const auto entry = counter.record(
        wire::LayAwayEnded{number, counter.cashier->id, "cancelled", reason, *approvedBy});
    if (!entry)
        return passOn(entry);
    counter.approver.reset();
    return {};
}

} // namespace onetill::desk

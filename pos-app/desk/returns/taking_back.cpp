#include "pos-app/desk/returns/taking_back.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/customers/buyer_rules.h"
#include "pos-app/desk/held/held_lists.h"
#include "pos-app/desk/returns/bundle_refunds.h"
#include "pos-app/desk/returns/return_checks.h"
#include "pos-app/desk/returns/return_steps.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/returns/with_returns.h"
#include "pos-app/desk/selling/goods_entry.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/domain/returns/line_refund.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// All together that is to come back of the line, what the basket has of it included.
Result<Quantity> returningOf(const std::string& text, Quantity already,
                             const domain::ReturnCounts& counts)
{
    if (text.empty() && domain::returnable(counts).milli() == 0)
        return fail(ErrorCode::OverReturn, "all of it has come back");
    if (text.empty())
        return domain::returnable(counts);
    const auto more = Quantity::parse(text, counts.sold.unit());
    if (!more)
        return more;
    if (more->milli() <= 0)
        return fail(ErrorCode::OutOfRange, "a return of " + more->text());
    return already.plus(*more);
}

Result<domain::PricedLine> refundOf(const SaleBehind& behind, const domain::PricedLine& sold,
                                    const domain::ReturnCounts& counts, Quantity returning)
{
    const domain::ReturnableLine line{.sold = domain::columnsOf(sold, behind.basket),
                                      .quantity = counts.sold,
                                      .returned = counts.returned,
                                      .refunded = behind.refunded(sold),
                                      .returning = returning};
    const auto refunds =
        domain::refundLines({&line, 1}, domain::BundlePolicy::ProRata, domain::KeptPrice{});
    if (!refunds)
        return passOn(refunds);
    return domain::returnedLine(sold, returning, refunds->front());
}

/// What goes back on receipts of other tills without the centre's word, but for `without`.
std::int64_t refundedElsewhere(const OpenBasket& basket, const ReturnedLine* without,
                               const Counter& counter)
{
    std::int64_t sum = 0;
    for (const ReturnedLine& line : basket.returns) {
        const wire::LineReturn& returned = *line.record.returned;
        if (returned.sale && returned.sale->till != counter.files().identity()->till
            && returned.unconfirmed && &line != without)
            sum -= line.record.gross.minor();
    }
    return sum;
}

/// The same of all baskets held here; one that cannot be read pays nothing.
Result<std::int64_t> refundedElsewhereByHeld(Counter& counter)
{
    const auto all = heldHere(counter);
    if (!all)
        return passOn(all);
    std::int64_t sum = 0;
    for (const store::HeldBasket& held : *all)
        if (const auto basket = readDraft(held.body))
            sum += refundedElsewhere(*basket, nullptr, counter);
    return sum;
}

/// Who allows more refunds on receipts of other tills than this one may pay by itself; nobody where
/// it may. `more` comes on top of what the basket gives back but for `instead`.
Result<std::optional<StaffId>> trustedWith(Money more, const OpenBasket& basket,
                                           const ReturnedLine* instead, const Shelf& shelf,
                                           Counter& counter)
{
    const std::int64_t limit = shelf.store().returns.elsewhereLimitMinor;
    const auto paid =
        counter.files().refundsElsewhere(counter.businessDay(counter.now().wall), more.currency());
    if (!paid)
        return passOn(paid);
    const auto held = refundedElsewhereByHeld(counter);
    if (!held)
        return passOn(held);
    const std::int64_t sum =
        paid->minor() + more.minor() + refundedElsewhere(basket, instead, counter) + *held;
    if (limit == 0 || sum <= limit)
        return std::nullopt;
    auto allowed = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
    if (!allowed)
        return fail(ErrorCode::NeedsApproval,
                    "refunds on other tills' receipts come to " + std::to_string(sum)
                        + " minor units, above the store's " + std::to_string(limit));
    return allowed;
}

/// The sale, known to have the line and the piece that came.
Result<SaleBehind> saleOf(const ReturnWish& wish, OpenBasket& basket, const Shelf& shelf,
                          Counter& counter)
{
    auto behind = saleBehind(wish.receipt, counter);
    if (!behind)
        return behind;
    const domain::PricedLine* sold = behind->line(wish.line);
    if (!sold)
        return fail(ErrorCode::UnknownLine, "no line " + std::to_string(wish.line) + " to return");
    const wire::SaleLine& record = behind->record(*sold);
    if (const auto there =
            stillThere(record, basket, inBasket(basket, behind->origin, wish.line), counter);
        !there)
        return passOn(there);
    if (const auto same = checkSerial(*behind, record, typedSerial(wish.serial, shelf), shelf);
        !same)
        return passOn(same);
    return behind;
}

/// The basket with what the wish says. `approvedBy`: who allows any return at all, where the
/// cashier may not.
Result<WithReturns> withReturn(OpenBasket basket, const ReturnWish& wish,
                               const std::optional<StaffId>& approvedBy, domain::CountsFrom from,
                               Shelf& shelf, Counter& counter)
{
    const auto behind = saleOf(wish, basket, shelf, counter);
    if (!behind)
        return passOn(behind);
    auto returned =
        judgedReturn(wish.reason, wish.note, wish.disposition, shelf.returnPolicy().reasons);
    if (!returned)
        return passOn(returned);

    const domain::PricedLine& sold = *behind->line(wish.line);
    const ReturnedLine* present = inBasket(basket, behind->origin, wish.line);
    const domain::ReturnCounts counts = behind->counts(sold);
    const domain::ReturnCounts left = behind->countsWithClaims(sold);
    const auto returning =
        returningOf(wish.quantity, returningIn(present, counts.sold.unit()), left);
    if (!returning)
        return passOn(returning);
    const auto verdict =
        domain::judgeReturn(left, *returning, from, domain::OfflineReturnPolicy::Warn);
    if (!verdict)
        return passOn(verdict);
    const auto late = inTime(*behind, wish.reason, shelf, counter);
    if (!late)
        return passOn(late);
    auto refund = refundOf(*behind, sold, counts, *returning);
    if (!refund)
        return passOn(refund);
    const bool byItself = behind->elsewhere && from != domain::CountsFrom::Centre;
    const auto trusted = byItself ? trustedWith(-refund->gross, basket, present, shelf, counter)
                                  : Result<std::optional<StaffId>>{std::nullopt};
    if (!trusted)
        return passOn(trusted);

    returned->unconfirmed = verdict->mayConflict;
    for (const auto& person : {*trusted, *late, approvedBy})
        if (person && !returned->approvedBy)
            returned->approvedBy = person;
    const auto number = present ? Result<int>{present->record.line} : takeNumber(basket);
    if (!number)
        return passOn(number);
    refund->id = *number;
    if (!behind->code.empty())
        refund->serial = typedSerial(wish.serial, shelf);
    auto next =
        withLine(std::move(basket), returnedLine(*std::move(refund), *behind, behind->record(sold),
                                                 *std::move(returned)));
    if (next)
        next = withBundleRefunds(*std::move(next), *behind, shelf, counter);
    if (!next)
        return passOn(next);
    // Prices of goods that are there already would have to follow: then who buys stays as it is.
    if (next->goods.isEmpty() && next->buyer.isStranger())
        next = broughtBackBy(*std::move(next), behind->sale.sale, counter);
    return WithReturns{*std::move(next), *number};
}

} // namespace

Result<WithReturns> withReturns(std::span<const ReturnWish> wishes, domain::CountsFrom from,
                                Counter& counter)
{
    if (wishes.empty())
        return fail(ErrorCode::MissingField, "nothing to take back");
    const auto approvedBy = counter.mayDoOrApproved(domain::Permission::TakeBack);
    if (!approvedBy)
        return passOn(approvedBy);
    auto place = placeToSell(counter);
    if (!place)
        return passOn(place);
    WithReturns now{std::move(place->basket), 0};
    for (const ReturnWish& wish : wishes) {
        auto next =
            withReturn(std::move(now.basket), wish, *approvedBy, from, place->shelf, counter);
        if (!next)
            return passOn(next);
        now = *std::move(next);
    }
    return now;
}

Status trustWithoutClaims(OpenBasket& basket, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    std::vector<wire::LineReturn*> unkept;
    for (ReturnedLine& line : basket.returns)
        if (line.record.returned->claim) {
            line.record.returned->claim.reset();
            line.record.returned->unconfirmed = true;
            unkept.push_back(&*line.record.returned);
        }
    basket.claimedAt.reset();
    const auto trusted =
        trustedWith(Money::zero((*shelf)->store().currency), basket, nullptr, **shelf, counter);
    if (!trusted)
        return passOn(trusted);
    if (!*trusted)
        return {};
    for (wire::LineReturn* returned : unkept)
        if (!returned->approvedBy)
            returned->approvedBy = *trusted;
    counter.approver.reset();
    return {};
}

Result<BasketSnapshot> takeBack(std::span<const ReturnWish> wishes, Counter& counter)
{
    auto now = withReturns(wishes, domain::CountsFrom::Till, counter);
    if (!now)
        return passOn(now);
    return keepReturns(std::move(now->basket), now->line, counter);
}

} // namespace onetill::desk

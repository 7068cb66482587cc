#include "pos-app/desk/returns/elsewhere/asking_centre.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/held/held_lists.h"
#include "pos-app/desk/returns/elsewhere/claims.h"
#include "pos-app/desk/returns/elsewhere/told_sale.h"
#include "pos-app/desk/returns/return_steps.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/returns/with_returns.h"

#include <algorithm>
#include <set>
#include <utility>

namespace onetill::desk {
namespace {

using Answer = std::function<void(Result<BasketSnapshot>)>;

/// The centre has spoken; any other failure says nothing of the goods.
bool isVerdict(ErrorCode code)
{
    return code == ErrorCode::OverReturn || code == ErrorCode::TrialReceipt;
}

std::vector<std::string> receiptsOf(const std::vector<ReturnWish>& wishes)
{
    std::vector<std::string> receipts;
    for (const ReturnWish& wish : wishes)
        if (std::ranges::find(receipts, wish.receipt) == receipts.end())
            receipts.push_back(wish.receipt);
    return receipts;
}

/// What is told is better than nothing, and no reason to refuse what the till can do without.
void note(const Result<std::string>& told, Counter& counter)
{
    const auto kept = told ? keepTold(*told, counter) : passOn(told);
    if (!kept && kept.error().code != ErrorCode::NotFound)
        counter.log(LogLevel::Detailed, "asked for a sale: " + kept.error().detail);
}

/// What the centre was asked to keep goods for.
struct Asked {
    OpenBasket basket; ///< With the goods.
    bool wasOpen{false};
    ReturnClaim claim;
};

Result<Asked> wanted(const std::vector<ReturnWish>& wishes, Counter& counter)
{
    auto now = withReturns(wishes, domain::CountsFrom::Centre, counter);
    if (!now)
        return passOn(now);
    auto claim = claimOf(now->basket, counter);
    if (!claim)
        return passOn(claim);
    return Asked{std::move(now->basket), counter.openBasket().has_value(), *std::move(claim)};
}

/// The centre keeps the goods. Errors: Conflict when they would be others by now.
Result<BasketSnapshot> afterClaim(const std::vector<ReturnWish>& wishes, const Asked& asked,
                                  Counter& counter)
{
    auto now = withReturns(wishes, domain::CountsFrom::Centre, counter);
    if (!now)
        return passOn(now);
    const auto& open = counter.openBasket();
    if (open.has_value() != asked.wasOpen || (open && open->id != asked.basket.id)
        || now->basket.returns != asked.basket.returns)
        return fail(ErrorCode::Conflict, "the basket changed while the centre was asked");
    now->basket.id = asked.basket.id;
    noteClaimed(now->basket, counter.now().wall);
    return keepReturns(std::move(now->basket), now->line, counter);
}

/// What the centre keeps for a basket that did not come to be, it need not.
void giveFree(const Uuid& basket, Counter& counter)
{
    if (counter.openBasket() && counter.openBasket()->id == basket)
        return tellClaims(basket, counter.openBasket()->returns, counter);
    // Perhaps it was held meanwhile.
    const auto held = heldBasket(basket, counter);
    const auto waits = held ? readDraft(held->body) : passOn(held);
    tellClaims(basket, waits ? waits->returns : ReturnedLines{}, counter);
}

void claimAndTakeBack(const std::vector<ReturnWish>& wishes, std::chrono::milliseconds deadline,
                      Counter& counter, Answer answer)
{
    // What the till itself refuses need not be kept for it.
    auto asked = counter.run("return-line", [&] { return wanted(wishes, counter); });
    if (!asked)
        return answer(passOn(asked));
    counter.centre->claimReturns(
        asked->basket.id, asked->claim, deadline,
        [wishes, asked = *asked, &counter, answer = std::move(answer)](const Status& kept) {
            answer(counter.run("return-line", [&]() -> Result<BasketSnapshot> {
                if (!kept && isVerdict(kept.error().code))
                    return passOn(kept);
                if (!kept)
                    counter.log(LogLevel::Detailed,
                                "taken back without asking: " + kept.error().detail);
                auto taken = kept ? afterClaim(wishes, asked, counter) : takeBack(wishes, counter);
                // Perhaps it came through, and only the answer did not.
                if (!kept || !taken)
                    giveFree(asked.basket.id, counter);
                return taken;
            }));
        });
}

/// Somebody else took them back: what the centre tells of their sales refuses them at payment.
void hearOfSales(const OpenBasket& basket, std::chrono::milliseconds deadline, Counter& counter)
{
    std::set<wire::SaleOrigin> sales;
    for (const ReturnedLine& line : basket.returns)
        if (line.record.returned->sale && line.record.returned->claim)
            sales.insert(*line.record.returned->sale);
    for (const wire::SaleOrigin& sale : sales)
        counter.centre->askSale({.place = placeOf(sale)}, deadline,
                                [&counter](const Result<std::string>& told) {
                                    static_cast<void>(counter.run("renew-claims", [&]() -> Status {
                                        note(told, counter);
                                        return {};
                                    }));
                                });
}

} // namespace

void renewClaims(std::chrono::milliseconds deadline, Counter& counter)
{
    const auto& open = counter.openBasket();
    if (!counter.centre || !open || !hasClaims(*open) || open->moneyTaken())
        return;
    const auto claim = claimAgain(*open, counter);
    if (!claim)
        return;
    counter.centre->claimReturns(open->id, *claim, deadline,
                                 [basket = open->id, deadline, &counter](const Status& kept) {
                                     const auto& now = counter.openBasket();
                                     if (!now || now->id != basket || now->moneyTaken())
                                         return;
                                     if (!kept && isVerdict(kept.error().code))
                                         return hearOfSales(*now, deadline, counter);
                                     if (!kept)
                                         return;
                                     static_cast<void>(counter.run("renew-claims", [&] {
                                         OpenBasket next = *now;
                                         next.claimedAt = counter.now().wall;
                                         return counter.keep(std::move(next), 0, false);
                                     }));
                                 });
}

void askOf(std::vector<std::string> receipts, std::chrono::milliseconds deadline, Counter& counter,
           std::function<void(bool)> answer)
{
    if (!counter.centre || counter.isTraining() || receipts.empty())
        return answer(counter.centre && !counter.isTraining());
    const auto sought = soughtAtCentre(receipts.back(), counter);
    receipts.pop_back();
    if (!sought)
        return askOf(std::move(receipts), deadline, counter, std::move(answer));
    counter.centre->askSale(*sought, deadline,
                            [receipts = std::move(receipts), deadline, &counter,
                             answer = std::move(answer)](const Result<std::string>& told) mutable {
                                static_cast<void>(counter.run("find-receipt", [&]() -> Status {
                                    note(told, counter);
                                    return {};
                                }));
                                const bool spoke = told || told.error().code == ErrorCode::NotFound
                                                   || isVerdict(told.error().code);
                                if (!spoke)
                                    return answer(false);
                                askOf(std::move(receipts), deadline, counter, std::move(answer));
                            });
}

void takeBackClaimed(std::vector<ReturnWish> wishes, std::chrono::milliseconds deadline,
                     Counter& counter, Answer answer)
{
    auto receipts = receiptsOf(wishes);
    askOf(std::move(receipts), deadline, counter,
          [wishes = std::move(wishes), deadline, &counter,
           answer = std::move(answer)](bool canAsk) mutable {
              if (canAsk)
                  return claimAndTakeBack(wishes, deadline, counter, std::move(answer));
              answer(counter.run("return-line", [&] { return takeBack(wishes, counter); }));
          });
}

} // namespace onetill::desk

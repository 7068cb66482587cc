#include "pos-app/desk/returns/refunding.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/drawer/open_drawer.h"
#include "pos-app/desk/record/account_number.h"
#include "pos-app/desk/record/typed_text.h"
#include "pos-app/desk/returns/card_refund.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/selling/before_money.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/domain/tenders/stored_value.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <span>
#include <utility>

namespace onetill::desk {
namespace {

/// What the refund is planned from.
struct Desk {
    OpenBasket basket;
    Money left;                  ///< Above zero.
    domain::RefundPolicy whole;  ///< Of the store.
    domain::RefundPolicy policy; ///< The same, less what the basket has used of its limits.
    Money drawer;
    Uuid shift;
};

/// In the drawer, once the parts that were planned before have gone out of it.
Money cashLeft(const store::ShiftState& shift, const OpenBasket& basket)
{
    Money left = shift.cashInDrawer;
    for (const domain::Tender& tender : basket.tenders)
        if (tender.kind == domain::TenderKind::Cash)
            left = left + tender.amount;
    return std::max(left, Money::zero(left.currency()));
}

/// The store's.
domain::RefundPolicy policyOf(const Shelf& shelf)
{
    domain::RefundPolicy policy = shelf.returnPolicy().refunds;
    policy.cashRounding = shelf.cashRounding();
    return policy;
}

/// For what this basket still gives back.
domain::RefundPolicy policyFor(const OpenBasket& basket, domain::RefundPolicy policy)
{
    for (auto& [kind, most] : policy.limits) {
        for (const domain::Tender& tender : basket.tenders)
            if (tender.kind == kind)
                most = most + tender.amount;
        most = std::max(most, Money::zero(most.currency()));
    }
    return policy;
}

Result<Desk> deskFor(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (!counter.openBasket() || counter.openBasket()->isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to give back");
    const auto shift = shiftInUse(**shelf, counter);
    if (!shift)
        return passOn(shift);
    if (const auto ended = paymentEnded(counter); !ended)
        return passOn(ended);
    const domain::Settlement settlement = counter.snapshot().settlement;
    if (settlement.settled || !settlement.total.isNegative())
        return fail(ErrorCode::Conflict, "there is nothing to give back");
    const OpenBasket& basket = *counter.openBasket();
    const domain::RefundPolicy whole = policyOf(**shelf);
    return Desk{
        basket,   -settlement.remaining, whole, policyFor(basket, whole), cashLeft(*shift, basket),
        shift->id};
}

Result<Money> amountOf(const RefundWish& wish, const Desk& desk)
{
    if (wish.amount.empty())
        return desk.left;
    const auto amount = Money::parse(wish.amount, desk.left.currency());
    if (!amount)
        return amount;
    if (amount->isNegative() || amount->isZero() || *amount > desk.left)
        return fail(ErrorCode::OutOfRange, amount->text() + " of " + desk.left.text());
    if (*amount == desk.left)
        return amount;
    // Rounding happens once, with what ends the refund; until then it has to be whole coins.
    if (!wish.kind)
        return fail(ErrorCode::MissingField, "a part of the refund, and not in what money");
    if (*wish.kind == domain::TenderKind::Cash
        && amount->minor() % desk.policy.cashRounding.incrementMinor != 0)
        return fail(ErrorCode::OutOfRange, amount->text() + " in coins that there are not");
    return amount;
}

/// What of a sale comes back with this basket.
std::int64_t comingBackOf(const wire::SaleOrigin& sale, const OpenBasket& basket)
{
    std::int64_t sum = 0;
    for (const ReturnedLine& line : basket.returns)
        if (line.record.returned->sale == sale)
            sum -= line.record.gross.minor();
    return std::max<std::int64_t>(sum, 0);
}

/// A receipt's payments give back what came back of it, each its share, and no more: else two
/// receipts in one basket would pay for each other's goods, and a gift card become cash.
void limitToOwnGoods(std::vector<Payment>& payments, const Desk& desk)
{
    std::vector<wire::SaleOrigin> done;
    for (const Payment& first : payments) {
        const auto& sale = first.refund.sale;
        if (!sale || std::ranges::find(done, *sale) != done.end())
            continue;
        done.push_back(*sale);
        std::vector<domain::PaidTender> own;
        std::int64_t all = 0;
        for (const Payment& payment : payments)
            if (payment.refund.sale == sale) {
                own.push_back(payment.paid);
                all +=
                    std::max<std::int64_t>((payment.paid.paid - payment.paid.refunded).minor(), 0);
            }
        const std::int64_t most = comingBackOf(*sale, desk.basket);
        if (all <= most)
            continue;
        const auto shares = domain::refundShares(
            own, *Money::fromMinor(most, first.paid.paid.currency()), desk.whole);
        auto share = shares.begin();
        for (Payment& payment : payments)
            if (payment.refund.sale == sale)
                payment.paid.paid = payment.paid.refunded + *share++;
    }
}

/// Payments less what the basket already gives back. What one has given of its share, the others do
/// not give once more.
Result<std::vector<Payment>> openPayments(const Desk& desk, Counter& counter)
{
    auto payments = paymentsOf(desk.basket.returns, counter);
    if (!payments)
        return payments;
    limitToOwnGoods(*payments, desk);
    for (const auto& [tender, refund] : desk.basket.refunds)
        for (Payment& payment : *payments)
            if (payment.refund.sale == refund.sale && payment.refund.tender == refund.tender)
                payment.paid.refunded = payment.paid.refunded + refund.amount;
    return payments;
}

/// What came too late for its money is credit, unless somebody allows the kind wanted.
Status mayBePaid(const RefundWish& wish, std::span<const Payment> payments, const Desk& desk,
                 bool allowed)
{
    const bool credit = std::ranges::any_of(payments, [](const Payment& payment) {
        return !payment.paid.usable && payment.paid.refunded < payment.paid.paid;
    });
    if (credit && wish.kind && *wish.kind != desk.policy.substitute && !allowed)
        return fail(ErrorCode::NeedsApproval, "goods that came too late");
    return {};
}

/// Who may give another money than was paid; nobody where that is not asked for.
std::optional<StaffId> allowedBy(const Counter& counter, bool& allowed)
{
    const auto person = counter.mayDoOrApproved(domain::Permission::TakeBackFreely);
    allowed = person.has_value();
    return person ? *person : std::nullopt;
}

Result<std::string> referenceOf(domain::TenderKind kind, const RefundWish& wish,
                                const Payment& payment, const std::string& newCredit)
{
    if (kind == domain::TenderKind::Cash)
        return std::string{};
    if (domain::isStoredValue(kind) && !wish.reference.empty())
        return domain::storedValueNumber(wish.reference);
    if (kind == domain::TenderKind::StoreCredit
        && (kind != payment.paid.kind || payment.reference.empty()))
        return newCredit;
    const std::string& reference =
        !wish.reference.empty() || kind != payment.paid.kind ? wish.reference : payment.reference;
    // The slip comes when somebody has been at the terminal.
    if (reference.empty() && kind != domain::TenderKind::Card)
        return fail(ErrorCode::MissingField, "what is not cash needs a reference");
    if (const auto fits = checkText(reference, domain::kReferenceMax); !fits)
        return passOn(fits);
    return reference;
}

/// Cash leaves the drawer in whole coins: the last part of it takes the rounding.
std::vector<Money> handedOut(const domain::RefundPlan& plan)
{
    std::vector<Money> amounts;
    std::size_t lastCash = plan.parts.size();
    for (std::size_t i = 0; i < plan.parts.size(); ++i) {
        amounts.push_back(plan.parts[i].amount);
        if (plan.parts[i].kind == domain::TenderKind::Cash)
            lastCash = i;
    }
    if (lastCash < amounts.size())
        amounts[lastCash] = amounts[lastCash] - plan.rounding;
    return amounts;
}

/// Whoever names the slip's number has been at the terminal: planned and given back are one step.
/// One slip is of one part.
Result<BasketSnapshot> keepPlan(const RefundWish& wish, std::size_t before, Desk desk,
                                Counter& counter)
{
    OpenBasket& basket = desk.basket;
    const std::span<domain::Tender> planned{
        basket.tenders.begin() + static_cast<std::ptrdiff_t>(before), basket.tenders.end()};
    const auto part = std::ranges::find_if(planned, domain::isToGiveBack);
    const bool named = !wish.reference.empty()
                       && wish.kind.value_or(domain::TenderKind::Card) == domain::TenderKind::Card
                       && std::ranges::count_if(planned, domain::isToGiveBack) == 1;
    if (!named)
        return counter.keep(std::move(basket), 0, false);
    if (const auto clear = noRefundInDoubt(counter); !clear)
        return passOn(clear);
    const Uuid payment = counter.files().newId();
    const auto event = refundStarted(payment, *part, basket, desk.shift, counter);
    part->payment = payment;
    return keepWith(event, std::move(basket), counter);
}

} // namespace

Result<BasketSnapshot> giveBack(const RefundWish& wish, Counter& counter)
{
    auto desk = deskFor(counter);
    if (!desk)
        return passOn(desk);
    if (const auto allowed = mayMoveMoney(desk->basket, counter); !allowed)
        return passOn(allowed);
    const auto amount = amountOf(wish, *desk);
    if (!amount)
        return passOn(amount);
    const auto payments = openPayments(*desk, counter);
    if (!payments)
        return passOn(payments);
    std::vector<domain::PaidTender> paid;
    for (const Payment& payment : *payments)
        paid.push_back(payment.paid);
    const bool all = *amount == desk->left;
    bool allowed = false;
    const auto approvedBy = allowedBy(counter, allowed);
    if (const auto may = mayBePaid(wish, *payments, *desk, allowed); !may)
        return passOn(may);
    if (!all)
        desk->policy.cashRounding = {};
    const auto plan = domain::planRefund(paid,
                                         {.amount = *amount,
                                          .wanted = wish.kind,
                                          .onlyWanted = !all,
                                          .approved = allowed,
                                          .drawer = desk->drawer},
                                         desk->policy);
    if (!plan)
        return passOn(plan);

    OpenBasket& basket = desk->basket;
    if (basket.tenders.size() + plan->parts.size() > domain::kTendersMax)
        return fail(ErrorCode::TooLarge, "too many tenders");
    const std::size_t before = basket.tenders.size();
    const auto amounts = handedOut(*plan);
    const std::string newCredit = newAccountNumber("SC", counter);
    for (std::size_t i = 0; i < plan->parts.size(); ++i) {
        const domain::RefundPart& part = plan->parts[i];
        const Payment& payment = (*payments)[static_cast<std::size_t>(part.tender) - 1];
        const auto reference = referenceOf(part.kind, wish, payment, newCredit);
        if (!reference)
            return passOn(reference);
        const int id = basket.tenders.empty() ? 1 : basket.tenders.back().id + 1;
        basket.tenders.push_back({id, part.kind, -amounts[i], *reference});
        wire::TenderRefund refund = payment.refund;
        refund.amount = part.amount;
        if (part.kind != payment.paid.kind)
            refund.approvedBy = approvedBy;
        basket.refunds.emplace(id, std::move(refund));
    }
    auto kept = keepPlan(wish, before, *std::move(desk), counter);
    if (kept)
        counter.approver.reset();
    return kept;
}

} // namespace onetill::desk

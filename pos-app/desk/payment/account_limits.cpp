#include "pos-app/desk/payment/account_limits.h"

#include "pos-app/desk/counter.h"
#include "pos-app/domain/tenders/stored_value.h"

#include <algorithm>

namespace onetill::desk {

Money takenInBasket(domain::TenderKind kind, const std::string& number, const OpenBasket& basket,
                    const ReturnedLine* without)
{
    Money taken = Money::zero(basket.goods.currency());
    for (const domain::Tender& tender : basket.tenders)
        if (tender.kind == kind && tender.reference == number)
            taken = taken + tender.amount;
    for (const ReturnedLine& line : basket.returns)
        if (&line != without && line.record.loads == domain::tenderKindWord(kind)
            && line.record.serial == number)
            taken = taken - line.record.gross;
    return taken;
}

namespace {

/// All that the limits speak of.
struct Standing {
    store::StoredValueHere here;
    domain::Drawn drawn;
    std::optional<domain::KnownBalance> known;
};

Result<store::StoredValueHere> inOwnBooks(domain::TenderKind kind, const std::string& number,
                                          const OpenBasket& basket, const Counter& counter)
{
    return counter.files().storedValue(domain::tenderKindWord(kind), number,
                                       counter.businessDay(counter.now().wall),
                                       basket.goods.currency());
}

/// Whether this till's own books answer for it, so that it is nothing of the float.
Result<bool> isOwnPrepayment(const domain::Tender& tender, const OpenBasket& basket,
                             const Counter& counter)
{
    if (tender.kind != domain::TenderKind::Prepayment)
        return false;
    const auto here = inOwnBooks(tender.kind, tender.reference, basket, counter);
    return here ? Result<bool>{here->balance.has_value()} : passOn(here);
}

/// Of this kind, and of this account, in the basket.
Result<domain::Drawn> drawnInBasket(domain::TenderKind kind, const std::string& number,
                                    const OpenBasket& basket, const Counter& counter)
{
    const Money zero = Money::zero(basket.goods.currency());
    domain::Drawn drawn{zero, takenInBasket(kind, number, basket), zero};
    for (const domain::Tender& tender : basket.tenders) {
        if (!domain::isStoredValue(tender.kind))
            continue;
        const auto own = isOwnPrepayment(tender, basket, counter);
        if (!own)
            return passOn(own);
        if (!*own)
            drawn.byThisTill = drawn.byThisTill + tender.amount;
        if (tender.kind == kind)
            drawn.inThisSale = drawn.inThisSale + tender.amount;
    }
    return drawn;
}

/// Until a ledger at the centre judges draws, what this till took counts for the whole business
/// day, acknowledged or not; then for as long as the centre has not heard of it.
Result<Standing> standing(domain::TenderKind kind, const std::string& number,
                          const OpenBasket& basket, const Shelf& shelf, const Counter& counter)
{
    const auto here = inOwnBooks(kind, number, basket, counter);
    if (!here)
        return passOn(here);
    const auto drawn = drawnInBasket(kind, number, basket, counter);
    if (!drawn)
        return passOn(drawn);
    Standing found{*here, *drawn, std::nullopt};
    found.drawn.byThisTill = found.drawn.byThisTill + here->drawnByTill;
    if (here->balance)
        found.known = domain::KnownBalance{.balance = *here->balance,
                                           .ageMs = counter.now().wall.ms - here->asOf.ms};
    const auto trust = shelf.offlineTrust();
    const bool ages = kind != domain::TenderKind::Prepayment; // Goods wait for those, here.
    if (found.known && ages && (!trust || !domain::isFresh(*found.known, *trust)))
        found.known.reset();
    // What is known has all in it that this till took.
    if (!found.known)
        found.drawn.fromThisAccount = found.drawn.fromThisAccount + here->drawnFromAccount;
    return found;
}

/// What was paid before for goods of this till is in its own books: that is no question of trust.
std::optional<Money> ownPrepayment(domain::TenderKind kind, const Standing& account)
{
    if (kind != domain::TenderKind::Prepayment || !account.here.balance)
        return std::nullopt;
    return *account.here.balance - account.drawn.fromThisAccount;
}

Result<domain::OfflineTrust> trustIn(domain::TenderKind kind, const Shelf& shelf)
{
    const auto trust = shelf.offlineTrust();
    if (!trust)
        return fail(ErrorCode::TenderNotTaken,
                    std::string{domain::tenderKindWord(kind)} + " needs an account of the centre");
    return *trust;
}

} // namespace

Result<AccountHere> accountHere(domain::TenderKind kind, const std::string& number,
                                const OpenBasket& basket, const Shelf& shelf,
                                const Counter& counter)
{
    const auto account = standing(kind, number, basket, shelf, counter);
    if (!account)
        return passOn(account);
    std::optional<Money> left;
    std::optional<Timestamp> asOf;
    if (account->known) {
        left = account->known->balance - account->drawn.fromThisAccount;
        asOf = account->here.asOf;
    }
    const Money zero = Money::zero(basket.goods.currency());
    if (const auto own = ownPrepayment(kind, *account))
        return AccountHere{left, std::max(*own, zero), asOf};
    const auto trust = trustIn(kind, shelf);
    if (!trust)
        return passOn(trust);
    Money most = domain::offlineMost(account->known, account->drawn, *trust);
    if (left)
        most = std::max(std::min(most, *left), zero);
    return AccountHere{left, most, asOf};
}

Status mayDraw(domain::TenderKind kind, const std::string& number, Money amount,
               const OpenBasket& basket, const Shelf& shelf, const Counter& counter)
{
    const auto account = standing(kind, number, basket, shelf, counter);
    if (!account)
        return passOn(account);
    if (const auto own = ownPrepayment(kind, *account)) {
        if (*own < amount)
            return fail(ErrorCode::BalanceTooLow,
                        "the balance was " + account->here.balance->text());
        return {};
    }
    const auto trust = trustIn(kind, shelf);
    if (!trust)
        return passOn(trust);
    return domain::mayDrawOffline(amount, account->known, account->drawn, *trust);
}

} // namespace onetill::desk

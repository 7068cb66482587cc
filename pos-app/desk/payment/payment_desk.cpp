#include "pos-app/desk/payment/payment_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/payment/account_limits.h"
#include "pos-app/desk/payment/payment_in_doubt.h"
#include "pos-app/domain/tenders/stored_value.h"

namespace onetill::desk {
namespace {

Result<Shelf*> shelfToSellFrom(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    return counter.shelf();
}

Result<TenderTerms> termsOf(Counter& counter)
{
    const auto shelf = shelfToSellFrom(counter);
    if (!shelf)
        return passOn(shelf);
    TenderTerms terms{.foreign = {}, .accounts = (*shelf)->offlineTrust().has_value()};
    for (const wire::ForeignRate& taken : (*shelf)->store().tenders.foreign)
        if (const auto rate = (*shelf)->exchangeRate(taken.currency.code()))
            terms.foreign.push_back(*rate);
    return terms;
}

Result<AccountTerms> accountOf(domain::TenderKind kind, const std::string& text, Counter& counter)
{
    const auto shelf = shelfToSellFrom(counter);
    if (!shelf)
        return passOn(shelf);
    if (!domain::isStoredValue(kind))
        return fail(ErrorCode::OutOfRange,
                    std::string{domain::tenderKindWord(kind)} + " has no account");
    auto number = domain::storedValueNumber(text);
    if (!number)
        return passOn(number);
    if (!counter.openBasket())
        return fail(ErrorCode::EmptyBasket, "there is nothing to pay");
    const auto here = accountHere(kind, *number, *counter.openBasket(), **shelf, counter);
    if (!here)
        return passOn(here);
    return AccountTerms{*std::move(number), here->balance, here->most, here->asOf};
}

} // namespace

Result<TenderTerms> PaymentDesk::terms() const
{
    return m_counter.run("tender-terms", [&] { return termsOf(m_counter); });
}

Result<AccountTerms> PaymentDesk::account(domain::TenderKind kind, const std::string& number) const
{
    return m_counter.run("account", [&] { return accountOf(kind, number, m_counter); });
}

Result<std::optional<PaymentInDoubt>> PaymentDesk::inDoubt() const
{
    return m_counter.run("open-payment", [&]() -> Result<std::optional<PaymentInDoubt>> {
        if (const auto permitted = m_counter.mayDo(domain::Permission::Sell); !permitted)
            return passOn(permitted);
        return paymentInDoubt(m_counter);
    });
}

} // namespace onetill::desk

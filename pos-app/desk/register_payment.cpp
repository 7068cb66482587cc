#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/receipt_code.h"
#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/domain/receipt_number.h"

#include <algorithm>
#include <utility>

/// The money of a basket; its goods are in register_desk.cpp.
namespace onetill::desk {
namespace {

/// A basket with something in it, in front of somebody who may sell.
Result<OpenBasket> basketToPay(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    if (const auto shelf = counter.shelf(); !shelf)
        return passOn(shelf);
    if (!counter.openBasket() || counter.openBasket()->goods.isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to pay");
    return *counter.openBasket();
}

Result<BasketSnapshot> tendered(domain::TenderKind kind, const std::string& text, Counter& counter)
{
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    const Money total = counter.snapshot().priced.total;
    const auto amount = Money::parse(text, total.currency());
    if (!amount)
        return passOn(amount);
    const auto shelf = counter.shelf();
    auto tenders = domain::addTender(total, std::move(basket->tenders), kind, *amount,
                                     (*shelf)->cashRounding());
    if (!tenders)
        return passOn(tenders);
    basket->tenders = *std::move(tenders);
    return counter.keep(*std::move(basket), 0, false);
}

Result<BasketSnapshot> givenBack(int tender, Counter& counter)
{
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    if (std::erase_if(basket->tenders, [&](const auto& taken) { return taken.id == tender; }) == 0)
        return fail(ErrorCode::NotFound, "no tender " + std::to_string(tender));
    return counter.keep(*std::move(basket), 0, false);
}

Status mayComplete(const BasketSnapshot& snapshot)
{
    if (snapshot.settlement.settled)
        return {};
    if (snapshot.tenders.empty())
        return fail(ErrorCode::NotTendered, "nothing has been paid yet");
    return fail(ErrorCode::TenderedTooLittle,
                snapshot.settlement.remaining.text() + " is still to pay");
}

/// Everything the entry says, with the next number of the receipts.
Result<wire::SaleCompleted> recordOf(const OpenBasket& basket, const BasketSnapshot& snapshot,
                                     Counter& counter)
{
    const auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    const auto ordinal = counter.files().nextReceiptOrdinal();
    if (!ordinal)
        return passOn(ordinal);
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);

    const store::Identity& till = *counter.files().identity();
    return saleRecord({.basket = basket,
                       .priced = snapshot.priced,
                       .settlement = snapshot.settlement,
                       .receiptNumber = domain::formatReceiptNumber(till.store.text(),
                                                                    std::to_string(till.tillNumber),
                                                                    till.epochOrdinal, *ordinal),
                       .receiptOrdinal = *ordinal,
                       .shift = (*shift)->id,
                       .cashier = counter.cashier->id,
                       .taxIncluded = (*shelf)->store().priceMode != "excluded",
                       .cataloguePosition = (*shelf)->position(),
                       .completedAt = counter.now().wall});
}

Completed receiptOf(const wire::SaleCompleted& record, const wire::Entry& entry,
                    BasketSnapshot snapshot, const wire::Store& store, const Counter& counter)
{
    const store::Identity& till = *counter.files().identity();
    domain::CompletedSale sale{.id = entry.header.id,
                               .receiptNumber = record.receiptNumber,
                               .store = storeHeader(store),
                               .till = till.store.text() + '-' + std::to_string(till.tillNumber),
                               .cashier = counter.cashier->id,
                               .cashierName = counter.cashier->name,
                               .startedAt = record.startedAt,
                               .completedAt = record.completedAt,
                               .offsetMinutes = counter.storeTime(record.completedAt).offsetMinutes,
                               .businessDay = entry.header.businessDay,
                               .basket = std::move(snapshot.priced),
                               .tenders = std::move(snapshot.tenders),
                               .settlement = snapshot.settlement,
                               .qr =
                                   receiptCode(record, entry, wire::SigningKey{till.journalSeed})};
    return {std::move(sale), entry.header.seq, wire::toHex(entry.hash)};
}

Result<Completed> completed(Counter& counter)
{
    const auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    const BasketSnapshot snapshot = counter.snapshot();
    if (const auto paid = mayComplete(snapshot); !paid)
        return passOn(paid);
    const auto record = recordOf(*basket, snapshot, counter);
    if (!record)
        return passOn(record);
    const auto store = counter.shelf().value()->store();

    // The draft goes in the entry's own transaction: after a crash the sale is either still in
    // the basket or in the journal.
    const auto entry = counter.record(*record, store::Draft::Clear);
    if (!entry)
        return passOn(entry);
    // Before anything else can go wrong: a basket that stayed could be sold a second time.
    counter.clearBasket();
    return receiptOf(*record, *entry, snapshot, store, counter);
}

} // namespace

Result<BasketSnapshot> RegisterDesk::tender(domain::TenderKind kind, const std::string& amountText)
{
    return m_counter.run("tender", [&] { return tendered(kind, amountText, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::removeTender(int tender)
{
    return m_counter.run("remove-tender", [&] { return givenBack(tender, m_counter); });
}

Result<Completed> RegisterDesk::complete()
{
    return m_counter.run("complete", [&] { return completed(m_counter); });
}

} // namespace onetill::desk

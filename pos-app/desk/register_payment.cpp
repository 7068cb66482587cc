#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/past_sale.h"
#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/selling/place_to_sell.h"
#include "pos-app/domain/receipt_number.h"

#include <algorithm>
#include <utility>

/// The money of a basket; its goods are in register_desk.cpp.
namespace onetill::desk {
namespace {

constexpr std::string_view kReceiptSeen = "receipt-seen";

/// A basket with something in it, in front of somebody who may sell.
Result<OpenBasket> basketToPay(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    if (const auto shelf = counter.shelf(); !shelf)
        return passOn(shelf);
    if (!counter.openBasket() || counter.openBasket()->isEmpty())
        return fail(ErrorCode::EmptyBasket, "there is nothing to pay");
    return *counter.openBasket();
}

Result<store::ShiftState> openShift(const Counter& counter)
{
    const auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    return **shift;
}

/// Said before any money is taken: what the shift cannot add up could not be recorded afterwards.
Status shiftHasRoom(Money total, const Shelf& shelf, const Counter& counter)
{
    const auto shift = shiftInUse(shelf, counter);
    if (!shift)
        return passOn(shift);
    if (const auto sales = shift->salesTotal.plus(total); !sales)
        return passOn(sales);
    if (const auto cash = shift->cashInDrawer.plus(domain::cashDue(total, shelf.cashRounding()));
        !cash)
        return passOn(cash);
    return {};
}

Result<BasketSnapshot> tendered(domain::TenderKind kind, const std::string& text,
                                const std::string& reference, Counter& counter)
{
    if (kind == domain::TenderKind::GiftCard || kind == domain::TenderKind::StoreCredit
        || kind == domain::TenderKind::Points)
        return fail(ErrorCode::TenderNotTaken,
                    std::string{domain::tenderKindWord(kind)} + " needs an account of the centre");
    auto basket = basketToPay(counter);
    if (!basket)
        return passOn(basket);
    const Money total = counter.snapshot().priced.total;
    const auto amount = Money::parse(text, total.currency());
    if (!amount)
        return passOn(amount);
    const Shelf& shelf = **counter.shelf();
    const auto rounding = shelf.cashRounding();
    if (const auto room = shiftHasRoom(total, shelf, counter); !room)
        return passOn(room);
    auto tenders =
        domain::addTender(total, std::move(basket->tenders), kind, *amount, rounding, reference);
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
    // The next tender may get its number.
    basket->refunds.erase(tender);
    return counter.keep(*std::move(basket), 0, false);
}

Status mayComplete(const BasketSnapshot& snapshot)
{
    if (snapshot.settlement.settled)
        return {};
    if (snapshot.tenders.empty())
        return fail(ErrorCode::NotTendered, "nothing has been paid yet");
    return fail(ErrorCode::TenderedTooLittle,
                snapshot.settlement.remainingInCash.text() + " is still to pay");
}

/// Everything the entry says, with the next number of the receipts.
Result<wire::SaleCompleted> recordOf(const OpenBasket& basket, const BasketSnapshot& snapshot,
                                     Counter& counter)
{
    const auto shift = openShift(counter);
    if (!shift)
        return passOn(shift);
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
                       .shift = shift->id,
                       .cashier = counter.cashier->id,
                       .taxIncluded = (*shelf)->store().priceMode != "excluded",
                       .cataloguePosition = (*shelf)->position(),
                       .completedAt = counter.now().wall});
}

domain::CompletedSale receiptOf(const store::RecordedSale& recorded, Counter& counter)
{
    const store::Identity& till = *counter.files().identity();
    ReceiptFrame frame{.store = {},
                       .till = till.store.text() + '-' + std::to_string(till.tillNumber),
                       .cashierName = counter.nameOf(recorded.sale.cashier),
                       .offsetMinutes = counter.storeTime(recorded.sale.completedAt).offsetMinutes,
                       .key = {}};
    if (const auto shelf = counter.shelf())
        frame.store = storeHeader((*shelf)->store());
    if (recorded.header.epoch == till.epoch)
        frame.key.emplace(till.journalSeed);
    return pastSale(recorded, std::move(frame));
}

/// After a crash a person tries again, and has to hear that it is done.
Error nothingToPay(const Error& error, const Counter& counter)
{
    const auto last = counter.files().lastSale();
    if (error.code != ErrorCode::EmptyBasket || !last || !*last)
        return error;
    return {error.code, error.detail + "; the last receipt is " + (*last)->sale.receiptNumber};
}

Result<domain::CompletedSale> completed(Counter& counter)
{
    const auto basket = basketToPay(counter);
    if (!basket)
        return tl::unexpected<Error>{nothingToPay(basket.error(), counter)};
    const BasketSnapshot snapshot = counter.snapshot();
    if (const auto paid = mayComplete(snapshot); !paid)
        return passOn(paid);
    auto record = recordOf(*basket, snapshot, counter);
    if (!record)
        return passOn(record);

    // The draft goes in the entry's own transaction: after a crash the sale is either still in
    // the basket or in the journal.
    const auto entry = counter.record(*record, store::Draft::Clear);
    if (!entry)
        return passOn(entry);
    // Before anything else can go wrong: a basket that stayed could be sold a second time.
    counter.clearBasket();
    return receiptOf({entry->header, entry->hash, *std::move(record)}, counter);
}

Result<domain::CompletedSale> shownAgain(const std::optional<std::string>& number, Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto found = number ? saleByNumber(*number, counter) : counter.files().lastSale();
    if (!found)
        return passOn(found);
    if (!*found)
        return fail(ErrorCode::NotFound,
                    number ? "no receipt '" + *number + "' here" : "nothing has been sold here");
    return receiptOf(**found, counter);
}

Result<std::optional<domain::CompletedSale>> unseen(Counter& counter)
{
    if (const auto permitted = counter.mayDo(domain::Permission::Sell); !permitted)
        return passOn(permitted);
    const auto last = counter.files().lastSale();
    if (!last)
        return passOn(last);
    const auto seen = counter.files().setting(kReceiptSeen);
    if (!seen)
        return passOn(seen);
    if (!*last || *seen == (*last)->sale.receiptNumber)
        return std::nullopt;
    return receiptOf(**last, counter);
}

} // namespace

Result<BasketSnapshot> RegisterDesk::tender(domain::TenderKind kind, const std::string& amountText,
                                            const std::string& reference)
{
    return m_counter.run("tender",
                         [&] { return tendered(kind, amountText, reference, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::removeTender(int tender)
{
    return m_counter.run("remove-tender", [&] { return givenBack(tender, m_counter); });
}

Result<domain::CompletedSale> RegisterDesk::complete()
{
    return m_counter.run("complete", [&] { return completed(m_counter); });
}

Result<domain::CompletedSale> RegisterDesk::receipt(const std::optional<std::string>& number) const
{
    return m_counter.run("receipt", [&] { return shownAgain(number, m_counter); });
}

Result<std::optional<domain::CompletedSale>> RegisterDesk::unseenReceipt() const
{
    return m_counter.run("receipt", [&] { return unseen(m_counter); });
}

Status RegisterDesk::receiptSeen(const std::string& number)
{
    return m_counter.run("receipt-seen",
                         [&] { return m_counter.files().setSetting(kReceiptSeen, number); });
}

} // namespace onetill::desk

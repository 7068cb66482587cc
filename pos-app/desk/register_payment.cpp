#include "pos-app/desk/counter.h"
#include "pos-app/desk/payment/payment_in_doubt.h"
#include "pos-app/desk/record/past_sale.h"
#include "pos-app/desk/record/sale_record.h"
#include "pos-app/desk/register_desk.h"
#include "pos-app/desk/returns/sale_behind.h"
#include "pos-app/desk/selling/before_money.h"
#include "pos-app/desk/selling/coupons.h"
#include "pos-app/desk/selling/tendering.h"
#include "pos-app/desk/staff/recognition.h"
#include "pos-app/desk/staff/salesperson.h"
#include "pos-app/domain/receipt_number.h"

#include <algorithm>
#include <utility>

/// The money of a basket; its goods are in register_desk.cpp.
namespace onetill::desk {
namespace {

constexpr std::string_view kReceiptSeen = "receipt-seen";

Result<store::ShiftState> openShift(const Counter& counter)
{
    const auto shift = counter.files().currentShift();
    if (!shift)
        return passOn(shift);
    if (!*shift)
        return fail(ErrorCode::NoShift, "no shift is open at this till");
    return **shift;
}

/// What is left is less than the smallest coin: it closes without any, as rounding (rules 1).
Status closeWithoutCoins(OpenBasket& basket, BasketSnapshot& snapshot, Counter& counter)
{
    const domain::Settlement& now = snapshot.settlement;
    if (now.settled || basket.tenders.empty() || !now.remainingInCash.isZero()
        || now.total.isNegative())
        return {};
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    auto tenders =
        domain::addTender(now.total, basket.tenders, domain::TenderKind::Cash,
                          Money::zero(now.total.currency()), (*shelf)->cashRounding(), "");
    if (!tenders)
        return passOn(tenders);
    basket.tenders = *std::move(tenders);
    snapshot.tenders = basket.tenders;
    snapshot.settlement = domain::settle(now.total, basket.tenders, (*shelf)->cashRounding());
    return {};
}

Status mayComplete(const BasketSnapshot& snapshot)
{
    if (std::ranges::any_of(snapshot.tenders, domain::isToGiveBack))
        return fail(ErrorCode::NotGivenBack, "a part by card has not gone back yet");
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
                       .receiptNumber = domain::formatReceiptNumber(counter.printedStore(),
                                                                    std::to_string(till.tillNumber),
                                                                    till.epochOrdinal, *ordinal),
                       .receiptOrdinal = *ordinal,
                       .shift = shift->id,
                       .cashier = counter.cashier->id,
                       .taxIncluded = (*shelf)->store().priceMode != "excluded",
                       .cataloguePosition = (*shelf)->position(),
                       .completedAt = counter.now().wall,
                       .usedCoupons = usedCoupons(basket, snapshot.promotions)});
}

domain::CompletedSale receiptOf(const store::RecordedSale& recorded, Counter& counter)
{
    const store::Identity& till = *counter.files().identity();
    ReceiptFrame frame{.store = {},
                       .till = counter.printedStore() + '-' + std::to_string(till.tillNumber),
                       .cashierName = counter.nameOf(recorded.sale.cashier),
                       .offsetMinutes = counter.storeTime(recorded.sale.completedAt).offsetMinutes,
                       .key = {}};
    if (const auto shelf = counter.shelf())
        frame.store = storeHeader((*shelf)->store());
    if (recorded.sale.customer)
        if (const auto customer = counter.knownCustomer(recorded.sale.customer->customer))
            frame.language = customer->language;
    if (recorded.header.epoch == till.epoch)
        frame.key.emplace(till.journalSeed);
    auto past = pastSale(recorded, std::move(frame));
    nameSalespeople(past.basket, counter);
    return past;
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
    auto basket = basketToPay(counter);
    if (!basket)
        return tl::unexpected<Error>{nothingToPay(basket.error(), counter)};
    BasketSnapshot snapshot = counter.snapshot();
    if (const auto closed = closeWithoutCoins(*basket, snapshot, counter); !closed)
        return passOn(closed);
    if (const auto paid = mayComplete(snapshot); !paid)
        return passOn(paid);
    if (const auto allowed = mayMoveMoney(*basket, counter); !allowed)
        return passOn(allowed);
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
        return fail(ErrorCode::NotFound, number ? "no receipt " + quotedCode(*number) + " here"
                                                : "nothing has been sold here");
    return receiptOf(**found, counter);
}

Result<domain::CompletedSale> givenAgain(ReceiptForm form, const std::optional<std::string>& number,
                                         Counter& counter)
{
    auto sale = shownAgain(number, counter);
    if (!sale)
        return sale;
    const auto entry =
        counter.record(wire::ReceiptReprinted{.sale = sale->id,
                                              .receiptNumber = sale->receiptNumber,
                                              .by = counter.cashier->id,
                                              .form = form == ReceiptForm::Copy ? "copy" : "gift"});
    if (!entry)
        return passOn(entry);
    return sale;
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

Result<BasketSnapshot> RegisterDesk::tender(const Handed& handed)
{
    return m_counter.run("tender", [&] { return takeTender(handed, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::tender(domain::TenderKind kind, const std::string& amountText,
                                            const std::string& reference)
{
    return tender(Handed{.kind = kind, .amount = amountText, .reference = reference});
}

Result<BasketSnapshot> RegisterDesk::removeTender(int tender)
{
    return m_counter.run("remove-tender", [&] { return giveTenderBack(tender, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::startPayment(const Handed& handed)
{
    return m_counter.run("start-payment", [&] { return desk::startPayment(handed, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::settlePayment(const std::string& reference)
{
    return m_counter.run("settle-payment",
                         [&] { return desk::settlePayment(reference, m_counter); });
}

Result<BasketSnapshot> RegisterDesk::releasePayment(const PaymentRelease& release)
{
    return m_counter.run("release-payment",
                         [&] { return desk::releasePayment(release, m_counter); });
}

Result<domain::CompletedSale> RegisterDesk::complete()
{
    return m_counter.run("complete", [&] { return completed(m_counter); });
}

Result<domain::CompletedSale> RegisterDesk::receipt(const std::optional<std::string>& number) const
{
    return m_counter.run("receipt", [&] { return shownAgain(number, m_counter); });
}

Result<domain::CompletedSale> RegisterDesk::giveAgain(ReceiptForm form,
                                                      const std::optional<std::string>& number)
{
    return m_counter.run("give-again", [&] { return givenAgain(form, number, m_counter); });
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

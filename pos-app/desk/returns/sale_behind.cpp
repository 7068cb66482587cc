#include "pos-app/desk/returns/sale_behind.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/proof/receipt_proof.h"
#include "pos-app/desk/record/past_sale.h"
#include "pos-app/desk/returns/elsewhere/proved_sale.h"
#include "pos-app/desk/returns/elsewhere/told_sale.h"
#include "pos-app/desk/returns/return_checks.h"
#include "pos-app/desk/staff/recognition.h"
#include "pos-app/domain/receipt_number.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>
#include <utility>

namespace onetill::desk {
namespace {

/// Visits what the documents took back of the line: the priced line and its document.
template <class Visit>
void forEachReturn(const SaleBehind& behind, int number, Visit visit)
{
    for (const store::RecordedSale& document : behind.returns)
        for (const wire::SaleLine& line : document.sale.lines)
            if (line.returned && line.returned->sale == behind.origin
                && line.returned->line == number)
                visit(line, document.sale);
}

Money zeroOf(const SaleBehind& behind)
{
    return Money::zero(behind.sale.sale.total.currency());
}

Money refundedOf(const SaleBehind& behind, int tender)
{
    Money sum = zeroOf(behind);
    for (const store::RecordedSale& document : behind.returns)
        for (const wire::SaleTender& back : document.sale.tenders)
            if (back.refund && back.refund->sale == behind.origin && back.refund->tender == tender)
                sum = sum + back.refund->amount;
    return sum;
}

/// `usable`: in its own kind; else it is refunded in what stands in for it.
void addPayments(std::vector<Payment>& payments, const SaleBehind& behind, bool usable)
{
    const wire::SaleCompleted& sale = behind.sale.sale;
    const auto paid = paidByEach(sale);
    Money all = zeroOf(behind);
    const auto add = [&](domain::TenderKind kind, int tender, Money amount, std::string reference) {
        const int id = static_cast<int>(payments.size()) + 1;
        payments.push_back({{id, kind, amount, refundedOf(behind, tender), usable},
                            {behind.origin, tender, zeroOf(behind)},
                            std::move(reference)});
    };
    for (std::size_t i = 0; i < paid.size(); ++i) {
        auto kind = domain::tenderKindFromWord(sale.tenders[i].kind);
        if (kind && domain::isCash(*kind))
            kind = domain::TenderKind::Cash; // Of whatever currency: it goes back in the own one.
        all = all + paid[i];
        // What is new to this version cannot be paid out in its own kind.
        add(kind.value_or(domain::TenderKind::StoreCredit), static_cast<int>(i) + 1, paid[i],
            sale.tenders[i].reference);
    }
    // In an exchange goods paid for goods; what they were worth stays with the shop.
    Money bought = zeroOf(behind);
    for (const wire::SaleLine& line : sale.lines)
        if (!line.returned)
            bought = bought + line.gross;
    if (bought > all)
        add(domain::TenderKind::StoreCredit, 0, bought - all, {});
}

/// This till's own key needs no feed.
Result<std::optional<wire::TillKey>> keyOf(const Uuid& till, Counter& counter)
{
    const store::Identity& own = *counter.files().identity();
    if (till == own.till)
        return wire::TillKey{.till = own.till,
                             .store = own.store,
                             .number = own.tillNumber,
                             .trial = own.trial,
                             .journalKey = wire::SigningKey{own.journalSeed}.publicKey()};
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    return (*shelf)->catalogue().tillKey(till);
}

Status inOwnMoney(const Money& total, const Shelf& shelf)
{
    if (total.currency() != shelf.store().currency)
        return fail(ErrorCode::ReceiptOtherCurrency,
                    "paid in " + std::string{total.currency().code()});
    return {};
}

wire::SaleOrigin originOf(const store::RecordedSale& sale)
{
    return {sale.header.till, sale.header.epoch, sale.header.seq};
}

/// Another till's sale as the centre has told of it. Errors: ReceiptOtherCurrency.
Result<SaleBehind> saleAsTold(ToldSale told, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (const auto own = inOwnMoney(told.sale.sale.total, **shelf); !own)
        return passOn(own);
    return saleBehind(std::move(told.sale), counter);
}

/// Only its receipt says so, unless the centre has told more.
Result<SaleBehind> saleOfAnother(const ProvedReceipt& proved, std::string_view code,
                                 Counter& counter)
{
    if (proved.by.trial != counter.files().identity()->trial)
        return fail(ErrorCode::TrialReceipt, proved.by.trial
                                                 ? "the receipt of a trial till"
                                                 : "a trial till, and a receipt for money");
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    if (const auto own = inOwnMoney(proved.total, **shelf); !own)
        return passOn(own);
    auto told = toldSale({proved.by.till, proved.place.epoch, proved.place.seq}, counter);
    if (!told)
        return passOn(told);
    if (*told && (*told)->sale.hash == proved.head)
        return saleBehind(std::move((*told)->sale), counter);
    auto sale = provedSale(proved, (*shelf)->catalogue());
    if (!sale)
        return passOn(sale);
    auto behind = saleBehind(*std::move(sale), counter);
    if (behind) {
        behind->code = code;
        behind->part = proved.part;
        behind->parts = proved.parts;
    }
    return behind;
}

Result<SaleBehind> saleOfCode(std::string_view code, Counter& counter)
{
    const auto proved = readReceiptCode(
        code, [&](const Uuid& till) { return keyOf(till, counter); }, counter.isTraining());
    if (!proved)
        return passOn(proved);
    if (proved->by.till != counter.files().identity()->till)
        return saleOfAnother(*proved, code, counter);
    auto behind = saleBehind(
        wire::SaleOrigin{proved->by.till, proved->place.epoch, proved->place.seq}, counter);
    // The till has signed another journal than this one: a copy of its disk sells, too.
    if (behind && behind->sale.hash != proved->head)
        return fail(ErrorCode::NotFound, "the receipt's sale is not the one in this journal");
    return behind;
}

/// What the centre has told is added to what this till knows by itself.
void addTold(SaleBehind& behind, ToldSale told)
{
    for (store::RecordedSale& document : told.returns)
        if (std::ranges::find(behind.returns, document.hash, &store::RecordedSale::hash)
            == behind.returns.end())
            behind.returns.push_back(std::move(document));
    behind.claimedMilli = std::move(told.claimedMilli);
    behind.toldAt = told.asOf;
}

} // namespace

const domain::PricedLine* SaleBehind::line(int number) const
{
    const auto found = std::ranges::find(basket.lines, number, &domain::PricedLine::id);
    return found == basket.lines.end() || record(*found).returned ? nullptr : &*found;
}

const wire::SaleLine& SaleBehind::record(const domain::PricedLine& line) const
{
    const auto found = std::ranges::find(sale.sale.lines, line.id, &wire::SaleLine::line);
    ONETILL_CHECK(found != sale.sale.lines.end());
    return *found;
}

domain::ReturnCounts SaleBehind::counts(const domain::PricedLine& line) const
{
    domain::ReturnCounts counts{.sold = line.quantity,
                                .returned = Quantity::zero(line.quantity.unit()),
                                .cancelled = Quantity::zero(line.quantity.unit()),
                                .shipped = std::nullopt};
    forEachReturn(*this, line.id, [&](const wire::SaleLine& back, const wire::SaleCompleted&) {
        const auto soFar = Quantity::fromMilli(counts.returned.milli() - back.quantity.milli(),
                                               line.quantity.unit());
        counts.returned = soFar.value_or(counts.sold);
    });
    return counts;
}

domain::ReturnCounts SaleBehind::countsWithClaims(const domain::PricedLine& line) const
{
    domain::ReturnCounts known = counts(line);
    if (const auto claimed = claimedMilli.find(line.id); claimed != claimedMilli.end()) {
        const auto all = Quantity::fromMilli(
            std::min(known.returned.milli() + claimed->second, known.sold.milli()),
            line.quantity.unit());
        known.returned = all.value_or(known.sold);
    }
    return known;
}

domain::LineColumns SaleBehind::refunded(const domain::PricedLine& line) const
{
    domain::LineColumns sum = domain::emptied(domain::columnsOf(line, basket));
    forEachReturn(
        *this, line.id, [&](const wire::SaleLine& back, const wire::SaleCompleted& document) {
            sum = sum + domain::columnsOf(pastLine(back, document.taxes), pastBasket(document));
        });
    return sum;
}

Result<std::optional<store::RecordedSale>> saleByNumber(std::string_view typed,
                                                        const Counter& counter)
{
    auto sale = counter.files().saleByReceipt(typed);
    const auto& own = counter.files().identity();
    if (!sale || *sale || !own)
        return sale;
    const auto meant =
        domain::ownReceiptNumber(typed, counter.printedStore(), std::to_string(own->tillNumber));
    return meant ? counter.files().saleByReceipt(*meant) : sale;
}

Result<SaleBehind> saleBehind(store::RecordedSale sale, Counter& counter)
{
    const wire::SaleOrigin origin = originOf(sale);
    auto returns = counter.files().returnsOf(origin);
    if (!returns)
        return passOn(returns);
    auto basket = pastBasket(sale.sale);
    SaleBehind behind{origin, std::move(sale), std::move(basket), *std::move(returns)};
    behind.elsewhere = origin.till != counter.files().identity()->till;
    auto told = toldSale(origin, counter);
    if (!told)
        return passOn(told);
    if (*told)
        addTold(behind, **std::move(told));
    return behind;
}

Result<SaleBehind> saleBehind(std::string_view receipt, Counter& counter)
{
    if (looksLikeReceiptCode(receipt))
        return saleOfCode(receipt, counter);
    auto sale = saleByNumber(receipt, counter);
    if (!sale)
        return passOn(sale);
    if (*sale)
        return saleBehind(**std::move(sale), counter);
    auto told = toldSaleCalled(receipt, counter);
    if (!told)
        return passOn(told);
    if (!*told)
        return fail(ErrorCode::NotFound, "no receipt " + quotedCode(receipt) + " here");
    return saleAsTold(**std::move(told), counter);
}

Result<SaleBehind> saleBehind(const wire::SaleOrigin& origin, Counter& counter)
{
    auto sale = counter.files().saleAt(origin);
    if (!sale)
        return passOn(sale);
    if (*sale)
        return saleBehind(**std::move(sale), counter);
    auto told = toldSale(origin, counter);
    if (!told)
        return passOn(told);
    if (!*told)
        return fail(ErrorCode::NotFound, "no sale " + std::to_string(origin.seq) + " of till "
                                             + origin.till.text() + " here");
    return saleAsTold(**std::move(told), counter);
}

Result<SaleBehind> saleBehind(const ReturnedLine& line, Counter& counter)
{
    return line.code.empty() ? saleBehind(*line.record.returned->sale, counter)
                             : saleOfCode(line.code, counter);
}

SalePlace placeOf(const wire::SaleOrigin& sale)
{
    return {sale.till, {sale.epoch.value, sale.seq}};
}

std::optional<SaleSought> soughtAtCentre(std::string_view receipt, Counter& counter)
{
    if (looksLikeReceiptCode(receipt)) {
        const auto proved = readReceiptCode(
            receipt, [&](const Uuid& till) { return keyOf(till, counter); }, counter.isTraining());
        if (!proved)
            return std::nullopt;
        return SaleSought{.place =
                              placeOf({proved->by.till, proved->place.epoch, proved->place.seq})};
    }
    if (const auto sale = saleByNumber(receipt, counter); sale && *sale)
        return SaleSought{.place = placeOf(originOf(**sale))};
    if (!domain::receiptWord(receipt))
        return std::nullopt;
    return SaleSought{.receipt = std::string{receipt}};
}

Result<std::vector<Payment>> paymentsOf(std::span<const ReturnedLine> lines, Counter& counter)
{
    const auto shelf = counter.shelf();
    if (!shelf)
        return passOn(shelf);
    std::vector<Payment> payments;
    std::vector<wire::SaleOrigin> sales;
    std::optional<Money> without;
    for (const ReturnedLine& line : lines) {
        const auto& origin = line.record.returned->sale;
        if (!origin) {
            without =
                without.value_or(Money::zero(line.record.gross.currency())) - line.record.gross;
            continue;
        }
        if (std::ranges::find(sales, *origin) != sales.end())
            continue;
        sales.push_back(*origin);
        const auto behind = saleBehind(line, counter);
        if (!behind)
            return passOn(behind);
        const bool credit = std::ranges::any_of(lines, [&](const ReturnedLine& back) {
            return back.record.returned->sale == origin
                   && onlyForCredit(*behind, back.record.returned->reason, **shelf, counter);
        });
        addPayments(payments, *behind, !credit);
    }
    if (without)
        payments.push_back(
            {{static_cast<int>(payments.size()) + 1, (*shelf)->returnPolicy().withoutReceipt,
              *without, Money::zero(without->currency())},
             {std::nullopt, 0, Money::zero(without->currency())},
             {}});
    return payments;
}

} // namespace onetill::desk

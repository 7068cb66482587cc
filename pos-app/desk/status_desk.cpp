#include "pos-app/desk/status_desk.h"

#include "pos-app/desk/counter.h"
#include "pos-app/desk/record/judgements.h"

#include <utility>

namespace onetill::desk {
namespace {

StoreCard cardOf(const wire::Store& store)
{
    return {.id = store.store,
            .name = store.name,
            .locale = store.locale,
            .timeZone = store.timeZone,
            .currency = store.currency,
            .taxIncluded = store.priceMode != "excluded",
            .taxNumber = store.taxNumber,
            .address = {store.address}};
}

Status describeJournal(TillStatus& status, Counter& counter)
{
    const auto head = counter.real().head();
    if (!head)
        return passOn(head);
    const auto acknowledged = counter.real().acknowledged();
    if (!acknowledged)
        return passOn(acknowledged);
    const auto waiting = counter.real().unsentCount();
    if (!waiting)
        return passOn(waiting);
    const auto judged = judgements(counter.real());
    if (!judged)
        return passOn(judged);
    status.journal = {.epoch = head->epoch.text(),
                      .seq = head->seq,
                      .headHash = wire::toHex(head->hash),
                      .acknowledged = acknowledged->seq,
                      .waiting = *waiting,
                      .quarantined = judged->quarantined,
                      .exceptions = judged->exceptions};
    return {};
}

Status describeLastSale(TillStatus& status, Counter& counter)
{
    const auto last = counter.files().lastSale();
    if (!last)
        return passOn(last);
    if (*last)
        status.lastReceipt = ReceiptCard{.number = (*last)->sale.receiptNumber,
                                         .seq = (*last)->header.seq,
                                         .at = (*last)->sale.completedAt,
                                         .total = (*last)->sale.total,
                                         .change = (*last)->sale.change};
    return {};
}

/// Never a reason to say nothing: a damaged catalogue is fetched anew, and what asks for the status
/// is what lets unsent sales leave.
void describeCatalogue(TillStatus& status, Counter& counter)
{
    status.catalogue.asOf = counter.replicaAsOf();
    const auto shelf = counter.shelf();
    if (!shelf)
        return; // no snapshot yet: the status says so by having no store
    status.store = cardOf((*shelf)->store());
    const auto counts = (*shelf)->catalogue().counts();
    if (!counts)
        return counter.log(LogLevel::Error, "catalogue: " + counts.error().detail);
    status.catalogue.products = counts->products;
    status.catalogue.unreadable = counts->skippedRecords;
}

Result<TillStatus> describe(Counter& counter)
{
    TillStatus status;
    const auto& identity = counter.files().identity();
    if (!identity)
        return status;
    status.enrolled = true;
    status.till = identity->till;
    status.tillNumber = identity->tillNumber;
    status.tillName = counter.printedStore() + '-' + std::to_string(identity->tillNumber);
    status.trial = identity->trial;
    const auto training = counter.real().trainingBegunBy();
    if (!training)
        return passOn(training);
    status.training = training->has_value();
    status.cashier = counter.cashier;
    status.locked = counter.locked;
    status.shift = ShiftDesk{counter}.current();
    status.basketLines = counter.openBasket() ? counter.openBasket()->lineCount() : 0;
    status.hubTimeAheadMs = counter.hubTimeAheadMs;
    for (const auto describePart : {describeJournal, describeLastSale})
        if (const auto described = describePart(status, counter); !described)
            return passOn(described);
    describeCatalogue(status, counter);
    return status;
}

} // namespace

Result<TillStatus> StatusDesk::status() const
{
    return m_counter.run("status", [&] { return describe(m_counter); });
}

Result<std::vector<WaitingEntry>> StatusDesk::waiting(std::size_t max) const
{
    return m_counter.run("waiting", [&]() -> Result<std::vector<WaitingEntry>> {
        const auto unsent = m_counter.real().unsent(static_cast<int>(max));
        if (!unsent)
            return passOn(unsent);
        std::vector<WaitingEntry> entries;
        for (const store::UnsentEntry& entry : *unsent)
            entries.push_back({entry.position.seq, entry.at, entry.kind, entry.total});
        return entries;
    });
}

} // namespace onetill::desk

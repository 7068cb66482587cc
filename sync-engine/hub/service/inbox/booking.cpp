#include "sync-engine/hub/service/inbox/booking.h"

#include "pos-app/domain/receipt_number.h"
#include "sync-engine/hub/service/exceptions/missing_causes.h"
#include "sync-engine/hub/service/exceptions/noting.h"
#include "sync-engine/hub/service/exceptions/settling.h"
#include "sync-engine/hub/service/feed/audience.h"
#include "sync-engine/hub/service/feed/record_storage.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/returns/return_judgement.h"
#include "sync-engine/hub/service/stock/stock.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace onetill::hub {
namespace {

using wire::EntryStatus;

/// Of an implausible entry, as evidence.
constexpr std::size_t kLinesShown = 20;

/// A new entry on its way into the books.
struct Arriving {
    std::size_t index{0}; ///< Within the batch.
    const Batch::Item& item;
    bool branch{false};
    bool forks{false}; ///< The first of its branch.
};

using Places = std::vector<Arriving>;
using Statuses = std::vector<EntryStatus>;

/// What one entry does to one article at one store.
struct Step {
    std::size_t index{0};  ///< Of the entry, within the batch.
    std::int64_t entry{0}; ///< Its number in the hub's order.
    std::int64_t deltaMilli{0};
    bool branch{false};
    std::int64_t seq{0};
};

/// One attempt to book some entries. Its statuses count only if the attempt succeeds.
class Booking
{
public:
    Booking(Transaction& transaction, const Till& till, wire::Epoch epoch, Timestamp now,
            Statuses& statuses)
        : m_transaction{transaction}, m_till{till}, m_epoch{epoch}, m_now{now}, m_statuses{statuses}
    {
    }

    Status book(const Places& arriving)
    {
        for (const Arriving& one : arriving)
            if (const auto stored = store(one); !stored)
                return stored;
        // Ascending by store and article: hub processes that share a database then never wait for
        // each other in a circle.
        for (const auto& [place, steps] : m_folded)
            if (const auto moved = move(place.first, place.second, steps); !moved)
                return moved;
        return {};
    }

    void quarantine(const Arriving& one, const Error& error)
    {
        const std::string reason = std::string{errorWord(error.code)} + ": " + error.detail;
        m_transaction.inbox().add({one.item.entry, one.branch, reason, m_now});
        m_statuses[one.index] = EntryStatus::Quarantined;
    }

private:
    Status store(const Arriving& one)
    {
        if (!one.item.effects) {
            quarantine(one, one.item.effects.error());
            return {};
        }
        const auto number = m_transaction.inbox().add({one.item.entry, one.branch, {}, m_now});
        m_statuses[one.index] = EntryStatus::Created;
        const wire::EntryHeader& header = one.item.entry.header;
        if (one.forks)
            note(one.index, "forked", number,
                 {{"epoch", header.epoch.text()}, {"seq", header.seq}});
        if (one.item.effects->opensEpoch)
            openEpoch(one, number, *one.item.effects->opensEpoch);
        for (const StockMovement& movement : one.item.effects->movements) {
            m_transaction.stock().addMovement(number, movement);
            // What is held is in no level; that the level knows of it, a till must hear.
            const std::int64_t delta = movement.held ? 0 : movement.deltaMilli;
            m_folded[{movement.store, movement.sku}].push_back(
                {one.index, number, delta, one.branch, header.seq});
        }
        if (isImplausible(*one.item.effects))
            note(one.index, "implausible", number, movedBy(*one.item.effects));
        for (const LineBack& back : one.item.effects->returns)
            m_transaction.returns().add(number, back);
        for (const SaleRefund& refund : one.item.effects->refunds)
            m_transaction.returns().addRefund(number, refund, m_now);
        for (const Uuid& basket : one.item.effects->endedClaims)
            m_transaction.returns().endClaim(header.till, basket);
        if (const std::string& receipt = one.item.effects->receipt; !receipt.empty())
            findable(number, receipt);
        judge(one, number);
        // Of a cloned till both branches hold the same baskets: the first that was heard counts.
        if (const auto& basket = one.item.effects->basket; basket && !one.branch)
            if (changeHeld(m_transaction, m_till, *basket, m_now))
                note(one.index, "recalled-twice", number, {{"basket", basket->basket.text()}});
        return settle(header, one.item.effects->settlement);
    }

    /// What came too late, or cannot be, is a fact like others; the case says who was first.
    Status settle(const wire::EntryHeader& header,
                  const std::optional<wire::SettlementProposed>& proposed)
    {
        if (!proposed)
            return {};
        Proposal proposal{.id = header.id,
                          .exception = proposed->exception,
                          .version = proposed->version,
                          .resolution = proposed->resolution,
                          .by = proposed->by.text(),
                          .note = proposed->note,
                          .store = header.store};
        if (proposed->approvedBy)
            proposal.approvedBy = proposed->approvedBy->text();
        const auto settled = propose(m_transaction, proposal, m_now);
        return settled ? Status{} : passOn(settled);
    }

    static wire::Json movedBy(const Effects& effects)
    {
        wire::Json lines = wire::Json::array();
        for (const StockMovement& movement : effects.movements)
            if (movement.held && lines.size() < kLinesShown)
                lines.push_back(
                    {{"sku", movement.sku.text()}, {"delta_milli", movement.deltaMilli}});
        return {{"lines", std::move(lines)}};
    }

    /// A till that opens a journal goes on with it; what still drains from older ones is history.
    void openEpoch(const Arriving& one, std::int64_t number, std::int64_t ordinal)
    {
        const wire::EntryHeader& header = one.item.entry.header;
        const auto till = m_transaction.tills().find(header.till).value_or(m_till);
        const bool isTaken = std::ranges::any_of(till.epochs, [&](const TillEpoch& known) {
            return known.ordinal == ordinal && known.epoch != header.epoch;
        });
        m_transaction.tills().addEpoch(header.till, {header.epoch, ordinal, till.store});
        if (ordinal > till.highestOrdinal())
            m_transaction.tills().setEpoch(header.till, header.epoch);
        if (isTaken)
            note(one.index, "receipt-number-twice", number,
                 {{"epoch", header.epoch.text()}, {"ordinal", ordinal}});
    }

    void findable(std::int64_t number, const std::string& receipt)
    {
        m_transaction.returns().addReceipt(number, receipt);
        if (const auto word = domain::receiptWord(receipt); word && *word != receipt)
            m_transaction.returns().addReceipt(number, *word);
    }

    /// The returns in it, and those of it that came first.
    void judge(const Arriving& one, std::int64_t number)
    {
        const wire::EntryHeader& header = one.item.entry.header;
        std::set<wire::SaleOrigin> sales{{header.till, header.epoch, header.seq}};
        if (header.kind != wire::kSaleCompleted)
            return;
        for (const LineBack& back : one.item.effects->returns)
            sales.insert(back.sale);
        for (const SaleRefund& refund : one.item.effects->refunds)
            sales.insert(refund.sale);
        for (const wire::SaleOrigin& sale : sales)
            for (const std::int64_t noted : judgeReturns(m_transaction, sale, m_now))
                if (noted == number)
                    m_statuses[one.index] = EntryStatus::AcceptedWithException;
    }

    Status move(const StoreId& store, const Sku& sku, const std::vector<Step>& steps)
    {
        StockStorage& stock = m_transaction.stock();
        const auto tracked = isTracked(sku);
        std::int64_t level = stock.level(store, sku).value_or(0);
        std::int64_t contained = 0;
        for (const Step& step : steps) {
            const std::int64_t before = std::exchange(level, level + step.deltaMilli);
            if (level > kLevelMax || level < -kLevelMax)
                return fail(ErrorCode::OutOfRange, "stock of " + sku.text() + " would overflow");
            // One case for a level that fell below zero; the sales that follow belong to it.
            if (!tracked)
                note(step.index, "unknown-sku", step.entry, {{"sku", sku.text()}});
            else if (*tracked && before >= 0 && level < 0)
                note(step.index, "oversold", step.entry,
                     {{"store", store.text()}, {"sku", sku.text()}, {"on_hand_milli", level}});
            if (!step.branch)
                contained = step.seq;
        }
        stock.setLevel(store, sku, level);
        // A branch's seq would tell the till of the main line that entries are in the level which
        // it has not even sent.
        if (contained > 0)
            stock.setContained(store, sku, m_till.id, {m_epoch, contained});
        return {};
    }

    /// Whether stock is kept of an article; nothing for one that the catalogue does not know.
    std::optional<bool> isTracked(const Sku& sku)
    {
        const auto tracked = m_transaction.records().member(
            everyone("catalogue"), std::string{wire::Product::kKind}, sku.text(), "tracked");
        if (!tracked)
            return std::nullopt;
        return tracked->is_null() || *tracked == true;
    }

    void note(std::size_t index, std::string_view kind, std::int64_t entry, wire::Json evidence)
    {
        hub::note(m_transaction, {kind, entry, std::move(evidence), m_now});
        m_statuses[index] = EntryStatus::AcceptedWithException;
    }

    Transaction& m_transaction;
    const Till& m_till;
    wire::Epoch m_epoch; ///< Of the entries booked.
    Timestamp m_now;
    Statuses& m_statuses;
    std::map<std::pair<StoreId, Sku>, std::vector<Step>> m_folded;
};

} // namespace

Statuses bookBatch(Transaction& transaction, const Till& till, const Batch& batch,
                   const std::vector<Placement>& placements, Timestamp now)
{
    noteMissingCauses(transaction, now);
    Statuses statuses;
    Places arriving;
    for (std::size_t i = 0; i < placements.size(); ++i) {
        statuses.push_back(placements[i] == Placement::Known ? EntryStatus::Exists
                                                             : EntryStatus::Retry);
        const bool forks = placements[i] == Placement::Forks;
        const bool branch = forks || placements[i] == Placement::Branches;
        if (branch || placements[i] == Placement::Extends)
            arriving.push_back({i, batch.items[i], branch, forks});
    }
    const Statuses untouched = statuses;
    const auto book = [&](const Places& some) {
        return transaction.attempt([&] {
            return Booking{transaction, till, batch.epoch, now, statuses}.book(some);
        });
    };
    if (book(arriving))
        return statuses;

    // Something in the batch cannot be booked. Alone, each shows whether it was the one.
    statuses = untouched;
    for (const Arriving& one : arriving)
        if (const auto alone = book({one}); !alone)
            Booking{transaction, till, batch.epoch, now, statuses}.quarantine(one, alone.error());
    return statuses;
}

} // namespace onetill::hub

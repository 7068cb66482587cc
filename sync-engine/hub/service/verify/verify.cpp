#include "sync-engine/hub/service/verify/verify.h"

#include "sync-engine/hub/service/exceptions/hub_chain.h"
#include "sync-engine/hub/service/inbox/effects.h"
#include "sync-engine/hub/service/inbox/inbox_storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <algorithm>
#include <map>
#include <set>

namespace onetill::hub {
namespace {

using JournalName = std::pair<Uuid, wire::Epoch>;

/// Walks all entries once, in the order of their places.
class BookCheck
{
public:
    explicit BookCheck(Transaction& transaction) : m_transaction{transaction}
    {
        for (const Till& till : transaction.tills().all())
            m_tills.emplace(till.id, till);
        m_result.tills = static_cast<std::int64_t>(m_tills.size());
    }

    Verification run()
    {
        m_transaction.inbox().forEachHead([&](const Uuid& till, const wire::Have& head) {
            ++m_result.journals;
            m_heads.emplace(JournalName{till, head.epoch}, head);
        });
        m_transaction.inbox().forEachEntry([&](const KeptEntry& entry) { check(entry); });
        for (const auto& [name, head] : m_heads)
            checkHead(name, head);
        for (auto& [hash, sentences] : m_unvouched)
            for (std::string& sentence : sentences)
                differ(std::move(sentence));
        for (std::string& sentence : hub::checkChain(m_transaction))
            differ(std::move(sentence));
        m_transaction.stock().forEachSum([&](const StockStorage::Sum& sum) {
            ++m_result.levels;
            if (sum.ledgerMilli != sum.levelMilli)
                differ("stock of " + sum.sku.text() + " at " + sum.store.text() + " is "
                       + std::to_string(sum.levelMilli) + " thousandths, its ledger sums to "
                       + std::to_string(sum.ledgerMilli));
        });
        return std::move(m_result);
    }

private:
    void check(const KeptEntry& entry)
    {
        ++m_result.entries;
        m_result.quarantined += entry.quarantined ? 1 : 0;
        checkChain(entry);
        const auto read =
            wire::readEntry(entry.header, entry.body, entry.previous, entry.hash, entry.signature);
        const auto till = m_tills.find(entry.till);
        if (till == m_tills.end())
            return differ(placeOf(entry) + ": its till is unknown");
        // What is kept unread, the header included, is sound as long as the till has signed it.
        if (!read && entry.quarantined
            && wire::entryHash(entry.previous, entry.header, entry.body) == entry.hash)
            return checkSignature(
                entry, wire::signatureHolds(entry.hash, entry.signature, till->second.journalKey));
        if (!read)
            return differ(placeOf(entry) + ": " + read.error().detail);
        if (read->header.till != entry.till || read->header.epoch != entry.epoch
            || read->header.seq != entry.seq)
            differ(placeOf(entry) + ": its header names another place");
        checkSignature(entry, wire::signatureHolds(*read, till->second.journalKey));
        checkEffects(entry, read->header, till->second.storeOf(entry.epoch));
    }

    /// Entries come by journal and place; a branch hangs on any entry of the place before.
    void checkChain(const KeptEntry& entry)
    {
        const JournalName name{entry.till, entry.epoch};
        if (name != m_journal || entry.seq != m_seq) {
            const bool follows = name == m_journal && entry.seq == m_seq + 1;
            m_before = follows ? std::move(m_here) : std::set<wire::Hash>{};
            m_here = {};
            m_journal = name;
            m_seq = entry.seq;
        }
        const bool isFirst = entry.seq == 1 && entry.previous == wire::Hash{};
        if (!isFirst && !m_before.contains(entry.previous))
            differ(placeOf(entry) + ": the entry before it is missing");
        if (!entry.branch)
            m_main[name] = {entry.epoch, entry.seq, entry.hash};
        m_here.insert(entry.hash);
    }

    /// A signature covers, through the hashes, all that came before it.
    void checkSignature(const KeptEntry& entry, bool holds)
    {
        auto node = m_unvouched.extract(entry.previous);
        std::vector<std::string> sentences;
        if (node)
            sentences = std::move(node.mapped());
        if (!holds) {
            sentences.push_back(placeOf(entry) + ": its signature is not the till's");
            m_unvouched[entry.hash] = std::move(sentences);
            return;
        }
        for (std::string& sentence : sentences)
            if (m_result.notes.size() < kDifferencesMax)
                m_result.notes.push_back(std::move(sentence) + ", but a later one vouches for it");
    }

    void checkEffects(const KeptEntry& entry, const wire::EntryHeader& header, const StoreId& store)
    {
        const auto booked = m_transaction.stock().movementsOf(entry.number);
        if (entry.quarantined) {
            if (!booked.empty())
                differ(placeOf(entry) + ": it is quarantined, but booked");
            return;
        }
        auto expected = effectsOf(header, entry.body, store);
        if (!expected)
            return differ(placeOf(entry)
                          + ": it is booked, but cannot be read: " + expected.error().detail);
        std::ranges::sort(expected->movements, {}, &StockMovement::line);
        // A hub of before knew nothing implausible: what it booked is in the levels.
        if (std::ranges::none_of(booked, &StockMovement::held))
            for (StockMovement& movement : expected->movements)
                movement.held = false;
        if (expected->movements != booked)
            differ(placeOf(entry) + ": the ledger does not hold what it says");
    }

    void checkHead(const JournalName& name, const wire::Have& head)
    {
        const auto main = m_main.find(name);
        if (main == m_main.end() ? head.contiguous != 0 : main->second != head)
            differ("till " + name.first.text() + " epoch " + name.second.text()
                   + ": the hub says it has " + std::to_string(head.contiguous)
                   + " entries, which is not where the chain ends");
    }

    void differ(std::string sentence)
    {
        if (m_result.differences.size() < kDifferencesMax)
            m_result.differences.push_back(std::move(sentence));
    }

    static std::string placeOf(const KeptEntry& entry)
    {
        return "till " + entry.till.text() + " epoch " + entry.epoch.text() + " entry "
               + std::to_string(entry.seq);
    }

    Transaction& m_transaction;
    Verification m_result;
    std::map<Uuid, Till> m_tills;
    std::map<JournalName, wire::Have> m_heads;
    std::map<JournalName, wire::Have> m_main; ///< Last entry of each main line.
    JournalName m_journal;
    std::int64_t m_seq{0};
    std::set<wire::Hash> m_before;
    std::set<wire::Hash> m_here;
    /// By the newest of them: entries in a row that no signature covers yet.
    std::map<wire::Hash, std::vector<std::string>> m_unvouched;
};

} // namespace

Result<Verification> verify(Session& session)
{
    return session.read([](Transaction& transaction) {
        return Result<Verification>{BookCheck{transaction}.run()};
    });
}

} // namespace onetill::hub

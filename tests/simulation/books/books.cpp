#include "tests/simulation/books/books.h"

#include "sync-engine/contract/wire/events.h"

namespace onetill::simulation {
namespace {

BookedEntry bookedEntry(int till, const wire::Entry& entry)
{
    BookedEntry booked{.till = till,
                       .epoch = entry.header.epoch,
                       .seq = entry.header.seq,
                       .store = entry.header.store.text(),
                       .moves = {}};
    const auto event = wire::readEvent(entry.header.kind, entry.header.schema, entry.bodyBytes);
    if (!event)
        throw Violation{"an entry cannot be read: " + event.error().detail};
    if (const auto* sale = std::get_if<wire::SaleCompleted>(&*event))
        for (const wire::SaleLine& line : sale->lines)
            booked.moves.emplace_back(line.sku.text(), -line.quantity.milli());
    if (const auto* corrected = std::get_if<wire::StockCorrected>(&*event))
        for (const auto& line : corrected->lines)
            booked.moves.emplace_back(line.sku.text(), line.difference.milli());
    return booked;
}

std::string name(int till, std::int64_t seq)
{
    return "entry " + std::to_string(seq) + " of till " + std::to_string(till);
}

} // namespace

void Books::wrote(int till, const wire::Entry& entry)
{
    TillBook& own = book(till);
    if (entry.header.seq != static_cast<std::int64_t>(own.journal.size()) + 1)
        throw Violation{name(till, entry.header.seq) + " does not follow the one before it"};
    own.journal.push_back(entry.hash);
    own.attempted = false;
    m_entries.emplace(entry.hash, bookedEntry(till, entry));
}

void Books::acknowledged(int till, const wire::Have& have)
{
    if (have.contiguous == 0)
        return;
    const auto& journal = book(till).journal;
    const auto seq = static_cast<std::size_t>(have.contiguous);
    if (seq > journal.size() || journal[seq - 1] != have.headHash)
        throw Violation{name(till, have.contiguous) + " is acknowledged and was never written"};
}

void Books::tillStarted(int till, const store::JournalReader& journal, wire::Epoch epoch)
{
    TillBook& own = book(till);
    const auto kept = journal.entriesAfter(epoch, 0, 1'000'000, std::size_t{1} << 30);
    if (!kept)
        throw Violation{"a journal cannot be read: " + kept.error().detail};
    for (std::size_t i = 0; i < own.journal.size(); ++i)
        if (i >= kept->size() || (*kept)[i].hash != own.journal[i])
            throw Violation{name(till, static_cast<std::int64_t>(i) + 1)
                            + " was completed and is gone from its journal"};
    const std::size_t more = kept->size() - own.journal.size();
    // Of a journal that is opened for the first time all is new.
    if (!own.journal.empty() && more > (own.attempted ? 1U : 0U))
        throw Violation{name(till, static_cast<std::int64_t>(kept->size()))
                        + " is in its journal and nobody wrote it"};
    for (std::size_t i = own.journal.size(); i < kept->size(); ++i)
        wrote(till, (*kept)[i]);
    own.attempted = false;
}

void Books::tillRestored(int till, std::int64_t lastSeq)
{
    TillBook& own = book(till);
    for (auto i = static_cast<std::size_t>(lastSeq); i < own.journal.size(); ++i)
        m_lost.insert(own.journal[i]);
    own.journal.resize(static_cast<std::size_t>(lastSeq));
    own.attempted = false;
}

std::int64_t Books::lastSeq(int till) const
{
    return static_cast<std::int64_t>(m_tills[static_cast<std::size_t>(till)].journal.size());
}

void Books::checkEverythingArrived() const
{
    for (const auto& [hash, entry] : m_entries)
        if (!m_hub.has(hash) && !m_lost.contains(hash))
            throw Violation{name(entry.till, entry.seq) + " never arrived"};
    if (m_hub.hasAside())
        throw Violation{"something that is well stays set aside"};
}

} // namespace onetill::simulation

#pragma once

#include "pos-app/store/journal_reader.h"
#include "sync-engine/till/core/ports.h"

#include <map>

namespace onetill::simulation {

/// The till's journal as its outbox. The product's own stands among what needs Qt.
class TillOutbox final : public till::Outbox
{
public:
    TillOutbox(const store::JournalReader& reader, wire::Epoch epoch)
        : m_reader{reader}, m_epoch{epoch}
    {
    }

    Result<std::int64_t> lastSeq() const override { return seqOf(m_reader.head(m_epoch)); }
    Result<std::int64_t> acknowledged() const override
    {
        return seqOf(m_reader.acknowledged(m_epoch));
    }
    Result<wire::Hash> hashAt(std::int64_t seq) const override
    {
        const auto hash = m_reader.hashAt(m_epoch, seq);
        if (!hash)
            return passOn(hash);
        if (!*hash)
            return fail(ErrorCode::NotFound, "no entry " + std::to_string(seq));
        return **hash;
    }
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override
    {
        return m_reader.entriesAfter(m_epoch, afterSeq, maxCount, maxBytes);
    }

private:
    static Result<std::int64_t> seqOf(const Result<store::Position>& position)
    {
        if (!position)
            return passOn(position);
        return position->seq;
    }

    const store::JournalReader& m_reader;
    wire::Epoch m_epoch;
};

/// All of the till's journals.
class TillJournals final : public till::Journals
{
public:
    explicit TillJournals(const store::JournalReader& reader) : m_reader{reader} {}

    Result<std::vector<wire::Epoch>> epochs() const override { return m_reader.epochs(); }
    const till::Outbox& outbox(wire::Epoch epoch) const override
    {
        return m_outboxes.try_emplace(epoch, m_reader, epoch).first->second;
    }

private:
    const store::JournalReader& m_reader;
    mutable std::map<wire::Epoch, TillOutbox> m_outboxes;
};

} // namespace onetill::simulation

#include "pos-app/assembly/journal_outbox.h"

#include <utility>

namespace onetill::assembly {

JournalOutboxes::JournalOutboxes(store::JournalReader reader) : m_reader{std::move(reader)} {}

Result<std::vector<wire::Epoch>> JournalOutboxes::epochs() const
{
    return m_reader.epochs();
}

const till::Outbox& JournalOutboxes::outbox(wire::Epoch epoch) const
{
    return m_outboxes.try_emplace(epoch, m_reader, epoch).first->second;
}

JournalOutboxes::OfEpoch::OfEpoch(const store::JournalReader& reader, wire::Epoch epoch)
    : m_reader{reader}, m_epoch{epoch}
{
}

Result<std::int64_t> JournalOutboxes::OfEpoch::lastSeq() const
{
    const auto head = m_reader.head(m_epoch);
    if (!head)
        return passOn(head);
    return head->seq;
}

Result<std::int64_t> JournalOutboxes::OfEpoch::acknowledged() const
{
    const auto position = m_reader.acknowledged(m_epoch);
    if (!position)
        return passOn(position);
    return position->seq;
}

Result<wire::Hash> JournalOutboxes::OfEpoch::hashAt(std::int64_t seq) const
{
    const auto hash = m_reader.hashAt(m_epoch, seq);
    if (!hash)
        return passOn(hash);
    if (!*hash)
        return fail(ErrorCode::NotFound, "no entry " + std::to_string(seq));
    return **hash;
}

Result<std::vector<wire::Entry>> JournalOutboxes::OfEpoch::batch(std::int64_t afterSeq,
                                                                 std::size_t maxCount,
                                                                 std::size_t maxBytes) const
{
    return m_reader.entriesAfter(m_epoch, afterSeq, maxCount, maxBytes);
}

} // namespace onetill::assembly

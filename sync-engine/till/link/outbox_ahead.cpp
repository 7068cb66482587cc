#include "sync-engine/till/link/outbox_ahead.h"

#include "sync-engine/till/link/hub_requests.h"

#include <utility>

namespace onetill::till {

Result<std::vector<wire::Entry>> OutboxAhead::batch(std::int64_t afterSeq, std::size_t maxCount,
                                                    std::size_t maxBytes) const
{
    const Asked asked{afterSeq, maxCount, maxBytes};
    auto prepared = std::exchange(m_prepared, std::nullopt);
    auto batch = prepared && prepared->asked == asked
                     ? Result<std::vector<wire::Entry>>{std::move(prepared->batch)}
                     : m_outbox.batch(afterSeq, maxCount, maxBytes);
    m_following.reset();
    if (batch && !batch->empty())
        m_following = Asked{batch->back().header.seq, maxCount, maxBytes};
    return batch;
}

QByteArray OutboxAhead::packed(std::vector<wire::Entry> batch)
{
    const bool isPacked = m_packed.count > 0 && m_packed.count == batch.size()
                          && m_packed.newest == batch.back().hash;
    QByteArray body = std::exchange(m_packed, {}).body;
    return isPacked ? body : packedBatch(std::move(batch));
}

void OutboxAhead::readOn()
{
    if (!m_following)
        return;
    const Asked asked = *std::exchange(m_following, std::nullopt);
    const auto last = m_outbox.lastSeq();
    if (!last || *last <= asked.afterSeq)
        return;
    // At its end the journal may grow before the batch is wanted, and a trouble is told then too.
    auto batch = m_outbox.batch(asked.afterSeq, asked.maxCount, asked.maxBytes);
    if (!batch || batch->empty() || batch->back().header.seq >= *last)
        return;
    m_packed = {batch->back().hash, batch->size(), packedBatch(*batch)};
    m_prepared = Prepared{asked, *std::move(batch)};
}

OutboxAhead& JournalsAhead::ahead(wire::Epoch epoch) const
{
    return m_outboxes.try_emplace(epoch, m_journals.outbox(epoch)).first->second;
}

QByteArray JournalsAhead::packed(std::vector<wire::Entry> batch)
{
    m_packed = batch.front().header.epoch;
    return ahead(m_packed).packed(std::move(batch));
}

void JournalsAhead::readOn()
{
    ahead(m_packed).readOn();
}

} // namespace onetill::till

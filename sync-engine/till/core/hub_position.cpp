#include "sync-engine/till/core/hub_position.h"

#include <utility>

namespace onetill::till {

HubPosition::HubPosition(Identity identity, wire::Epoch epoch, const Outbox& outbox)
    : m_identity{std::move(identity)},
      m_epoch{epoch},
      m_outbox{outbox},
      m_lineage{m_identity.hubEpoch}
{
}

Status HubPosition::begin()
{
    const auto acknowledged = m_outbox.acknowledged();
    if (!acknowledged)
        return passOn(acknowledged);
    m_confirmed = *acknowledged;
    return {};
}

Result<HaveVerdict> HubPosition::hear(const wire::SignedHave& said, std::int64_t confirmedWhenAsked)
{
    const wire::Have& have = said.have;
    if (have.epoch != m_epoch || !wire::haveHolds(said, m_identity.till, m_identity.hubKey))
        return HaveVerdict::Unusable;
    const auto ours = isOurs(have);
    if (!ours)
        return passOn(ours);
    if (!*ours)
        return HaveVerdict::Foreign;

    const bool newLineage = !m_lineage.empty() && m_lineage != said.hubEpoch;
    m_lineage = said.hubEpoch;
    const std::int64_t before = m_confirmed;
    if (have.contiguous > m_confirmed || have.contiguous < confirmedWhenAsked || newLineage)
        m_confirmed = have.contiguous;
    return m_confirmed > before   ? HaveVerdict::Advanced
           : m_confirmed < before ? HaveVerdict::Behind
                                  : HaveVerdict::Unchanged;
}

Result<bool> HubPosition::isOurs(const wire::Have& have) const
{
    if (have.contiguous == 0)
        return true;
    const auto last = m_outbox.lastSeq();
    if (!last)
        return passOn(last);
    if (have.contiguous > *last)
        return false;
    const auto hash = m_outbox.hashAt(have.contiguous);
    if (!hash)
        return passOn(hash);
    return *hash == have.headHash;
}

} // namespace onetill::till

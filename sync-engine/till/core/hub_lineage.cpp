#include "sync-engine/till/core/hub_lineage.h"

#include <algorithm>
#include <utility>

namespace onetill::till {

HubLineage::HubLineage(std::string heard, const wire::PublicKey& hubKey)
    : m_heard{std::move(heard)}, m_hubKey{hubKey}
{
}

Status HubLineage::admits(const wire::Envelope& envelope) const
{
    const std::string& said = envelope.have.hubEpoch;
    if (m_heard.empty() || said == m_heard)
        return {};
    const auto& names = envelope.before.names;
    if (std::ranges::find(names, m_heard) != names.end()
        && wire::ancestryHolds(envelope.before, said, m_hubKey))
        return {};
    return fail(ErrorCode::BadReply, "an older or another copy of the hub's data answers (lineage "
                                         + said + ", this till has heard " + m_heard
                                         + "); find it and stop it");
}

bool HubLineage::follow(const wire::Envelope& envelope)
{
    const std::string before = std::exchange(m_heard, envelope.have.hubEpoch);
    return !before.empty() && before != m_heard;
}

} // namespace onetill::till

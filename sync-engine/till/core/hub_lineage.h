#pragma once

#include "sync-engine/contract/wire/push.h"

#include <string>

namespace onetill::till {

/// Which history of the hub's database the till follows (sync.md 3). After a restored backup or a
/// fail-over the old database may still be served somewhere; believing it would make the till take
/// away what the new one has, or load prices of last week. So a till goes on only to a lineage that
/// says, signed, that it continues the one the till has heard.
class HubLineage
{
public:
    /// `heard` is what register.db knows; empty for a till that has heard none.
    HubLineage(std::string heard, const wire::PublicKey& hubKey);

    /// Errors: BadReply for a reply of any other lineage, which then is no reply.
    Status admits(const wire::Envelope& envelope) const;
    /// Once the hub's signature has shown that it is its reply. True if the till goes on to
    /// another lineage by it.
    bool follow(const wire::Envelope& envelope);

private:
    std::string m_heard;
    wire::PublicKey m_hubKey;
};

} // namespace onetill::till

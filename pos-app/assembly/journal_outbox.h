#pragma once

#include "pos-app/store/journal_reader.h"
#include "sync-engine/till/core/ports.h"

#include <map>

namespace onetill::assembly {

/// The till's journals as its outboxes: what the hub has not acknowledged is what is to be sent.
class JournalOutboxes final : public till::Journals
{
public:
    explicit JournalOutboxes(store::JournalReader reader);

    Result<std::vector<wire::Epoch>> epochs() const override;
    const till::Outbox& outbox(wire::Epoch epoch) const override;

private:
    class OfEpoch final : public till::Outbox
    {
    public:
        OfEpoch(const store::JournalReader& reader, wire::Epoch epoch);

        Result<std::int64_t> lastSeq() const override;
        Result<std::int64_t> acknowledged() const override;
        Result<wire::Hash> hashAt(std::int64_t seq) const override;
        Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                               std::size_t maxBytes) const override;

    private:
        const store::JournalReader& m_reader;
        wire::Epoch m_epoch;
    };

    store::JournalReader m_reader;
    mutable std::map<wire::Epoch, OfEpoch> m_outboxes; ///< Those that were asked for.
};

} // namespace onetill::assembly

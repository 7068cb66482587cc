#pragma once

#include "pos-app/store/journal_reader.h"
#include "sync-engine/till/core/ports.h"

namespace onetill::assembly {

/// The till's journal as its outbox: what the hub has not acknowledged is what is to be sent.
class JournalOutbox final : public till::Outbox
{
public:
    JournalOutbox(store::JournalReader reader, wire::Epoch epoch);

    Result<std::int64_t> lastSeq() const override;
    Result<std::int64_t> acknowledged() const override;
    Result<wire::Hash> hashAt(std::int64_t seq) const override;
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override;

private:
    store::JournalReader m_reader;
    wire::Epoch m_epoch;
};

} // namespace onetill::assembly

#pragma once

#include "sync-engine/till/core/ports.h"

#include <QByteArray>

#include <map>
#include <optional>

namespace onetill::till {

/// An outbox that works one batch ahead: while the hub books what was sent, the next batch is read
/// and packed. Entries never change, so that what was read ahead is what would be read now.
class OutboxAhead final : public Outbox
{
public:
    explicit OutboxAhead(const Outbox& outbox) : m_outbox{outbox} {}

    Result<std::int64_t> lastSeq() const override { return m_outbox.lastSeq(); }
    Result<std::int64_t> acknowledged() const override { return m_outbox.acknowledged(); }
    Result<wire::Hash> hashAt(std::int64_t seq) const override { return m_outbox.hashAt(seq); }
    Result<std::vector<wire::Entry>> batch(std::int64_t afterSeq, std::size_t maxCount,
                                           std::size_t maxBytes) const override;

    /// Body of the push request for a batch given out.
    QByteArray packed(std::vector<wire::Entry> batch);
    /// Prepares what follows the newest batch given out, for the same bounds.
    void readOn();

private:
    struct Asked {
        std::int64_t afterSeq{0};
        std::size_t maxCount{0};
        std::size_t maxBytes{0};

        bool operator==(const Asked&) const = default;
    };
    struct Packed {
        wire::Hash newest{}; ///< Hash of the batch's last entry: it stands for all before it.
        std::size_t count{0};
        QByteArray body;
    };
    struct Prepared {
        Asked asked;
        std::vector<wire::Entry> batch;
    };

    const Outbox& m_outbox;
    // The engine only looks at its outbox; what it looked at is remembered here.
    mutable std::optional<Asked> m_following; ///< What comes after the newest batch given out.
    mutable std::optional<Prepared> m_prepared;
    Packed m_packed;
};

/// The same for all journals of the till.
class JournalsAhead final : public Journals
{
public:
    explicit JournalsAhead(const Journals& journals) : m_journals{journals} {}

    Result<std::vector<wire::Epoch>> epochs() const override { return m_journals.epochs(); }
    const Outbox& outbox(wire::Epoch epoch) const override { return ahead(epoch); }

    /// Body of the push request for a batch given out; it is not empty.
    QByteArray packed(std::vector<wire::Entry> batch);
    /// Prepares what follows that batch.
    void readOn();

private:
    OutboxAhead& ahead(wire::Epoch epoch) const;

    const Journals& m_journals;
    mutable std::map<wire::Epoch, OutboxAhead> m_outboxes;
    wire::Epoch m_packed; ///< Whose batch was packed last.
};

} // namespace onetill::till

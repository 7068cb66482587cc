#include "pos-app/store/register_parts.h"

#include <algorithm>

namespace onetill::store {
namespace {

/// Ordinal of the epoch that begins, in the series of the one before it.
std::int64_t beginEpoch(SQLite::Database& database, const NewEpoch& opening, const EpochRow& before,
                        const wire::PublicKey& key)
{
    SQLite::Statement insert{database, R"sql(
        INSERT INTO epoch (ordinal, epoch, till, journal_key, since)
        SELECT max(max(ordinal), ?1) + 1, ?2, ?3, ?4, ?5 FROM epoch RETURNING ordinal
    )sql"};
    Query begun{insert,
                opening.ordinalsTaken,
                opening.epoch.text(),
                before.till.bytes(),
                std::span<const std::uint8_t>{key},
                before.since};
    begun.step();
    const std::int64_t ordinal = begun.integer(0);
    // RETURNING hands out its row before the statement is done.
    begun.step();
    SQLite::Statement branch{database, "UPDATE epoch SET branch = 1 WHERE ordinal = ?1"};
    Query{branch, before.ordinal}.run();
    SQLite::Statement who{database, "UPDATE identity SET epoch = ?1"};
    Query{who, ordinal}.run();
    return ordinal;
}

} // namespace

Result<wire::Entry> Register::openEpoch(const NewEpoch& opening, const AppendContext& context)
{
    Parts& parts = *m_parts;
    std::optional<wire::Entry> entry;
    std::optional<Identity> next;
    auto written = parts.write("open an epoch", [&]() -> Status {
        const auto before = parts.currentEpoch();
        if (!before)
            return passOn(before);
        next = *parts.identity;
        next->epoch = opening.epoch;
        next->epochOrdinal = static_cast<int>(
            beginEpoch(parts.database, opening, *before, parts.journalKey->publicKey()));
        const Position head = parts.rows.head(*before);
        const wire::EpochOpened opened{.ordinal = next->epochOrdinal,
                                       .reason = "forked",
                                       .before = {head.epoch, head.seq, head.hash}};
        auto made = parts.entryOf(*next, opened, context, {});
        if (!made)
            return passOn(made);
        parts.rows.insert(next->epochOrdinal, *made);
        entry = *std::move(made);
        return parts.projector.project(next->epochOrdinal, entry->header, wire::Event{opened});
    });
    if (!written)
        return passOn(written);
    parts.identity = std::move(next);
    return *std::move(entry);
}

} // namespace onetill::store

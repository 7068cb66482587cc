#include "sync-engine/hub/storage/sqlite/inbox_tables.h"

namespace onetill::hub::sqlite {
namespace {

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

KeptEntry keptEntry(const Database::Rows& rows)
{
    return {.number = rows.integer(0),
            .till = rows.uuid(1),
            .epoch = rows.epoch(2),
            .seq = rows.integer(3),
            .hash = rows.hash(4),
            .previous = rows.hash(5),
            .signature = rows.signature(6),
            .header = rows.text(7),
            .body = rows.text(8),
            .branch = rows.integer(9) != 0,
            .quarantined = !rows.isNull(10)};
}

} // namespace

wire::Have InboxTables::head(const Uuid& till, wire::Epoch epoch)
{
    auto rows = m_database.rows(
        "SELECT contiguous, head_hash FROM journal WHERE till = ?1 AND epoch = ?2", till, epoch);
    if (!rows.next())
        return {.epoch = epoch, .contiguous = 0, .headHash = {}};
    return {.epoch = epoch, .contiguous = rows.integer(0), .headHash = rows.hash(1)};
}

void InboxTables::moveHead(const Uuid& till, const wire::Have& have)
{
    m_database.run(R"sql(
        INSERT INTO journal (till, epoch, contiguous, head_hash) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT DO UPDATE SET contiguous = excluded.contiguous, head_hash = excluded.head_hash
    )sql",
                   till, have.epoch, have.contiguous, have.headHash);
}

KnownEntries InboxTables::known(const Uuid& till, wire::Epoch epoch, std::int64_t first,
                                std::int64_t last)
{
    auto rows = m_database.rows(R"sql(
        SELECT seq, hash, branch FROM entry
        WHERE till = ?1 AND epoch = ?2 AND seq BETWEEN ?3 AND ?4
    )sql",
                                till, epoch, first, last);
    KnownEntries places;
    while (rows.next())
        places.emplace_hint(places.end(), EntryPlace{rows.integer(0), rows.hash(1)},
                            rows.integer(2) != 0);
    return places;
}

std::int64_t InboxTables::add(const ReceivedEntry& received)
{
    const wire::Entry& entry = received.entry;
    const wire::EntryHeader& header = entry.header;
    std::optional<std::int64_t> totalMinor;
    std::optional<std::string> currency;
    if (header.total) {
        totalMinor = header.total->minor();
        currency = header.total->currency().code();
    }
    m_database.run(R"sql(
        INSERT INTO entry (till, epoch, seq, hash, previous, signature, kind, business_day,
                           total_minor, currency, header, body, branch, quarantine_reason,
                           received_at_ms)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
    )sql",
                   header.till, header.epoch, header.seq, entry.hash, entry.previous,
                   entry.signature, header.kind, formatDate(header.businessDay), totalMinor,
                   currency, entry.headerBytes, entry.bodyBytes, received.branch,
                   received.quarantineReason, received.at);
    return m_database.lastInsertId();
}

std::optional<KeptEntry> InboxTables::booked(const Uuid& till, wire::Epoch epoch, std::int64_t seq)
{
    auto rows = m_database.rows(R"sql(
        SELECT number, till, epoch, seq, hash, previous, signature, header, body, branch,
               quarantine_reason
        FROM entry
        WHERE till = ?1 AND epoch = ?2 AND seq = ?3 AND quarantine_reason IS NULL
        ORDER BY branch, number LIMIT 1
    )sql",
                                till, epoch, seq);
    return rows.next() ? std::optional{keptEntry(rows)} : std::nullopt;
}

KeptEntry InboxTables::entry(std::int64_t number)
{
    auto rows = m_database.rows(R"sql(
        SELECT number, till, epoch, seq, hash, previous, signature, header, body, branch,
               quarantine_reason
        FROM entry WHERE number = ?1
    )sql",
                                number);
    if (!rows.next())
        throw StorageFailure{
            {ErrorCode::StorageDamaged, "entry " + std::to_string(number) + " is missing"}};
    return keptEntry(rows);
}

void InboxTables::keepBytes(const Uuid& till, std::string_view bytes, Timestamp at)
{
    m_database.run(R"sql(
        INSERT INTO quarantined_bytes (till, sha256, bytes, received_at_ms) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (till, sha256) DO NOTHING
    )sql",
                   till, wire::sha256({bytes}), bytesOf(bytes), at);
}

std::int64_t InboxTables::bytesKept(const Uuid& till)
{
    auto rows = m_database.rows(
        "SELECT coalesce(sum(length(bytes)), 0) FROM quarantined_bytes WHERE till = ?1", till);
    return rows.next() ? rows.integer(0) : 0;
}

void InboxTables::forEachHead(const std::function<void(const Uuid&, const wire::Have&)>& visit)
{
    auto rows = m_database.rows(
        "SELECT till, epoch, contiguous, head_hash FROM journal ORDER BY till, epoch");
    while (rows.next())
        visit(rows.uuid(0), {rows.epoch(1), rows.integer(2), rows.hash(3)});
}

void InboxTables::forEachEntry(const std::function<void(const KeptEntry&)>& visit)
{
    auto rows = m_database.rows(R"sql(
        SELECT number, till, epoch, seq, hash, previous, signature, header, body, branch,
               quarantine_reason
        FROM entry ORDER BY till, epoch, seq, number
    )sql");
    while (rows.next())
        visit(keptEntry(rows));
}

std::vector<std::int64_t> InboxTables::quarantined()
{
    auto rows = m_database.rows(
        "SELECT number FROM entry WHERE quarantine_reason IS NOT NULL ORDER BY number");
    std::vector<std::int64_t> numbers;
    while (rows.next())
        numbers.push_back(rows.integer(0));
    return numbers;
}

std::optional<KeptEntry> InboxTables::withdraw(std::int64_t number)
{
    std::optional<KeptEntry> entry;
    auto rows = m_database.rows(R"sql(
        SELECT number, till, epoch, seq, hash, previous, signature, header, body, branch,
               quarantine_reason
        FROM entry WHERE number = ?1 AND quarantine_reason IS NOT NULL
    )sql",
                                number);
    if (rows.next())
        entry = keptEntry(rows);
    if (entry)
        m_database.run("DELETE FROM entry WHERE number = ?1", number);
    return entry;
}

} // namespace onetill::hub::sqlite

#include "pos-app/store/register_parts.h"
#include "sync-engine/contract/values/check.h"

#include <algorithm>

namespace onetill::store {
namespace {

std::optional<Money> totalOf(const wire::Event& event)
{
    if (const auto* sale = std::get_if<wire::SaleCompleted>(&event))
        return sale->total;
    return std::nullopt;
}

/// The outbox, verifying, rebuilding and the hub get at an entry by these two readers. One that
/// they refuse could neither be sent nor left out, and would hold up all that comes after it.
Status checkReadable(const wire::Entry& made, const wire::Event& event)
{
    const auto header = wire::readHeader(made.headerBytes);
    if (!header)
        return passOn(header);
    const auto read = wire::readEvent(header->kind, header->schema, made.bodyBytes);
    if (!read)
        return passOn(read);
    if (*read != event)
        return fail(ErrorCode::Internal, header->kind + " would read back as something else");
    return {};
}

/// A Z that named another head would accuse a journal that nobody touched.
Status checkAnchor(const wire::Event& event, const wire::Entry& made)
{
    const auto* closed = std::get_if<wire::ShiftClosed>(&event);
    if (closed && closed->journal.head != made.previous)
        return fail(ErrorCode::Conflict, "the closing's head is not that of the journal");
    return {};
}

/// How much of this epoch's journal a level contains.
std::int64_t containedSeq(const EpochRow& epoch,
                          const std::map<std::string, wire::StockLevel::Contained>& contains)
{
    if (epoch.isBranch)
        return epoch.acknowledged.seq;
    const auto found = contains.find(epoch.till.text());
    return found == contains.end() ? 0 : found->second.newestOf(epoch.epoch);
}

} // namespace

Result<RecordedSale> readRecordedSale(const StoredEntry& entry)
{
    auto header = wire::readHeader(entry.headerBytes);
    if (!header)
        return fail(ErrorCode::StorageDamaged, header.error().detail);
    auto event = wire::readEvent(header->kind, header->schema, entry.bodyBytes);
    if (!event || !std::holds_alternative<wire::SaleCompleted>(*event))
        return fail(ErrorCode::StorageDamaged, "a sale that is none in the journal");
    return RecordedSale{*std::move(header), entry.hash,
                        std::get<wire::SaleCompleted>(*std::move(event))};
}

QuestionStatements::QuestionStatements(SQLite::Database& database)
    : saveAcknowledged{database, R"sql(
          UPDATE epoch SET acknowledged_seq = ?2, acknowledged_hash = ?3 WHERE ordinal = ?1
      )sql"},
      saveHubEpoch{database, "UPDATE identity SET hub_epoch = ?1"},
      doubtOthers{database, R"sql(
          UPDATE epoch SET acknowledged_seq = 0, acknowledged_hash = zeroblob(32)
          WHERE ordinal != ?1
      )sql"},
      byReceipt{database, "SELECT epoch, seq FROM sale WHERE receipt_number = ?1"},
      lastSale{database, R"sql(
          SELECT epoch, seq FROM sale ORDER BY epoch DESC, receipt_ordinal DESC LIMIT 1
      )sql"},
      recentLines{database, R"sql(
          SELECT sku FROM sale_line ORDER BY epoch DESC, seq DESC, line DESC LIMIT ?1
      )sql"},
      unsentCount{database, R"sql(
          SELECT coalesce(sum((SELECT coalesce(max(seq), 0) FROM journal
                               WHERE journal.epoch = epoch.ordinal) - acknowledged_seq), 0)
          FROM epoch
      )sql"},
      unsent{database, R"sql(
          SELECT epoch.epoch, seq, hash, header
          FROM epoch CROSS JOIN journal ON journal.epoch = ordinal AND seq > acknowledged_seq
          ORDER BY ordinal, seq LIMIT ?1
      )sql"},
      pendingStock{database, R"sql(
          SELECT coalesce(sum(delta_milli), 0) FROM stock_movement
          WHERE sku = ?1 AND epoch = ?2 AND seq > ?3
      )sql"},
      serialSold{database, R"sql(
          SELECT pieces FROM serial_sold WHERE sku = ?1 AND serial = ?2 COLLATE NOCASE LIMIT 1
      )sql"}
{
}

Result<wire::Entry> Register::Parts::entryOf(const Identity& till, const wire::Event& event,
                                             const AppendContext& context, const NewestEntry& head)
{
    const wire::EntryHeader header{.kind = std::string{wire::eventKind(event)},
                                   .schema = wire::eventSchema(event),
                                   .till = till.till,
                                   .store = till.store,
                                   .epoch = till.epoch,
                                   .seq = head.seq + 1,
                                   .id = ids.next(),
                                   .businessDay = context.businessDay,
                                   .total = totalOf(event),
                                   .refersTo = context.refersTo,
                                   .clock = context.clock};
    auto body = wire::eventBytes(event);
    if (!body)
        return passOn(body);
    auto made = wire::makeEntry(header, *std::move(body), head.hash, *journalKey);
    if (!made)
        return made;
    if (const auto readable = checkReadable(*made, event); !readable)
        return passOn(readable);
    return made;
}

Result<wire::Entry> Register::append(const wire::Event& event, const AppendContext& context)
{
    Parts& parts = *m_parts;
    std::optional<wire::Entry> entry;
    auto written = parts.write("append to the journal", [&]() -> Status {
        if (!parts.identity)
            return notEnrolled();
        const std::int64_t ordinal = parts.identity->epochOrdinal;
        // Read inside the write transaction: taken before it, two writers could both see the same
        // last entry, and the chain would fork.
        const NewestEntry head = parts.rows.newest(ordinal);
        auto made = parts.entryOf(*parts.identity, event, context, head);
        if (!made)
            return passOn(made);
        ONETILL_CHECK_OR_STOP(head.id < made->header.id);
        ONETILL_CHECK_OR_STOP(made->previous == head.hash && made->header.seq == head.seq + 1);

        if (const auto anchored = checkAnchor(event, *made); !anchored)
            return anchored;
        parts.rows.insert(ordinal, *made);
        if (auto projected = parts.projector.project(ordinal, made->header, event); !projected)
            return projected;
        if (context.draft == Draft::Clear)
            Query{parts.memory.clearDraft}.run();
        if (context.newDraft)
            Query{parts.memory.saveDraft, *context.newDraft}.run();
        if (context.newHeld)
            parts.held.add(*context.newHeld);
        if (context.held)
            Query{parts.held.remove, std::span<const std::uint8_t>{context.held->bytes()}}.run();
        entry = *std::move(made);
        return {};
    });
    if (!written)
        return passOn(written);
    return *std::move(entry);
}

Status Register::couldHold(const wire::Event& event, const AppendContext& context) const
{
    if (!m_parts->identity)
        return notEnrolled();
    const auto made = m_parts->entryOf(*m_parts->identity, event, context, {});
    if (!made)
        return passOn(made);
    return {};
}

Result<Position> Register::head() const
{
    return withoutExceptions("read the journal's head", [&]() -> Result<Position> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        return m_parts->rows.head(*epoch);
    });
}

Result<std::int64_t> Register::nextReceiptOrdinal() const
{
    return withoutExceptions("read the receipt counter", [&]() -> Result<std::int64_t> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        return m_parts->projector.nextReceiptOrdinal(epoch->ordinal);
    });
}

Status Register::acknowledge(const wire::SignedHave& have)
{
    Parts& parts = *m_parts;
    if (auto allowed = parts.mayWrite(); !allowed)
        return allowed;
    const bool newLineage = parts.identity && parts.identity->hubEpoch != have.hubEpoch;
    bool changes = newLineage;
    std::int64_t ordinal = 0;
    auto checked = withoutExceptions("acknowledge", [&]() -> Status {
        const auto epoch = parts.rows.epoch(have.have.epoch);
        if (!epoch)
            return fail(ErrorCode::NotFound, "no epoch " + have.have.epoch.text() + " here");
        if (parts.rows.hashAt(*epoch, have.have.contiguous) != have.have.headHash)
            return fail(ErrorCode::Forked, "the hub's entry " + std::to_string(have.have.contiguous)
                                               + " of epoch " + have.have.epoch.text()
                                               + " is not the one in this journal");
        // An older answer may arrive late; it must not make sent entries look unsent.
        changes = newLineage || have.have.contiguous > epoch->acknowledged.seq;
        ordinal = epoch->ordinal;
        return {};
    });
    // Most answers say what is known; they must not cost a write to the disk.
    if (!checked || !changes)
        return checked;

    auto written = parts.write("acknowledge", [&]() -> Status {
        Query{parts.questions.saveAcknowledged, ordinal, have.have.contiguous,
              std::span<const std::uint8_t>{have.have.headHash}}
            .run();
        if (newLineage) {
            Query{parts.questions.saveHubEpoch, have.hubEpoch}.run();
            // What the lost history had of the other journals, this one may lack.
            Query{parts.questions.doubtOthers, ordinal}.run();
        }
        return {};
    });
    if (written && newLineage)
        parts.identity->hubEpoch = have.hubEpoch;
    return written;
}

Result<Position> Register::acknowledged() const
{
    return withoutExceptions("read what is acknowledged", [&]() -> Result<Position> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        return epoch->acknowledged;
    });
}

namespace {

/// The sale whose place `row` names.
Result<std::optional<RecordedSale>> saleOf(JournalRows& rows, Query& row)
{
    if (!row.step())
        return std::nullopt;
    const auto entry = rows.entry(row.integer(0), row.integer(1));
    if (!entry)
        return fail(ErrorCode::StorageDamaged, "a receipt without its journal entry");
    auto sale = readRecordedSale(*entry);
    if (!sale)
        return passOn(sale);
    return *std::move(sale);
}

} // namespace

Result<std::optional<RecordedSale>> Register::saleByReceipt(std::string_view receiptNumber) const
{
    return withoutExceptions("look up a receipt", [&]() -> Result<std::optional<RecordedSale>> {
        Query row{m_parts->questions.byReceipt, receiptNumber};
        return saleOf(m_parts->rows, row);
    });
}

Result<std::optional<RecordedSale>> Register::lastSale() const
{
    return withoutExceptions("look up a receipt", [&]() -> Result<std::optional<RecordedSale>> {
        Query row{m_parts->questions.lastSale};
        return saleOf(m_parts->rows, row);
    });
}

Result<std::vector<Sku>> Register::recentlySold(std::size_t limit) const
{
    constexpr std::int64_t kLinesPerSku = 25; // Of one article in a row, as on a busy day.
    return withoutExceptions("look up what was sold", [&]() -> Result<std::vector<Sku>> {
        std::vector<Sku> skus;
        Query row{m_parts->questions.recentLines, static_cast<std::int64_t>(limit) * kLinesPerSku};
        while (skus.size() < limit && row.step()) {
            auto sku = Sku::parse(row.view(0));
            if (!sku)
                return fail(ErrorCode::StorageDamaged, "a sale of nothing");
            if (std::ranges::find(skus, *sku) == skus.end())
                skus.push_back(*std::move(sku));
        }
        return skus;
    });
}

Result<bool> Register::hasSold(const Sku& sku, std::string_view serial) const
{
    return withoutExceptions("look up a serial number", [&]() -> Result<bool> {
        Query row{m_parts->questions.serialSold, sku.text(), serial};
        return row.step() && row.integer(0) > 0;
    });
}

Result<std::int64_t> Register::unsentCount() const
{
    return withoutExceptions("count what is unsent", [&]() -> Result<std::int64_t> {
        Query row{m_parts->questions.unsentCount};
        row.step();
        return row.integer(0);
    });
}

Result<std::vector<UnsentEntry>> Register::unsent(int limit) const
{
    return withoutExceptions("list what is unsent", [&]() -> Result<std::vector<UnsentEntry>> {
        std::vector<UnsentEntry> entries;
        Query row{m_parts->questions.unsent, limit};
        while (row.step()) {
            auto header = wire::readHeader(row.view(3));
            if (!header)
                return fail(ErrorCode::StorageDamaged, header.error().detail);
            entries.push_back({{header->epoch, row.integer(1), bytesOf<32>(row.blob(2))},
                               header->clock.at,
                               std::move(header->kind),
                               header->total});
        }
        return entries;
    });
}

Result<std::int64_t> Register::Parts::movedAfter(
    const Sku& sku, const std::function<std::int64_t(const EpochRow&)>& contained)
{
    return withoutExceptions("sum up what was moved", [&]() -> Result<std::int64_t> {
        std::int64_t milli = 0;
        for (const EpochRow& epoch : rows.epochs()) {
            Query row{questions.pendingStock, sku.text(), epoch.ordinal, contained(epoch)};
            row.step();
            milli += row.integer(0);
        }
        return milli;
    });
}

Result<std::int64_t> Register::pendingStockMilli(
    const Sku& sku, const std::map<std::string, wire::StockLevel::Contained>& contains) const
{
    return m_parts->movedAfter(
        sku, [&](const EpochRow& epoch) { return containedSeq(epoch, contains); });
}

Result<std::int64_t> Register::unacknowledgedStockMilli(const Sku& sku) const
{
    return m_parts->movedAfter(sku, [](const EpochRow& epoch) { return epoch.acknowledged.seq; });
}

Status Register::rebuildProjections()
{
    return m_parts->write("rebuild the projections", [&] { return m_parts->rebuild(); });
}

Status Register::Parts::rebuild()
{
    for (const std::string_view table : kProjectionTables)
        database.exec("DELETE FROM " + std::string{table});
    for (const EpochRow& epoch : rows.epochs()) {
        Status projected;
        rows.walk(epoch, 0, [&](const StoredEntry& entry) {
            projected = projectStored(projector, epoch, entry);
            return projected.has_value();
        });
        if (!projected)
            return projected;
    }
    // Of the fifth schema: now they are not.
    database.exec("DELETE FROM setting WHERE name = 'projections'");
    return {};
}

Status Register::Parts::bringUpToDate()
{
    if (mode == Mode::ReadOnly
        || database.execAndGet("SELECT count(*) FROM setting WHERE name = 'projections'").getInt()
               == 0)
        return {};
    return write("bring the projections up to date", [&] { return rebuild(); });
}

} // namespace onetill::store

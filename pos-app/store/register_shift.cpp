#include "pos-app/store/register_parts.h"

namespace onetill::store {
namespace {

Result<Money> readMoney(std::int64_t minor, std::string_view currency)
{
    const auto known = Currency::fromCode(currency);
    if (!known)
        return fail(ErrorCode::StorageDamaged, "an amount in no currency");
    return Money::fromMinor(minor, *known);
}

Result<std::optional<RecordedClosing>> readClosing(std::int64_t epochOrdinal,
                                                   const StoredEntry& entry)
{
    auto header = wire::readHeader(entry.headerBytes);
    if (!header)
        return fail(ErrorCode::StorageDamaged, header.error().detail);
    auto event = wire::readEvent(header->kind, header->schema, entry.bodyBytes);
    if (!event || !std::holds_alternative<wire::ShiftClosed>(*event))
        return fail(ErrorCode::StorageDamaged, "a closing that is none in the journal");
    return RecordedClosing{epochOrdinal, *std::move(header), entry.hash,
                           std::get<wire::ShiftClosed>(*std::move(event))};
}

} // namespace

ShiftStatements::ShiftStatements(SQLite::Database& database)
    : current{database, R"sql(
          SELECT id, number, opened_by, opened_ms, currency, float_minor, sales,
                 sales_total_minor, cash_minor,
                 coalesce((SELECT taken_by FROM shift_handover
                           WHERE shift_handover.shift = newest.id ORDER BY seq DESC LIMIT 1),
                          opened_by),
                 seq, epoch
          FROM (SELECT epoch, seq, id, number, opened_by, opened_ms, currency, float_minor, sales,
                       sales_total_minor, cash_minor
                FROM shift WHERE epoch >= ?1 ORDER BY epoch DESC, number DESC LIMIT 1) AS newest
          WHERE NOT EXISTS (SELECT 1 FROM shift_close WHERE shift_close.shift = newest.id)
      )sql"},
      closing{database, R"sql(
          SELECT seq, epoch FROM shift_close
          WHERE epoch >= ?1 AND z_number = coalesce(?2, z_number)
          ORDER BY epoch DESC, z_number DESC LIMIT 1
      )sql"},
      sums{database}
{
}

Result<std::int64_t> Register::nextShiftNumber() const
{
    return withoutExceptions("read the shift counter", [&]() -> Result<std::int64_t> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        return m_parts->projector.nextShiftNumber(epoch->ordinal);
    });
}

Result<std::optional<ShiftState>> Register::currentShift() const
{
    return withoutExceptions("read the shift", [&]() -> Result<std::optional<ShiftState>> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        Query row{m_parts->shifts.current, epoch->since};
        if (!row.step())
            return std::nullopt;
        auto openedBy = StaffId::parse(row.view(2));
        auto responsible = StaffId::parse(row.view(9));
        const auto openingFloat = readMoney(row.integer(5), row.view(4));
        const auto sales = readMoney(row.integer(7), row.view(4));
        const auto cash = readMoney(row.integer(8), row.view(4));
        const auto opening = m_parts->rows.entry(row.integer(11), row.integer(10));
        const auto header = opening ? wire::readHeader(opening->headerBytes)
                                    : fail(ErrorCode::StorageDamaged, "a shift nobody opened");
        if (!openedBy || !responsible || !openingFloat || !sales || !cash || !header)
            return fail(ErrorCode::StorageDamaged, "a shift that cannot be");
        return ShiftState{.id = Uuid{bytesOf<16>(row.blob(0))},
                          .number = row.integer(1),
                          .openedBy = *std::move(openedBy),
                          .responsible = *std::move(responsible),
                          .openedAt = Timestamp{row.integer(3)},
                          .businessDay = header->businessDay,
                          .openingFloat = *openingFloat,
                          .sales = row.integer(6),
                          .salesTotal = *sales,
                          .cashInDrawer = *cash};
    });
}

Result<std::int64_t> Register::nextZNumber() const
{
    return withoutExceptions("read the Z counter", [&]() -> Result<std::int64_t> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        return m_parts->shifts.sums.nextZNumber(epoch->ordinal);
    });
}

Result<wire::ShiftFigures> Register::shiftFigures(const Uuid& shift, Currency currency) const
{
    return withoutExceptions("sum up the shift",
                             [&] { return m_parts->shifts.sums.of(shift, currency); });
}

Result<std::vector<wire::ForeignSum>> Register::foreignCash(const Uuid& shift) const
{
    return withoutExceptions("sum up the foreign cash",
                             [&] { return m_parts->shifts.sums.foreignCash(shift); });
}

Result<wire::GrandTotals> Register::grandTotals(const wire::ShiftFigures& figures) const
{
    return withoutExceptions("read the grand totals", [&]() -> Result<wire::GrandTotals> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        const auto before =
            m_parts->shifts.sums.grandTotals(epoch->ordinal, figures.total.currency());
        if (!before)
            return passOn(before);
        return grandWith(*before, figures);
    });
}

Result<std::optional<RecordedClosing>> Register::closing(std::optional<std::int64_t> zNumber) const
{
    return withoutExceptions("look up a Z", [&]() -> Result<std::optional<RecordedClosing>> {
        const auto epoch = m_parts->currentEpoch();
        if (!epoch)
            return passOn(epoch);
        Query row{m_parts->shifts.closing, zNumber ? epoch->ordinal : epoch->since, zNumber};
        if (!row.step())
            return std::nullopt;
        const auto entry = m_parts->rows.entry(row.integer(1), row.integer(0));
        if (!entry)
            return fail(ErrorCode::StorageDamaged, "a Z without its journal entry");
        return readClosing(row.integer(1), *entry);
    });
}

} // namespace onetill::store

#include "pos-app/store/shift/shift_projector.h"

#include <algorithm>

namespace onetill::store {
namespace {

using replica::Query;

constexpr std::string_view kCash = "cash";

/// What the sale adds to the drawer.
std::int64_t cashTaken(const wire::SaleCompleted& sale)
{
    std::int64_t minor = -sale.change.minor();
    for (const wire::SaleTender& tender : sale.tenders)
        if (tender.kind == kCash)
            minor += tender.amount.minor();
    return minor;
}

bool comesIn(const wire::CashMoved& moved)
{
    return moved.kind == "paid-in" || moved.kind == "float";
}

tl::unexpected<Error> noShift(const Uuid& shift)
{
    return fail(ErrorCode::NoShift, "no shift " + shift.text() + " is open");
}

tl::unexpected<Error> tooMuch()
{
    return fail(ErrorCode::OutOfRange, "with this the shift adds up to more than can be");
}

tl::unexpected<Error> notTheJournals(const std::string& what)
{
    return fail(ErrorCode::Conflict, "the closing's " + what + " is not that of the journal");
}

/// What has to agree within the entry itself.
Status checkCount(const wire::ShiftClosed& closed)
{
    if (closed.counts.empty())
        return fail(ErrorCode::Conflict, "a closing without a count");
    const auto counted = closed.expected.plus(closed.difference);
    if (!counted || *counted != closed.counts.back().total)
        return fail(ErrorCode::Conflict, "the closing's difference is not that of its count");
    return {};
}

} // namespace

tl::unexpected<Error> notNext(const std::string& what, std::int64_t got, std::int64_t next)
{
    return fail(ErrorCode::Conflict,
                what + " " + std::to_string(got) + ", the next one is " + std::to_string(next));
}

ShiftProjector::ShiftProjector(SQLite::Database& database)
    : m_sums{database},
      m_next{database, "SELECT coalesce(max(number), 0) + 1 FROM shift WHERE epoch = ?1"},
      m_open{database, R"sql(
          INSERT INTO shift (epoch, number, seq, id, opened_by, opened_ms, currency, float_minor,
                             sales, sales_total_minor, cash_minor)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 0, ?8)
      )sql"},
      m_isOpen{database, R"sql(
          SELECT 1 FROM shift
          WHERE id = ?2 AND epoch >= (SELECT since FROM epoch AS written WHERE ordinal = ?1)
              AND NOT EXISTS (SELECT 1 FROM shift_close WHERE shift_close.shift = ?2)
      )sql"},
      m_takes{database, R"sql(
          UPDATE shift SET sales = sales + 1, sales_total_minor = sales_total_minor + ?3,
                           cash_minor = cash_minor + ?4
          WHERE id = ?2 AND currency = ?5
              AND epoch >= (SELECT since FROM epoch AS written WHERE ordinal = ?1)
              AND NOT EXISTS (SELECT 1 FROM shift_close WHERE shift_close.shift = ?2)
          RETURNING sales_total_minor, cash_minor
      )sql"},
      m_removed{database, R"sql(
          INSERT INTO sale_removed (epoch, seq, lines, total_minor) VALUES (?1, ?2, ?3, ?4)
      )sql"},
      m_drawer{database, R"sql(
          UPDATE shift SET cash_minor = cash_minor + ?2
          WHERE id = ?1 AND currency = ?3 RETURNING cash_minor
      )sql"},
      m_state{database, R"sql(
          SELECT number, currency, cash_minor, opened_by, opened_ms, float_minor FROM shift
          WHERE id = ?1
      )sql"},
      m_move{database, R"sql(
          INSERT INTO cash_movement (epoch, seq, shift, kind, amount_minor)
          VALUES (?1, ?2, ?3, ?4, ?5)
      )sql"},
      m_moveForeign{database, R"sql(
          INSERT INTO sale_foreign_cash (epoch, seq, position, currency, amount_minor)
          VALUES (?1, ?2, 0, ?3, ?4)
      )sql"},
      m_drawerOpening{database, R"sql(
          INSERT INTO drawer_opening (epoch, seq, shift) VALUES (?1, ?2, ?3)
      )sql"},
      m_handOver{database, R"sql(
          INSERT INTO shift_handover (epoch, seq, shift, taken_by) VALUES (?1, ?2, ?3, ?4)
      )sql"},
      m_void{database, R"sql(
          INSERT INTO basket_void (epoch, seq, shift, total_minor)
          VALUES (?1, ?2,
                  (SELECT id FROM shift
                   WHERE epoch >= (SELECT since FROM epoch AS written WHERE ordinal = ?1)
                   ORDER BY epoch DESC, number DESC LIMIT 1),
                  ?3)
      )sql"},
      m_copy{database, R"sql(
          INSERT INTO receipt_copy (epoch, seq, shift, total_minor)
          VALUES (?1, ?2,
                  (SELECT id FROM shift
                   WHERE epoch >= (SELECT since FROM epoch AS written WHERE ordinal = ?1)
                       AND NOT EXISTS (SELECT 1 FROM shift_close
                                       WHERE shift_close.shift = shift.id)
                   ORDER BY epoch DESC, number DESC LIMIT 1),
                  coalesce((SELECT total_minor FROM sale WHERE receipt_number = ?3
                            ORDER BY epoch DESC LIMIT 1), 0))
      )sql"},
      m_close{database, R"sql(
          INSERT INTO shift_close (epoch, z_number, seq, shift, counted_minor, expected_minor,
                                   grand_sales, grand_net_minor, grand_tax_minor,
                                   grand_total_minor)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      )sql"}
{
}

Status ShiftProjector::open(std::int64_t epoch, const wire::EntryHeader& header,
                            const wire::ShiftOpened& opened)
{
    const std::int64_t next = nextShiftNumber(epoch);
    if (opened.number != next)
        return notNext("shift", opened.number, next);
    Query{m_open,
          epoch,
          opened.number,
          header.seq,
          opened.shift.bytes(),
          opened.by.text(),
          header.clock.at.ms,
          opened.openingFloat.currency().code(),
          opened.openingFloat.minor()}
        .run();
    return {};
}

Status ShiftProjector::addSale(std::int64_t epoch, std::int64_t seq,
                               const wire::SaleCompleted& sale)
{
    const Currency currency = sale.total.currency();
    Query shift{m_takes,         epoch,          sale.shift.bytes(), sale.total.minor(),
                cashTaken(sale), currency.code()};
    if (!shift.step())
        return fail(ErrorCode::NoShift, "no shift " + sale.shift.text() + " in "
                                            + std::string{currency.code()} + " is open");
    const auto sales = Money::fromMinor(shift.integer(0), currency);
    const auto cash = Money::fromMinor(shift.integer(1), currency);
    // RETURNING hands out its row before the statement is done.
    shift.step();
    // Kept all the same, it would be a shift that cannot be read: nothing could be sold any more.
    if (!sales || !cash)
        return tooMuch();
    if (sale.removed)
        Query{m_removed, epoch, seq, sale.removed->lines, sale.removed->total.minor()}.run();
    return {};
}

Status ShiftProjector::move(std::int64_t epoch, std::int64_t seq, const wire::CashMoved& moved)
{
    if (const auto isOpen = requireOpen(epoch, moved.shift); !isOpen)
        return isOpen;
    const std::int64_t minor = moved.amount.minor();
    Query{m_move, epoch, seq, moved.shift.bytes(), moved.kind, minor}.run();
    if (isForeign(moved))
        return moveForeign(epoch, seq, moved);
    if (const auto added =
            addToDrawer(moved.shift, comesIn(moved) ? minor : -minor, moved.amount.currency());
        !added)
        return added;
    // In and out again leave the drawer as it is; their sums have to stay amounts all the same.
    if (const auto sums = m_sums.of(moved.shift, moved.amount.currency()); !sums)
        return passOn(sums);
    return {};
}

bool ShiftProjector::isForeign(const wire::CashMoved& moved)
{
    Query row{m_state, moved.shift.bytes()};
    return row.step() && row.view(1) != moved.amount.currency().code();
}

/// The drawer's own cash stays as it is.
Status ShiftProjector::moveForeign(std::int64_t epoch, std::int64_t seq,
                                   const wire::CashMoved& moved)
{
    const std::int64_t minor = moved.amount.minor();
    Query{m_moveForeign, epoch, seq, moved.amount.currency().code(),
          comesIn(moved) ? minor : -minor}
        .run();
    if (const auto sums = m_sums.foreignCash(moved.shift); !sums)
        return passOn(sums);
    return {};
}

Status ShiftProjector::addToDrawer(const Uuid& shift, std::int64_t minor, Currency currency)
{
    Query row{m_drawer, shift.bytes(), minor, currency.code()};
    if (!row.step())
        return noShift(shift);
    const auto cash = Money::fromMinor(row.integer(0), currency);
    row.step();
    // What is counted less what should be there has to be an amount, too.
    if (!cash || cash->minor() < -Money::kMinorMax / 2)
        return tooMuch();
    return {};
}

Status ShiftProjector::openDrawer(std::int64_t epoch, std::int64_t seq,
                                  const wire::DrawerOpened& opened)
{
    if (const auto isOpen = requireOpen(epoch, opened.shift); !isOpen)
        return isOpen;
    Query{m_drawerOpening, epoch, seq, opened.shift.bytes()}.run();
    return {};
}

Status ShiftProjector::handOver(std::int64_t epoch, std::int64_t seq,
                                const wire::ShiftHandedOver& handedOver)
{
    if (const auto isOpen = requireOpen(epoch, handedOver.shift); !isOpen)
        return isOpen;
    Query{m_handOver, epoch, seq, handedOver.shift.bytes(), handedOver.to.text()}.run();
    return {};
}

void ShiftProjector::voidBasket(std::int64_t epoch, std::int64_t seq,
                                const wire::BasketVoided& voided)
{
    Query{m_void, epoch, seq, voided.total.minor()}.run();
}

void ShiftProjector::copyReceipt(std::int64_t epoch, std::int64_t seq,
                                 const wire::ReceiptReprinted& reprinted)
{
    Query{m_copy, epoch, seq, reprinted.receiptNumber}.run();
}

Status ShiftProjector::close(std::int64_t epoch, std::int64_t seq, const wire::ShiftClosed& closed)
{
    if (const auto isOpen = requireOpen(epoch, closed.shift); !isOpen)
        return isOpen;
    if (const std::int64_t next = m_sums.nextZNumber(epoch); closed.zNumber != next)
        return notNext("Z", closed.zNumber, next);
    if (closed.journal.count != seq - 1)
        return notTheJournals("count of entries");
    if (const auto counted = checkCount(closed); !counted)
        return counted;
    if (const auto same = checkFigures(epoch, closed); !same)
        return same;
    Query{m_close,
          epoch,
          closed.zNumber,
          seq,
          closed.shift.bytes(),
          closed.counts.back().total.minor(),
          closed.expected.minor(),
          closed.grand.sales,
          closed.grand.net.minor(),
          closed.grand.tax.minor(),
          closed.grand.total.minor()}
        .run();
    return {};
}

Status ShiftProjector::checkFigures(std::int64_t epoch, const wire::ShiftClosed& closed)
{
    const Currency currency = closed.expected.currency();
    Query row{m_state, closed.shift.bytes()};
    if (!row.step() || row.view(1) != currency.code())
        return noShift(closed.shift);
    if (row.integer(0) != closed.number || row.view(3) != closed.openedBy.text()
        || row.integer(4) != closed.openedAt.ms || row.integer(5) != closed.openingFloat.minor())
        return notTheJournals("shift");
    if (row.integer(2) != closed.expected.minor())
        return notTheJournals("expected cash");
    auto figures = m_sums.of(closed.shift, currency);
    const auto before = m_sums.grandTotals(epoch, currency);
    if (!figures)
        return passOn(figures);
    if (!before)
        return passOn(before);
    if (!closed.figures.returns)
        figures->returns.reset(); // An older version closed this shift.
    if (!closed.figures.copies)
        figures->copies.reset();
    const auto namesRate = [](const wire::TaxSum& tax) { return tax.rate.has_value(); };
    if (std::ranges::none_of(closed.figures.taxes, namesRate))
        figures->taxes = withoutRates(figures->taxes); // So may one have that knew no rates.
    if (*figures != closed.figures)
        return notTheJournals("sum");
    const auto grand = grandWith(*before, *figures);
    if (!grand)
        return passOn(grand);
    if (*grand != closed.grand)
        return notTheJournals("grand total");
    return {};
}

Status ShiftProjector::requireOpen(std::int64_t epoch, const Uuid& shift)
{
    Query row{m_isOpen, epoch, shift.bytes()};
    if (!row.step())
        return noShift(shift);
    return {};
}

std::int64_t ShiftProjector::nextShiftNumber(std::int64_t epoch)
{
    Query row{m_next, epoch};
    row.step();
    return row.integer(0);
}

} // namespace onetill::store

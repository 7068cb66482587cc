#include "pos-app/store/shift/shift_sums.h"

#include <algorithm>
#include <utility>

namespace onetill::store {
namespace {

using replica::Query;

/// Sums of SQL that may not be amounts of ours any more.
class Amounts
{
public:
    Amounts(const Query& row, Currency currency) : m_row{row}, m_currency{currency} {}

    Money operator()(int column)
    {
        const auto amount = Money::fromMinor(m_row.integer(column), m_currency);
        if (!amount)
            m_outOfRange = true;
        return amount.value_or(Money::zero(m_currency));
    }
    Status status() const
    {
        if (m_outOfRange)
            return fail(ErrorCode::OutOfRange, "the shift adds up to more than can be");
        return {};
    }

private:
    const Query& m_row;
    Currency m_currency;
    bool m_outOfRange{false};
};

Money withinRange(std::int64_t minor, Currency currency)
{
    return *Money::fromMinor(std::clamp(minor, -Money::kMinorMax, Money::kMinorMax), currency);
}

} // namespace

ShiftSums::ShiftSums(SQLite::Database& database)
    : m_totals{database, R"sql(
          SELECT count(*), coalesce(sum(net_minor), 0), coalesce(sum(tax_minor), 0),
                 coalesce(sum(total_minor), 0), coalesce(sum(cash_rounding_minor), 0)
          FROM sale WHERE shift = ?1
      )sql"},
      m_taxes{database, R"sql(
          SELECT sale_tax.tax, sum(sale_tax.net_minor), sum(sale_tax.amount_minor),
                 sum(sale_tax.gross_minor), sale_tax.rate_millionths
          FROM sale JOIN sale_tax ON sale_tax.epoch = sale.epoch AND sale_tax.seq = sale.seq
          WHERE sale.shift = ?1 GROUP BY sale_tax.tax, sale_tax.rate_millionths
          ORDER BY sale_tax.tax, sale_tax.rate_millionths
      )sql"},
      // Change is cash of the own currency, whichever cash it was given for.
      m_tenders{database, R"sql(
          SELECT kind, sum(tenders), sum(minor) FROM (
              SELECT sale_tender.kind AS kind, 1 AS tenders, sale_tender.amount_minor AS minor
              FROM sale
              JOIN sale_tender ON sale_tender.epoch = sale.epoch AND sale_tender.seq = sale.seq
              WHERE sale.shift = ?1
              UNION ALL
              SELECT 'cash', 0, -change_minor FROM sale WHERE shift = ?1 AND change_minor <> 0
          ) GROUP BY kind ORDER BY kind
      )sql"},
      m_foreign{database, R"sql(
          SELECT currency, sum(tenders), sum(minor) FROM (
              SELECT sale_foreign_cash.currency AS currency, 1 AS tenders,
                     sale_foreign_cash.amount_minor AS minor
              FROM sale
              JOIN sale_foreign_cash ON sale_foreign_cash.epoch = sale.epoch
                                    AND sale_foreign_cash.seq = sale.seq
              WHERE sale.shift = ?1
              UNION ALL
              SELECT sale_foreign_cash.currency, 0, sale_foreign_cash.amount_minor
              FROM cash_movement
              JOIN sale_foreign_cash ON sale_foreign_cash.epoch = cash_movement.epoch
                                    AND sale_foreign_cash.seq = cash_movement.seq
              WHERE cash_movement.shift = ?1
          ) GROUP BY currency ORDER BY currency
      )sql"},
      // Of other currencies the drawer has its own sums.
      m_moves{database, R"sql(
          SELECT kind, count(*), sum(amount_minor) FROM cash_movement
          WHERE shift = ?1 AND NOT EXISTS (
              SELECT 1 FROM sale_foreign_cash
              WHERE sale_foreign_cash.epoch = cash_movement.epoch
                  AND sale_foreign_cash.seq = cash_movement.seq)
          GROUP BY kind ORDER BY kind
      )sql"},
      // total(), which does not overflow, would be a floating number. What one basket comes to is
      // bounded, so that millions of them still fit.
      m_voided{database, R"sql(
          SELECT count(*), coalesce(sum(total_minor), 0) FROM basket_void WHERE shift = ?1
      )sql"},
      m_removed{database, R"sql(
          SELECT coalesce(sum(lines), 0), coalesce(sum(sale_removed.total_minor), 0)
          FROM sale
          JOIN sale_removed ON sale_removed.epoch = sale.epoch AND sale_removed.seq = sale.seq
          WHERE sale.shift = ?1
      )sql"},
      m_copies{database, R"sql(
          SELECT count(*), coalesce(sum(total_minor), 0) FROM receipt_copy WHERE shift = ?1
      )sql"},
      m_returned{database, R"sql(
          SELECT coalesce(sum(sale_line.quantity_milli < 0), 0),
                 coalesce(sum(-sale_line.gross_minor), 0)
          FROM sale JOIN sale_line ON sale_line.epoch = sale.epoch AND sale_line.seq = sale.seq
          WHERE sale.shift = ?1 AND sale_line.quantity_milli <= 0
      )sql"},
      m_refunds{database, R"sql(
          SELECT sale_tender.kind, count(*), sum(-sale_tender.amount_minor)
          FROM sale
          JOIN sale_tender ON sale_tender.epoch = sale.epoch AND sale_tender.seq = sale.seq
          WHERE sale.shift = ?1 AND sale_tender.amount_minor < 0
          GROUP BY sale_tender.kind ORDER BY sale_tender.kind
      )sql"},
      m_openings{database, "SELECT count(*) FROM drawer_opening WHERE shift = ?1"},
      m_grand{database, R"sql(
          SELECT grand_sales, grand_net_minor, grand_tax_minor, grand_total_minor
          FROM shift_close
          WHERE epoch >= (SELECT since FROM epoch AS written WHERE ordinal = ?1)
          ORDER BY epoch DESC, z_number DESC LIMIT 1
      )sql"},
      m_nextZ{database, "SELECT coalesce(max(z_number), 0) + 1 FROM shift_close WHERE epoch = ?1"}
{
}

Result<wire::ShiftFigures> ShiftSums::of(const Uuid& shift, Currency currency)
{
    const Money zero = Money::zero(currency);
    wire::ShiftFigures figures{.net = zero,
                               .tax = zero,
                               .total = zero,
                               .cashRounding = zero,
                               .taxes = {},
                               .tenders = {},
                               .moves = {},
                               .voidedBaskets = audited(m_voided, shift, currency),
                               .removedLines = audited(m_removed, shift, currency)};
    if (const auto added = addTotals(figures, shift); !added)
        return passOn(added);
    if (const auto added = addTaxes(figures, shift); !added)
        return passOn(added);
    if (const auto added = addKinds(figures.tenders, m_tenders, shift, currency); !added)
        return passOn(added);
    if (const auto added = addKinds(figures.moves, m_moves, shift, currency); !added)
        return passOn(added);
    figures.returns = wire::ReturnFigures{audited(m_returned, shift, currency), {}};
    if (const auto added = addKinds(figures.returns->refunds, m_refunds, shift, currency); !added)
        return passOn(added);
    figures.copies = audited(m_copies, shift, currency);
    auto foreign = foreignCash(shift);
    if (!foreign)
        return passOn(foreign);
    figures.foreignCash = *std::move(foreign);
    Query openings{m_openings, shift.bytes()};
    openings.step();
    figures.drawerOpenings = openings.integer(0);
    return figures;
}

Result<wire::GrandTotals> ShiftSums::grandTotals(std::int64_t epochOrdinal, Currency currency)
{
    const Money zero = Money::zero(currency);
    Query row{m_grand, epochOrdinal};
    if (!row.step())
        return wire::GrandTotals{0, zero, zero, zero};
    Amounts amount{row, currency};
    const wire::GrandTotals grand{row.integer(0), amount(1), amount(2), amount(3)};
    if (const auto possible = amount.status(); !possible)
        return passOn(possible);
    return grand;
}

std::int64_t ShiftSums::nextZNumber(std::int64_t epochOrdinal)
{
    Query row{m_nextZ, epochOrdinal};
    row.step();
    return row.integer(0);
}

Status ShiftSums::addTotals(wire::ShiftFigures& figures, const Uuid& shift)
{
    Query row{m_totals, shift.bytes()};
    row.step();
    Amounts amount{row, figures.total.currency()};
    figures.sales = row.integer(0);
    figures.net = amount(1);
    figures.tax = amount(2);
    figures.total = amount(3);
    figures.cashRounding = amount(4);
    return amount.status();
}

Status ShiftSums::addTaxes(wire::ShiftFigures& figures, const Uuid& shift)
{
    Query row{m_taxes, shift.bytes()};
    Amounts amount{row, figures.total.currency()};
    while (row.step()) {
        figures.taxes.push_back({row.text(0), amount(1), amount(2), amount(3)});
        if (row.integer(4) >= 0)
            figures.taxes.back().rate = *Rate::fromMillionths(row.integer(4));
    }
    // Of a tax that has had one rate all the time its code says which.
    for (wire::TaxSum& sum : figures.taxes)
        if (std::ranges::count(figures.taxes, sum.tax, &wire::TaxSum::tax) == 1)
            sum.rate.reset();
    return amount.status();
}

Status ShiftSums::addKinds(std::vector<wire::KindSum>& sums, SQLite::Statement& statement,
                           const Uuid& shift, Currency currency)
{
    Query row{statement, shift.bytes()};
    Amounts amount{row, currency};
    while (row.step())
        sums.push_back({row.text(0), {row.integer(1), amount(2)}});
    return amount.status();
}

Result<std::vector<wire::ForeignSum>> ShiftSums::foreignCash(const Uuid& shift)
{
    std::vector<wire::ForeignSum> sums;
    Query row{m_foreign, shift.bytes()};
    while (row.step()) {
        const auto currency = Currency::fromCode(row.view(0));
        if (!currency)
            return passOn(currency);
        const auto amount = Money::fromMinor(row.integer(2), *currency);
        if (!amount)
            return passOn(amount);
        sums.push_back({row.integer(1), *amount});
    }
    return sums;
}

wire::CountedSum ShiftSums::audited(SQLite::Statement& statement, const Uuid& shift,
                                    Currency currency)
{
    Query row{statement, shift.bytes()};
    row.step();
    return {row.integer(0), withinRange(row.integer(1), currency)};
}

std::vector<wire::TaxSum> withoutRates(const std::vector<wire::TaxSum>& taxes)
{
    std::vector<wire::TaxSum> sums;
    for (wire::TaxSum tax : taxes) {
        tax.rate.reset();
        if (sums.empty() || sums.back().tax != tax.tax) {
            sums.push_back(std::move(tax));
            continue;
        }
        sums.back().net = sums.back().net + tax.net;
        sums.back().amount = sums.back().amount + tax.amount;
        sums.back().gross = sums.back().gross + tax.gross;
    }
    return sums;
}

Result<wire::GrandTotals> grandWith(const wire::GrandTotals& before,
                                    const wire::ShiftFigures& figures)
{
    const auto net = before.net.plus(figures.net);
    const auto tax = before.tax.plus(figures.tax);
    const auto total = before.total.plus(figures.total);
    if (!net || !tax || !total)
        return fail(ErrorCode::OutOfRange, "the grand totals are more than can be");
    return wire::GrandTotals{before.sales + figures.sales, *net, *tax, *total};
}

} // namespace onetill::store

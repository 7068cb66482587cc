#include "pos-app/store/projector.h"

#include <map>

namespace onetill::store {
namespace {

using replica::Query;

std::span<const std::uint8_t> bytesOf(const Uuid& id)
{
    return id.bytes();
}

} // namespace

Projector::Projector(SQLite::Database& database)
    : m_nextReceipt{database,
                    "SELECT coalesce(max(receipt_ordinal), 0) + 1 FROM sale WHERE epoch = ?1"},
      m_sale{database, R"sql(
          INSERT INTO sale (epoch, receipt_ordinal, seq, receipt_number, business_day, shift,
                            cashier, completed_ms, currency, net_minor, tax_minor, total_minor,
                            cash_rounding_minor, change_minor)
          SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14
          WHERE ?2 = (SELECT coalesce(max(receipt_ordinal), 0) + 1 FROM sale WHERE epoch = ?1)
      )sql"},
      m_line{database, R"sql(
          INSERT INTO sale_line (epoch, seq, line, sku, unit, quantity_milli, unit_price_minor,
                                 net_minor, tax_minor, gross_minor)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      )sql"},
      m_tax{database, R"sql(
          INSERT INTO sale_tax (epoch, seq, position, tax, net_minor, amount_minor, gross_minor,
                                rate_millionths)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      )sql"},
      m_tender{database, R"sql(
          INSERT INTO sale_tender (epoch, seq, position, kind, amount_minor)
          VALUES (?1, ?2, ?3, ?4, ?5)
      )sql"},
      m_movement{database, R"sql(
          INSERT INTO stock_movement (sku, epoch, seq, delta_milli) VALUES (?1, ?2, ?3, ?4)
      )sql"},
      m_return{database, R"sql(
          INSERT INTO sale_return (epoch, seq, line, sale_till, sale_epoch, sale_seq, sale_line,
                                   quantity_milli, unconfirmed)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      )sql"},
      // However it was written then, it is the same piece.
      m_forgetSerial{database, R"sql(
          DELETE FROM serial_sold WHERE sku = ?1 AND serial = ?2 COLLATE NOCASE
      )sql"},
      m_serial{database, R"sql(
          INSERT INTO serial_sold (sku, serial, pieces) VALUES (?1, ?2, ?3)
      )sql"},
      m_trace{database, R"sql(
          INSERT INTO sale_trace (kind, trace, epoch, seq) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO NOTHING
      )sql"},
      m_proposal{database, R"sql(
          INSERT INTO settlement_proposal (exception, version, proposal, resolution)
          VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO NOTHING
      )sql"},
      m_held{database},
      m_tenders{database},
      m_people{database},
      m_shifts{database}
{
}

Status Projector::project(std::int64_t epochOrdinal, const wire::EntryHeader& header,
                          const wire::Event& event)
{
    return std::visit([&](const auto& body) { return project(epochOrdinal, header, body); }, event);
}

std::int64_t Projector::nextReceiptOrdinal(std::int64_t epochOrdinal)
{
    Query row{m_nextReceipt, epochOrdinal};
    row.step();
    return row.integer(0);
}

std::int64_t Projector::nextShiftNumber(std::int64_t epochOrdinal)
{
    return m_shifts.nextShiftNumber(epochOrdinal);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::SaleCompleted& sale)
{
    const Currency currency = sale.total.currency();
    const std::string day = formatDate(header.businessDay);
    const int sales = Query{m_sale,
                            epoch,
                            sale.receiptOrdinal,
                            header.seq,
                            sale.receiptNumber,
                            day,
                            bytesOf(sale.shift),
                            sale.cashier.text(),
                            sale.completedAt.ms,
                            currency.code(),
                            sale.net.minor(),
                            sale.tax.minor(),
                            sale.total.minor(),
                            sale.cashRounding.minor(),
                            sale.change.minor()}
                          .run();
    if (sales != 1)
        return notNext("receipt", sale.receiptOrdinal, nextReceiptOrdinal(epoch));
    writeLines(epoch, header.seq, sale);
    writeMovements(epoch, header.seq, sale);
    writeReturns(epoch, header.seq, sale);
    writeSerials(sale);
    writeTraces(epoch, header.seq, sale);
    if (const auto added = m_tenders.addSale(epoch, header.seq, sale); !added)
        return added;

    return m_shifts.addSale(epoch, header.seq, sale);
}

void Projector::writeLines(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale)
{
    for (const wire::SaleLine& line : sale.lines)
        Query{m_line,
              epoch,
              seq,
              line.line,
              line.sku.text(),
              unitWord(line.quantity.unit()),
              line.quantity.milli(),
              line.unitPrice.minor(),
              line.net.minor(),
              line.tax.minor(),
              line.gross.minor()}
            .run();
    int position = 0;
    for (const wire::TaxTotal& tax : sale.taxes)
        Query{m_tax,
              epoch,
              seq,
              ++position,
              tax.tax,
              tax.net.minor(),
              tax.amount.minor(),
              tax.gross.minor(),
              tax.rate ? tax.rate->millionths() : -1}
            .run();
    position = 0;
    for (const wire::SaleTender& tender : sale.tenders)
        Query{m_tender, epoch, seq, ++position, tender.kind, tender.amount.minor()}.run();
}

void Projector::writeSerials(const wire::SaleCompleted& sale)
{
    // The newest word about a piece counts. Another till may have sold what comes back here: a sum
    // of both would be below zero, and would hide a sale. What comes back and is sold again by one
    // document has left.
    for (const bool isSold : {false, true})
        for (const wire::SaleLine& line : sale.lines)
            if (!line.serial.empty() && (line.quantity.milli() > 0) == isSold) {
                Query{m_forgetSerial, line.sku.text(), line.serial}.run();
                Query{m_serial, line.sku.text(), line.serial, isSold ? 1 : 0}.run();
            }
}

void Projector::writeTraces(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale)
{
    if (sale.customer)
        Query{m_trace, traceWord(SaleTrace::Customer), sale.customer->customer.text(), epoch, seq}
            .run();
    for (const wire::SaleTender& tender : sale.tenders)
        if (!tender.reference.empty()) // Two payments of one sale may be called the same.
            Query{m_trace, traceWord(SaleTrace::Payment), tender.reference, epoch, seq}.run();
}

void Projector::writeMovements(std::int64_t epoch, std::int64_t seq,
                               const wire::SaleCompleted& sale)
{
    std::map<std::string_view, std::int64_t> moved;
    for (const wire::SaleLine& line : sale.lines)
        moved[line.sku.text()] += wire::stockMilli(line);
    for (const auto& [sku, milli] : moved)
        Query{m_movement, sku, epoch, seq, milli}.run();
}

void Projector::writeReturns(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale)
{
    for (const wire::SaleLine& line : sale.lines) {
        if (!line.returned || !line.returned->sale)
            continue;
        const wire::SaleOrigin& origin = *line.returned->sale;
        Query{m_return,
              epoch,
              seq,
              line.line,
              origin.till.bytes(),
              origin.epoch.text(),
              origin.seq,
              line.returned->line,
              -line.quantity.milli(),
              line.returned->unconfirmed ? 1 : 0}
            .run();
    }
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::StockCorrected& corrected)
{
    for (const wire::StockCorrected::Line& line : corrected.lines)
        Query{m_movement, line.sku.text(), epoch, header.seq, line.difference.milli()}.run();
    return {};
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::ShiftOpened& opened)
{
    return m_shifts.open(epoch, header, opened);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::CashMoved& moved)
{
    return m_shifts.move(epoch, header.seq, moved);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::DrawerOpened& opened)
{
    return m_shifts.openDrawer(epoch, header.seq, opened);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::ShiftHandedOver& handedOver)
{
    return m_shifts.handOver(epoch, header.seq, handedOver);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::ShiftClosed& closed)
{
    return m_shifts.close(epoch, header.seq, closed);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::BasketVoided& voided)
{
    m_shifts.voidBasket(epoch, header.seq, voided);
    m_held.gone(epoch, header.seq, voided.basket);
    return {};
}

Status Projector::project(std::int64_t, const wire::EntryHeader&, const wire::BasketHeld& held)
{
    m_held.held(held.basket);
    return {};
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::BasketRecalled& recalled)
{
    m_held.gone(epoch, header.seq, recalled.basket);
    return {};
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::PaymentStarted& started)
{
    return m_tenders.start(epoch, header.seq, started);
}

Status Projector::project(std::int64_t, const wire::EntryHeader&, const wire::PaymentEnded& ended)
{
    return m_tenders.end(ended.payment);
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::LayAwayOpened& opened)
{
    return m_tenders.layAway(epoch, header.seq, opened.number);
}

Status Projector::project(std::int64_t, const wire::EntryHeader&, const wire::LayAwayEnded& ended)
{
    return m_tenders.endLayAway(ended.number);
}

Status Projector::project(std::int64_t, const wire::EntryHeader& header,
                          const wire::StaffClocked& clocked)
{
    m_people.clock(header, clocked);
    return {};
}

Status Projector::project(std::int64_t, const wire::EntryHeader&,
                          const wire::TrainingSwitched& switched)
{
    m_people.switchTraining(switched);
    return {};
}

Status Projector::project(std::int64_t epoch, const wire::EntryHeader& header,
                          const wire::ReceiptReprinted& reprinted)
{
    m_shifts.copyReceipt(epoch, header.seq, reprinted);
    return {};
}

Status Projector::project(std::int64_t, const wire::EntryHeader& header,
                          const wire::SettlementProposed& proposed)
{
    Query{m_proposal, proposed.exception.text(), proposed.version, header.id.text(),
          proposed.resolution}
        .run();
    return {};
}

Status projectStored(Projector& projector, const EpochRow& epoch, const StoredEntry& entry)
{
    const auto header = wire::readHeader(entry.headerBytes);
    if (!header)
        return fail(ErrorCode::StorageDamaged, header.error().detail);
    const auto event = wire::readEvent(header->kind, header->schema, entry.bodyBytes);
    if (!event && event.error().code == ErrorCode::Quarantined)
        return {};
    if (!event)
        return fail(ErrorCode::StorageDamaged, event.error().detail);
    return projector.project(epoch.ordinal, *header, *event);
}

} // namespace onetill::store

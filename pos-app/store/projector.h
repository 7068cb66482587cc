#pragma once

#include "pos-app/store/held/held_projector.h"
#include "pos-app/store/journal_rows.h"
#include "pos-app/store/people/people_projector.h"
#include "pos-app/store/register_values.h"
#include "pos-app/store/shift/shift_projector.h"
#include "pos-app/store/tenders/tender_projector.h"
#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace onetill::store {

/// The tables that kProjectionMigrations make.
inline constexpr std::array<std::string_view, 25> kProjectionTables = {
    "sale",           "sale_line",     "sale_tax",       "sale_tender",  "stock_movement",
    "shift",          "cash_movement", "drawer_opening", "basket_void",  "sale_removed",
    "shift_handover", "shift_close",   "sale_return",    "serial_sold",  "sale_foreign_cash",
    "stored_value",   "payment_open",  "coupon_used",    "lay_away",     "staff_clock",
    "training",       "basket_gone",   "sale_trace",     "receipt_copy", "settlement_proposal"};

/// Writes what follows from an entry. The same code runs when the entry is written and when the
/// projections are made again. Inside the caller's transaction; throws SQLite::Exception.
class Projector
{
public:
    explicit Projector(SQLite::Database& database);

    /// Errors: Conflict for a receipt, shift or Z number that is not the next, and for a closing
    /// whose figures are not those of the entries before it; NoShift for what belongs to a shift
    /// that is not open.
    Status project(std::int64_t epochOrdinal, const wire::EntryHeader& header,
                   const wire::Event& event);

    std::int64_t nextReceiptOrdinal(std::int64_t epochOrdinal);
    std::int64_t nextShiftNumber(std::int64_t epochOrdinal);

private:
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::SaleCompleted& sale);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::ShiftOpened& opened);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::CashMoved& moved);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::DrawerOpened& opened);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::ShiftHandedOver& handedOver);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::ShiftClosed& closed);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::StockCorrected& corrected);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::BasketVoided& voided);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::PaymentStarted& started);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::PaymentEnded& ended);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::LayAwayOpened& opened);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::LayAwayEnded& ended);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::BasketHeld& held);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::BasketRecalled& recalled);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::StaffClocked& clocked);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::TrainingSwitched& switched);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::ReceiptReprinted& reprinted);
    Status project(std::int64_t epoch, const wire::EntryHeader& header,
                   const wire::SettlementProposed& proposed);
    /// Events that nothing is summed up from.
    template <class Other>
    Status project(std::int64_t, const wire::EntryHeader&, const Other&)
    {
        return {};
    }
    void writeLines(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);
    void writeSerials(const wire::SaleCompleted& sale);
    void writeMovements(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);
    void writeReturns(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);
    void writeTraces(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);

    SQLite::Statement m_nextReceipt;
    SQLite::Statement m_sale;
    SQLite::Statement m_line;
    SQLite::Statement m_tax;
    SQLite::Statement m_tender;
    SQLite::Statement m_movement;
    SQLite::Statement m_return;
    SQLite::Statement m_forgetSerial;
    SQLite::Statement m_serial;
    SQLite::Statement m_trace;
    SQLite::Statement m_proposal;
    HeldProjector m_held;
    TenderProjector m_tenders;
    PeopleProjector m_people;
    ShiftProjector m_shifts;
};

/// Reads an entry from its bytes and projects it. An event of a kind that this version lacks
/// changes nothing. Errors: StorageDamaged; those of project().
Status projectStored(Projector& projector, const EpochRow& epoch, const StoredEntry& entry);

} // namespace onetill::store

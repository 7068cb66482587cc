#pragma once

#include "pos-app/store/shift/shift_sums.h"
#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"

#include <cstdint>

namespace onetill::store {

/// The part of the Projector that is about shifts and their drawers. Inside the caller's
/// transaction; throws SQLite::Exception.
class ShiftProjector
{
public:
    explicit ShiftProjector(SQLite::Database& database);

    /// Errors: Conflict for a number that is not the next.
    Status open(std::int64_t epoch, const wire::EntryHeader& header,
                const wire::ShiftOpened& opened);
    /// Errors: NoShift, OutOfRange when the shift could not add up the sale.
    Status addSale(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);
    /// Errors: NoShift, OutOfRange.
    Status move(std::int64_t epoch, std::int64_t seq, const wire::CashMoved& moved);
    /// Errors: NoShift.
    Status openDrawer(std::int64_t epoch, std::int64_t seq, const wire::DrawerOpened& opened);
    /// Errors: NoShift.
    Status handOver(std::int64_t epoch, std::int64_t seq, const wire::ShiftHandedOver& handedOver);
    void voidBasket(std::int64_t epoch, std::int64_t seq, const wire::BasketVoided& voided);
    void copyReceipt(std::int64_t epoch, std::int64_t seq, const wire::ReceiptReprinted& reprinted);
    /// Every figure of the entry must be that of the entries before it. Errors: NoShift, Conflict.
    Status close(std::int64_t epoch, std::int64_t seq, const wire::ShiftClosed& closed);

    std::int64_t nextShiftNumber(std::int64_t epoch);

private:
    /// Errors: NoShift unless this very shift is open.
    Status requireOpen(std::int64_t epoch, const Uuid& shift);
    /// In another currency than the shift's own.
    bool isForeign(const wire::CashMoved& moved);
    Status moveForeign(std::int64_t epoch, std::int64_t seq, const wire::CashMoved& moved);
    Status addToDrawer(const Uuid& shift, std::int64_t minor, Currency currency);
    Status checkFigures(std::int64_t epoch, const wire::ShiftClosed& closed);

    ShiftSums m_sums;
    SQLite::Statement m_next;
    SQLite::Statement m_open;
    SQLite::Statement m_isOpen;
    SQLite::Statement m_takes;
    SQLite::Statement m_removed;
    SQLite::Statement m_drawer;
    SQLite::Statement m_state;
    SQLite::Statement m_move;
    SQLite::Statement m_moveForeign;
    SQLite::Statement m_drawerOpening;
    SQLite::Statement m_handOver;
    SQLite::Statement m_void;
    SQLite::Statement m_copy;
    SQLite::Statement m_close;
};

/// For a number that is to have no gap. Conflict.
tl::unexpected<Error> notNext(const std::string& what, std::int64_t got, std::int64_t next);

} // namespace onetill::store

#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/events.h"

#include <cstdint>

namespace onetill::store {

/// What follows from a document's tenders beyond the drawer: accounts, foreign cash, payments that
/// end, coupons that are used up. Inside the caller's transaction; throws SQLite::Exception.
class TenderProjector
{
public:
    explicit TenderProjector(SQLite::Database& database);

    /// Errors: Conflict for a payment that is not open.
    Status addSale(std::int64_t epoch, std::int64_t seq, const wire::SaleCompleted& sale);
    /// Errors: Conflict for one that was begun before.
    Status start(std::int64_t epoch, std::int64_t seq, const wire::PaymentStarted& started);
    /// Errors: Conflict for one that is not open: each ends exactly once.
    Status end(const Uuid& payment);
    /// Errors: Conflict for a number that is in use.
    Status layAway(std::int64_t epoch, std::int64_t seq, const std::string& number);
    /// Errors: Conflict for one that has ended or never began.
    Status endLayAway(const std::string& number);

private:
    Status addTender(std::int64_t epoch, std::int64_t seq, int position,
                     const wire::SaleTender& tender);

    SQLite::Statement m_foreign;
    SQLite::Statement m_stored;
    SQLite::Statement m_start;
    SQLite::Statement m_end;
    SQLite::Statement m_coupon;
    SQLite::Statement m_layAway;
    SQLite::Statement m_endLayAway;
};

} // namespace onetill::store

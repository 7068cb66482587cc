#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/drawer/shift_closed.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace onetill::store {

/// The sums of a shift from the projections. Inside the caller's transaction; throws
/// SQLite::Exception.
class ShiftSums
{
public:
    explicit ShiftSums(SQLite::Database& database);

    /// Zeros and empty lists for a shift in which nothing happened. Errors: OutOfRange when the
    /// entries add up to more than can be.
    Result<wire::ShiftFigures> of(const Uuid& shift, Currency currency);
    /// By currency: so many payments, and what is left of them in the drawer; none for a shift that
    /// took none. Errors: OutOfRange.
    Result<std::vector<wire::ForeignSum>> foreignCash(const Uuid& shift);
    /// Of the epoch up to its newest Z; zeros before the first. Errors: OutOfRange.
    Result<wire::GrandTotals> grandTotals(std::int64_t epochOrdinal, Currency currency);
    /// What the next Z must be.
    std::int64_t nextZNumber(std::int64_t epochOrdinal);

private:
    Status addTotals(wire::ShiftFigures& figures, const Uuid& shift);
    Status addTaxes(wire::ShiftFigures& figures, const Uuid& shift);
    Status addKinds(std::vector<wire::KindSum>& sums, SQLite::Statement& statement,
                    const Uuid& shift, Currency currency);
    wire::CountedSum audited(SQLite::Statement& statement, const Uuid& shift, Currency currency);

    SQLite::Statement m_totals;
    SQLite::Statement m_taxes;
    SQLite::Statement m_tenders;
    SQLite::Statement m_foreign;
    SQLite::Statement m_moves;
    SQLite::Statement m_voided;
    SQLite::Statement m_removed;
    SQLite::Statement m_copies;
    SQLite::Statement m_returned;
    SQLite::Statement m_refunds;
    SQLite::Statement m_openings;
    SQLite::Statement m_grand;
    SQLite::Statement m_nextZ;
};

/// As older versions summed them up: each tax once, whatever its rates.
std::vector<wire::TaxSum> withoutRates(const std::vector<wire::TaxSum>& taxes);

/// Both together. Errors: OutOfRange.
Result<wire::GrandTotals> grandWith(const wire::GrandTotals& before,
                                    const wire::ShiftFigures& figures);

} // namespace onetill::store

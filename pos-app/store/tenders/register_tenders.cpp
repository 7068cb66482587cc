#include "pos-app/store/register_parts.h"

#include <type_traits>
#include <utility>

namespace onetill::store {
namespace {

/// The entries at the places that `places` tells, each as `made` makes it of entry and event.
/// Errors: StorageDamaged for one that is not there.
template <class Event, class Made>
auto openEntries(SQLite::Statement& places, JournalRows& rows, Made made)
    -> Result<std::vector<std::invoke_result_t<Made, const wire::EntryHeader&, Event>>>
{
    std::vector<std::invoke_result_t<Made, const wire::EntryHeader&, Event>> open;
    Query place{places};
    while (place.step()) {
        const auto entry = rows.entry(place.integer(0), place.integer(1));
        const auto header = entry ? wire::readHeader(entry->headerBytes)
                                  : Result<wire::EntryHeader>{fail(ErrorCode::NotFound, "")};
        auto event = header ? wire::readEvent(Event::kKind, Event::kSchema, entry->bodyBytes)
                            : Result<wire::Event>{passOn(header)};
        if (!event)
            return fail(ErrorCode::StorageDamaged,
                        "a " + std::string{Event::kKind} + " without its journal entry");
        open.push_back(made(*header, std::get<Event>(*std::move(event))));
    }
    return open;
}

} // namespace

TenderStatements::TenderStatements(SQLite::Database& database)
    // An account whose first entry here takes from it began elsewhere, whatever came back to it.
    : balance{database, R"sql(
          WITH about AS (
              SELECT epoch, seq, position, amount_minor FROM stored_value
              WHERE kind = ?1 AND number = ?2
          )
          SELECT coalesce(sum(amount_minor), 0),
                 coalesce((SELECT amount_minor > 0 AND (position < 0 OR ?1 = 'store-credit')
                           FROM about ORDER BY epoch, seq, position LIMIT 1), 0)
          FROM about
      )sql"},
      newest{database, R"sql(
          SELECT epoch, seq FROM stored_value WHERE kind = ?1 AND number = ?2
          ORDER BY epoch DESC, seq DESC LIMIT 1
      )sql"},
      // No acknowledgement takes from it what the day has: the centre keeps entries as they come,
      // and no ledger there judges a draw yet. An invented number would pay again with each.
      drawn{database, R"sql(
          WITH counted AS (
              SELECT stored_value.epoch, stored_value.seq, position, kind, number, amount_minor
              FROM epoch
              JOIN stored_value ON stored_value.epoch = epoch.ordinal
                               AND stored_value.seq > epoch.acknowledged_seq
              UNION
              SELECT stored_value.epoch, stored_value.seq, position, kind, number, amount_minor
              FROM sale
              JOIN stored_value ON stored_value.epoch = sale.epoch
                               AND stored_value.seq = sale.seq
              WHERE sale.business_day = ?3
          )
          SELECT coalesce(-sum(CASE WHEN kind <> 'prepayment' OR NOT (
                     SELECT began.amount_minor > 0 AND began.position < 0
                     FROM stored_value AS began
                     WHERE began.kind = counted.kind AND began.number = counted.number
                     ORDER BY began.epoch, began.seq, began.position LIMIT 1
                 ) THEN amount_minor END), 0),
                 coalesce(-sum(CASE WHEN kind = ?1 AND number = ?2 THEN amount_minor END), 0)
          FROM counted WHERE amount_minor < 0
      )sql"},
      openPayments{database, "SELECT epoch, seq FROM payment_open ORDER BY epoch, seq"},
      couponUsed{database, "SELECT 1 FROM coupon_used WHERE coupon = ?1"},
      layAways{database, "SELECT epoch, seq FROM lay_away ORDER BY epoch, seq"}
{
}

Result<StoredValueHere> Register::storedValue(std::string_view kind, std::string_view number,
                                              Date businessDay, Currency currency) const
{
    return withoutExceptions("look up an account", [&]() -> Result<StoredValueHere> {
        Query sums{m_parts->tenders.balance, kind, number};
        sums.step();
        Query drawn{m_parts->tenders.drawn, kind, number, formatDate(businessDay)};
        drawn.step();
        const auto balance = Money::fromMinor(sums.integer(0), currency);
        const auto byThisTill = Money::fromMinor(drawn.integer(0), currency);
        const auto fromAccount = Money::fromMinor(drawn.integer(1), currency);
        if (!balance || !byThisTill || !fromAccount)
            return fail(ErrorCode::OutOfRange, "an account of more than can be");
        StoredValueHere here{std::nullopt, {}, *fromAccount, *byThisTill};
        if (sums.integer(1) == 0)
            return here;
        here.balance = *balance;
        Query place{m_parts->tenders.newest, kind, number};
        place.step();
        const auto entry = m_parts->rows.entry(place.integer(0), place.integer(1));
        const auto header = entry ? wire::readHeader(entry->headerBytes)
                                  : Result<wire::EntryHeader>{fail(ErrorCode::NotFound, "")};
        if (!header)
            return fail(ErrorCode::StorageDamaged, "an account without its journal entry");
        here.asOf = header->clock.at;
        return here;
    });
}

Result<std::vector<RecordedPayment>> Register::openPayments() const
{
    return withoutExceptions("look up payments", [&] {
        return openEntries<wire::PaymentStarted>(
            m_parts->tenders.openPayments, m_parts->rows,
            [](const wire::EntryHeader& header, wire::PaymentStarted started) {
                return RecordedPayment{header.clock.at, std::move(started)};
            });
    });
}

Result<bool> Register::couponUsed(std::string_view coupon) const
{
    return withoutExceptions("look up a coupon", [&]() -> Result<bool> {
        Query row{m_parts->tenders.couponUsed, coupon};
        return row.step();
    });
}

Result<std::vector<wire::LayAwayOpened>> Register::layAways() const
{
    return withoutExceptions("look up lay-aways", [&] {
        return openEntries<wire::LayAwayOpened>(
            m_parts->tenders.layAways, m_parts->rows,
            [](const wire::EntryHeader&, wire::LayAwayOpened opened) { return opened; });
    });
}

} // namespace onetill::store

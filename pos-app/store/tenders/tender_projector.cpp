#include "pos-app/store/tenders/tender_projector.h"

#include <algorithm>
#include <array>

namespace onetill::store {
namespace {

using replica::Query;

constexpr std::array<std::string_view, 4> kAccounts = {"gift-card", "store-credit", "points",
                                                       "prepayment"};

} // namespace

TenderProjector::TenderProjector(SQLite::Database& database)
    : m_foreign{database, R"sql(
          INSERT INTO sale_foreign_cash (epoch, seq, position, currency, amount_minor)
          VALUES (?1, ?2, ?3, ?4, ?5)
      )sql"},
      m_stored{database, R"sql(
          INSERT INTO stored_value (epoch, seq, position, kind, number, amount_minor)
          VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      )sql"},
      m_start{database, R"sql(
          INSERT INTO payment_open (payment, epoch, seq) VALUES (?1, ?2, ?3)
          ON CONFLICT DO NOTHING
      )sql"},
      m_end{database, "DELETE FROM payment_open WHERE payment = ?1"},
      m_coupon{database, "INSERT INTO coupon_used (coupon, epoch, seq) VALUES (?1, ?2, ?3)"},
      m_layAway{database, R"sql(
          INSERT INTO lay_away (number, epoch, seq) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING
      )sql"},
      m_endLayAway{database, "DELETE FROM lay_away WHERE number = ?1"}
{
}

Status TenderProjector::addSale(std::int64_t epoch, std::int64_t seq,
                                const wire::SaleCompleted& sale)
{
    int position = 0;
    for (const wire::SaleTender& tender : sale.tenders)
        if (const auto added = addTender(epoch, seq, ++position, tender); !added)
            return added;
    for (const wire::SaleLine& line : sale.lines)
        if (!line.loads.empty())
            Query{m_stored, epoch, seq, -line.line, line.loads, line.serial, line.gross.minor()}
                .run();
    for (const std::string& coupon : sale.usedCoupons)
        Query{m_coupon, coupon, epoch, seq}.run();
    return {};
}

Status TenderProjector::addTender(std::int64_t epoch, std::int64_t seq, int position,
                                  const wire::SaleTender& tender)
{
    if (tender.foreign)
        Query{m_foreign,
              epoch,
              seq,
              position,
              tender.foreign->handed.currency().code(),
              tender.foreign->handed.minor()}
            .run();
    if (std::ranges::find(kAccounts, tender.kind) != kAccounts.end())
        Query{m_stored, epoch, seq, position, tender.kind, tender.reference, -tender.amount.minor()}
            .run();
    return tender.payment ? end(*tender.payment) : Status{};
}

Status TenderProjector::start(std::int64_t epoch, std::int64_t seq,
                              const wire::PaymentStarted& started)
{
    if (Query{m_start, started.payment.bytes(), epoch, seq}.run() != 1)
        return fail(ErrorCode::Conflict, "payment " + started.payment.text() + " was begun before");
    return {};
}

Status TenderProjector::end(const Uuid& payment)
{
    if (Query{m_end, payment.bytes()}.run() != 1)
        return fail(ErrorCode::Conflict, "payment " + payment.text() + " is not open");
    return {};
}

Status TenderProjector::layAway(std::int64_t epoch, std::int64_t seq, const std::string& number)
{
    if (Query{m_layAway, number, epoch, seq}.run() != 1)
        return fail(ErrorCode::Conflict, "lay-away " + number + " is there already");
    return {};
}

Status TenderProjector::endLayAway(const std::string& number)
{
    if (Query{m_endLayAway, number}.run() != 1)
        return fail(ErrorCode::Conflict, "lay-away " + number + " is not open");
    return {};
}

} // namespace onetill::store

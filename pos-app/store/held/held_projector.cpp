#include "pos-app/store/held/held_projector.h"

namespace onetill::store {

using replica::Query;

HeldProjector::HeldProjector(SQLite::Database& database)
    : m_held{database, "DELETE FROM basket_gone WHERE basket = ?1"}, m_gone{database, R"sql(
          INSERT INTO basket_gone (basket, epoch, seq) VALUES (?1, ?2, ?3)
          ON CONFLICT DO UPDATE SET epoch = excluded.epoch, seq = excluded.seq
      )sql"}
{
}

void HeldProjector::held(const Uuid& basket)
{
    Query{m_held, std::span<const std::uint8_t>{basket.bytes()}}.run();
}

void HeldProjector::gone(std::int64_t epoch, std::int64_t seq, const Uuid& basket)
{
    Query{m_gone, std::span<const std::uint8_t>{basket.bytes()}, epoch, seq}.run();
}

} // namespace onetill::store

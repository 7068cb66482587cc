#include "pos-app/store/register_parts.h"

namespace onetill::store {

HeldStatements::HeldStatements(SQLite::Database& database)
    : hold{database, R"sql(
          INSERT INTO held_basket (id, held_ms, held_by, note, body) VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT DO UPDATE SET note = excluded.note
      )sql"},
      held{database, R"sql(
          SELECT id, held_ms, held_by, note, body FROM held_basket ORDER BY held_ms, id
      )sql"},
      rename{database, "UPDATE held_basket SET note = ?2 WHERE id = ?1"},
      remove{database, "DELETE FROM held_basket WHERE id = ?1"},
      gone{database, "SELECT 1 FROM basket_gone WHERE basket = ?1"}
{
}

void HeldStatements::add(const HeldBasket& basket)
{
    Query{hold,
          std::span<const std::uint8_t>{basket.id.bytes()},
          basket.heldAt.ms,
          basket.heldBy.text(),
          basket.note,
          basket.body}
        .run();
}

Result<std::vector<HeldBasket>> Register::held() const
{
    return withoutExceptions("read held baskets", [&]() -> Result<std::vector<HeldBasket>> {
        std::vector<HeldBasket> baskets;
        Query row{m_parts->held.held};
        while (row.step())
            baskets.push_back({Uuid{bytesOf<16>(row.blob(0))}, Timestamp{row.integer(1)},
                               StaffId::parse(row.text(2)).value_or(StaffId{}), row.text(3),
                               row.text(4)});
        return baskets;
    });
}

Status Register::renameHeld(const Uuid& id, std::string_view note)
{
    return m_parts->write("rename a held basket", [&]() -> Status {
        if (Query{m_parts->held.rename, std::span<const std::uint8_t>{id.bytes()}, note}.run() == 0)
            return fail(ErrorCode::NotFound, "no basket " + id.text() + " is held");
        return {};
    });
}

Status Register::forgetHeld(const Uuid& id)
{
    return m_parts->write("forget a held basket", [&]() -> Status {
        Query{m_parts->held.remove, std::span<const std::uint8_t>{id.bytes()}}.run();
        return {};
    });
}

Result<bool> Register::basketGone(const Uuid& id) const
{
    return withoutExceptions("look up a basket", [&]() -> Result<bool> {
        return Query{m_parts->held.gone, std::span<const std::uint8_t>{id.bytes()}}.step();
    });
}

} // namespace onetill::store

#include "pos-app/store/register_parts.h"

namespace onetill::store {

MemoryStatements::MemoryStatements(SQLite::Database& database)
    : saveDraft{database, R"sql(
          INSERT INTO draft (only_one, body) VALUES (1, ?1)
          ON CONFLICT DO UPDATE SET body = excluded.body
      )sql"},
      // Without WHERE SQLite empties the table's page and writes it, even when nothing was there.
      clearDraft{database, "DELETE FROM draft WHERE only_one = 1"},
      draft{database, "SELECT body FROM draft"},
      setSetting{database, R"sql(
          INSERT INTO setting (name, value) VALUES (?1, ?2)
          ON CONFLICT DO UPDATE SET value = excluded.value
      )sql"},
      setting{database, "SELECT value FROM setting WHERE name = ?1"},
      saveAttempts{database, R"sql(
          INSERT INTO sign_in_attempts (staff, wrong_pins, blocked_until_ms, boot_id,
                                        blocked_until_ticks_ms)
          VALUES (?1, ?2, ?3, ?4, ?5)
          ON CONFLICT DO UPDATE
          SET wrong_pins = excluded.wrong_pins, blocked_until_ms = excluded.blocked_until_ms,
              boot_id = excluded.boot_id, blocked_until_ticks_ms = excluded.blocked_until_ticks_ms
      )sql"},
      clearAttempts{database, "DELETE FROM sign_in_attempts WHERE staff = ?1"},
      attempts{database, R"sql(
          SELECT wrong_pins, blocked_until_ms, boot_id, blocked_until_ticks_ms
          FROM sign_in_attempts WHERE staff = ?1
      )sql"},
      useCatalogue{database, R"sql(
          INSERT INTO catalogue_file (only_one, current, previous) VALUES (1, ?1, '')
          ON CONFLICT DO UPDATE SET previous = current, current = excluded.current
          WHERE current <> excluded.current
      )sql"},
      catalogueFiles{database, "SELECT current, previous FROM catalogue_file"}
{
}

Status Register::saveDraft(std::string_view draft)
{
    return m_parts->write("save the open basket", [&]() -> Status {
        Query{m_parts->memory.saveDraft, draft}.run();
        return {};
    });
}

Status Register::clearDraft()
{
    return m_parts->write("clear the open basket", [&]() -> Status {
        Query{m_parts->memory.clearDraft}.run();
        return {};
    });
}

Result<std::optional<std::string>> Register::draft() const
{
    return withoutExceptions("read the open basket", [&]() -> Result<std::optional<std::string>> {
        Query row{m_parts->memory.draft};
        if (!row.step())
            return std::nullopt;
        return row.text(0);
    });
}

Status Register::setSetting(std::string_view name, std::string_view value)
{
    return m_parts->write("save a setting", [&]() -> Status {
        Query{m_parts->memory.setSetting, name, value}.run();
        return {};
    });
}

Result<std::optional<std::string>> Register::setting(std::string_view name) const
{
    return withoutExceptions("read a setting", [&]() -> Result<std::optional<std::string>> {
        Query row{m_parts->memory.setting, name};
        if (!row.step())
            return std::nullopt;
        return row.text(0);
    });
}

Status Register::saveSignInAttempts(const SignInAttempts& attempts)
{
    return m_parts->write("save sign-in attempts", [&]() -> Status {
        Query{m_parts->memory.saveAttempts, attempts.staff.text(), attempts.wrongPins,
              attempts.blockedUntil.ms,     attempts.bootId,       attempts.blockedUntilTicksMs}
            .run();
        return {};
    });
}

Status Register::clearSignInAttempts(const StaffId& staff)
{
    return m_parts->write("clear sign-in attempts", [&]() -> Status {
        Query{m_parts->memory.clearAttempts, staff.text()}.run();
        return {};
    });
}

Result<std::optional<SignInAttempts>> Register::signInAttempts(const StaffId& staff) const
{
    return withoutExceptions(
        "read sign-in attempts", [&]() -> Result<std::optional<SignInAttempts>> {
            Query row{m_parts->memory.attempts, staff.text()};
            if (!row.step())
                return std::nullopt;
            return SignInAttempts{staff, row.integer(0), Timestamp{row.integer(1)}, row.text(2),
                                  row.integer(3)};
        });
}

Status Register::useCatalogue(std::string_view fileName)
{
    return m_parts->write("switch the catalogue", [&]() -> Status {
        Query{m_parts->memory.useCatalogue, fileName}.run();
        return {};
    });
}

Result<CatalogueFiles> Register::catalogueFiles() const
{
    return withoutExceptions("read which catalogue is used", [&]() -> Result<CatalogueFiles> {
        Query row{m_parts->memory.catalogueFiles};
        if (!row.step())
            return CatalogueFiles{};
        return CatalogueFiles{row.text(0), row.text(1)};
    });
}

} // namespace onetill::store

#include "pos-app/store/register_parts.h"

namespace onetill::store {
namespace {

constexpr std::string_view kDamaged = "what people did at this till cannot be read";

Result<ClockState> readState(Query& row)
{
    const auto staff = StaffId::parse(row.text(0));
    const auto day = parseDate(row.text(3));
    if (!staff || !day)
        return fail(ErrorCode::StorageDamaged, std::string{kDamaged});
    return ClockState{*staff, row.integer(1) != 0, Timestamp{row.integer(2)}, *day};
}

} // namespace

PeopleStatements::PeopleStatements(SQLite::Database& database)
    : clocks{database, R"sql(
          SELECT staff, at_work, at_ms, business_day FROM staff_clock
          WHERE staff = ?1 OR (?1 = '' AND at_work) ORDER BY at_ms, staff
      )sql"},
      training{database, "SELECT staff FROM training"}
{
}

Result<std::optional<ClockState>> Register::clockState(const StaffId& staff) const
{
    return withoutExceptions("look up a clock", [&]() -> Result<std::optional<ClockState>> {
        Query row{m_parts->people.clocks, staff.text()};
        if (!row.step())
            return std::nullopt;
        const auto state = readState(row);
        if (!state)
            return passOn(state);
        return *state;
    });
}

Result<std::vector<ClockState>> Register::atWork() const
{
    return withoutExceptions("look up clocks", [&]() -> Result<std::vector<ClockState>> {
        std::vector<ClockState> states;
        Query row{m_parts->people.clocks, ""};
        while (row.step()) {
            const auto state = readState(row);
            if (!state)
                return passOn(state);
            states.push_back(*state);
        }
        return states;
    });
}

Result<std::optional<StaffId>> Register::trainingBegunBy() const
{
    return withoutExceptions("look up training", [&]() -> Result<std::optional<StaffId>> {
        Query row{m_parts->people.training};
        if (!row.step())
            return std::nullopt;
        const auto staff = StaffId::parse(row.text(0));
        if (!staff)
            return fail(ErrorCode::StorageDamaged, std::string{kDamaged});
        return *staff;
    });
}

} // namespace onetill::store

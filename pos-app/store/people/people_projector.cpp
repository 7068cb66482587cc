#include "pos-app/store/people/people_projector.h"

namespace onetill::store {

using replica::Query;

PeopleProjector::PeopleProjector(SQLite::Database& database)
    : m_clock{database, R"sql(
          INSERT INTO staff_clock (staff, at_work, at_ms, business_day) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT DO UPDATE
          SET at_work = excluded.at_work, at_ms = excluded.at_ms,
              business_day = excluded.business_day
      )sql"},
      m_begin{database, R"sql(
          INSERT INTO training (only_one, staff) VALUES (1, ?1)
          ON CONFLICT DO UPDATE SET staff = excluded.staff
      )sql"},
      m_end{database, "DELETE FROM training WHERE only_one = 1"}
{
}

void PeopleProjector::clock(const wire::EntryHeader& header, const wire::StaffClocked& clocked)
{
    Query{m_clock, clocked.staff.text(), clocked.in ? 1 : 0, header.clock.at.ms,
          formatDate(header.businessDay)}
        .run();
}

void PeopleProjector::switchTraining(const wire::TrainingSwitched& switched)
{
    if (switched.on)
        Query{m_begin, switched.by.text()}.run();
    else
        Query{m_end}.run();
}

} // namespace onetill::store

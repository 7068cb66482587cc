#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/wire/entry.h"
#include "sync-engine/contract/wire/people/people_events.h"

namespace onetill::store {

/// Who works, and whether the till is for training. Inside the caller's transaction; throws
/// SQLite::Exception.
class PeopleProjector
{
public:
    explicit PeopleProjector(SQLite::Database& database);

    void clock(const wire::EntryHeader& header, const wire::StaffClocked& clocked);
    void switchTraining(const wire::TrainingSwitched& switched);

private:
    SQLite::Statement m_clock;
    SQLite::Statement m_begin;
    SQLite::Statement m_end;
};

} // namespace onetill::store

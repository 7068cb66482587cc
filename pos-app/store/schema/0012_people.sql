-- What the journal last said of each person's work at this till, and whether the till is for
-- training; made from the journal like the other projections.
CREATE TABLE staff_clock (
    staff TEXT PRIMARY KEY,
    at_work INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    business_day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE training (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    staff TEXT NOT NULL
) STRICT;

-- Lay-aways that have not ended, made from the journal like the other projections.
CREATE TABLE lay_away (
    number TEXT PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

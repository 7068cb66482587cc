-- Baskets that this till has gone on with or thrown away, made from the journal like the other
-- projections: what the centre tells of them meanwhile is old.
CREATE TABLE basket_gone (
    basket BLOB PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

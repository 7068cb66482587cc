-- Baskets put aside for a while. Each body is the draft that it was.
CREATE TABLE held_basket (
    id BLOB PRIMARY KEY,
    held_ms INTEGER NOT NULL,
    held_by TEXT NOT NULL,
    note TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Receipts that were given out once more, made from the journal like the other projections.
CREATE TABLE receipt_copy (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shift BLOB,                         -- Null where none was open.
    total_minor INTEGER NOT NULL,       -- Of the sale.
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX receipt_copy_of_shift ON receipt_copy (shift);

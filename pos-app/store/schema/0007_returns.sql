-- What came back of which sale, made from the journal like the other projections. The sale may be
-- another till's: it goes by its place in that till's journal, as its receipt does.

CREATE TABLE sale_return (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    line INTEGER NOT NULL,              -- Of the document that took it back.
    sale_till BLOB NOT NULL,
    sale_epoch TEXT NOT NULL,
    sale_seq INTEGER NOT NULL,
    sale_line INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL,    -- Above zero.
    PRIMARY KEY (epoch, seq, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX sale_return_of_sale ON sale_return (sale_till, sale_epoch, sale_seq);

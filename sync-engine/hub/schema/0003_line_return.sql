-- What came back of which line of which sale, at whichever till. The sale may arrive later: the
-- return is booked at once, and judged when both are here.

CREATE TABLE line_return (
    entry INTEGER NOT NULL REFERENCES entry (number),
    line INTEGER NOT NULL,
    sale_till BLOB NOT NULL,
    sale_epoch INTEGER NOT NULL,
    sale_seq INTEGER NOT NULL,
    sale_line INTEGER NOT NULL,
    quantity_milli INTEGER NOT NULL, -- above zero
    refunded_minor INTEGER NOT NULL, -- what was paid out for it
    currency TEXT NOT NULL,
    judged INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX line_return_of_sale ON line_return (sale_till, sale_epoch, sale_seq);

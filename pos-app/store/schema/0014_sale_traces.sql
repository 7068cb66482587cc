-- By what a sale is found again without its receipt, made from the journal like the other
-- projections: who bought, and what the payment is called where it was made.
CREATE TABLE sale_trace (
    kind TEXT NOT NULL,                 -- 'customer' or 'payment'.
    trace TEXT NOT NULL,                -- The customer's number; the payment's reference.
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (kind, trace, epoch, seq)
) STRICT, WITHOUT ROWID;

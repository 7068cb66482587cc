-- Goods that a till is taking back this moment (sync.md 4): kept for its basket until the sale that
-- has them is booked, another claim takes its place, or the time is over. A claim without lines
-- remembers only how new it was.

CREATE TABLE return_claim (
    till BLOB NOT NULL REFERENCES till (id),
    basket BLOB NOT NULL,
    revision INTEGER NOT NULL,
    until_ms INTEGER NOT NULL,
    PRIMARY KEY (till, basket)
) STRICT, WITHOUT ROWID;

CREATE INDEX return_claim_by_end ON return_claim (until_ms);

CREATE TABLE return_claim_line (
    sale_till BLOB NOT NULL,
    sale_epoch INTEGER NOT NULL,
    sale_seq INTEGER NOT NULL,
    sale_line INTEGER NOT NULL,
    till BLOB NOT NULL,
    basket BLOB NOT NULL,
    quantity_milli INTEGER NOT NULL, -- above zero
    PRIMARY KEY (sale_till, sale_epoch, sale_seq, sale_line, till, basket)
) STRICT, WITHOUT ROWID;

CREATE INDEX return_claim_line_of_basket ON return_claim_line (till, basket);

-- Which sale a receipt's number means, as printed and as people type it. Of what came before this
-- table only as printed.

CREATE TABLE sale_receipt (
    word TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (number),
    PRIMARY KEY (word, entry)
) STRICT, WITHOUT ROWID;

INSERT INTO sale_receipt (word, entry)
SELECT json_extract(body, '$.receipt_number'), number
FROM entry
WHERE kind = 'sale-completed' AND quarantine_reason IS NULL
  AND json_extract(body, '$.receipt_number') IS NOT NULL;

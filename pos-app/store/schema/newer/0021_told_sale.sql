-- What the centre told of sales whose goods came back or may: sales of other tills, and what other
-- tills took back. It is asked again before each return; this is for when it does not answer.
CREATE TABLE told_sale (
    till BLOB NOT NULL,
    epoch TEXT NOT NULL,
    seq INTEGER NOT NULL,
    receipt_word TEXT NOT NULL,     -- What all ways to type its number come to.
    told_ms INTEGER NOT NULL,
    body TEXT NOT NULL,             -- As the centre said it.
    PRIMARY KEY (till, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_sale_by_receipt ON told_sale (receipt_word, told_ms);
CREATE INDEX told_sale_by_time ON told_sale (told_ms);

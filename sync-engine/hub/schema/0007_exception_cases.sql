-- What a person has to look at becomes a case that somebody settles: one for each conflict, with a
-- version that grows when it is opened again. What was noted before is open.

ALTER TABLE exception ADD COLUMN id BLOB;
ALTER TABLE exception ADD COLUMN subject TEXT; -- Names the conflict within its kind (the rule).
ALTER TABLE exception ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE exception ADD COLUMN settled_by TEXT; -- None: it is open.
ALTER TABLE exception ADD COLUMN resolution TEXT;
ALTER TABLE exception ADD COLUMN settled_proposal BLOB;
ALTER TABLE exception ADD COLUMN settled_at_ms INTEGER;

UPDATE exception SET id = randomblob(16), subject = 'noted ' || number;

CREATE UNIQUE INDEX exception_by_id ON exception (id);
CREATE UNIQUE INDEX exception_by_subject ON exception (kind, subject);

-- What people say about cases, at tills and at the centre: the first of a version settles it.
CREATE TABLE settlement_proposal (
    id BLOB PRIMARY KEY,
    exception BLOB NOT NULL,         -- May not be here yet: then it waits.
    version INTEGER NOT NULL,
    resolution TEXT NOT NULL,
    by TEXT NOT NULL,
    approved_by TEXT,
    store TEXT,                      -- Of the till that said it; none: somebody at the centre.
    note TEXT NOT NULL,
    outcome TEXT                     -- 'settled', 'already-settled', 'not-offered'; none: it waits
) STRICT, WITHOUT ROWID;

CREATE INDEX settlement_proposal_waiting ON settlement_proposal (exception) WHERE outcome IS NULL;

-- The hub's own journal: what was decided. Chained and signed like a till's.
CREATE TABLE hub_entry (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    hash BLOB NOT NULL,
    previous BLOB NOT NULL,
    signature BLOB NOT NULL,
    header TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

-- 1: too much to be true. It is in no level until somebody says that it is.
ALTER TABLE stock_movement ADD COLUMN held INTEGER NOT NULL DEFAULT 0;

-- What a document paid back of one sale, all lines together: judged in money like its lines in
-- pieces. While the sale is not here it waits, and after a time somebody is told, once.
CREATE TABLE sale_refund (
    entry INTEGER NOT NULL REFERENCES entry (number),
    sale_till BLOB NOT NULL,
    sale_epoch INTEGER NOT NULL,
    sale_seq INTEGER NOT NULL,
    refunded_minor INTEGER NOT NULL, -- Below zero where an exchange took money.
    currency TEXT NOT NULL,
    judged INTEGER NOT NULL DEFAULT 0,
    waiting_since_ms INTEGER,        -- None: judged, or told.
    PRIMARY KEY (entry, sale_till, sale_epoch, sale_seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX sale_refund_of_sale ON sale_refund (sale_till, sale_epoch, sale_seq);
CREATE INDEX sale_refund_waiting ON sale_refund (waiting_since_ms)
    WHERE waiting_since_ms IS NOT NULL;

INSERT INTO sale_refund (entry, sale_till, sale_epoch, sale_seq, refunded_minor, currency, judged,
                         waiting_since_ms)
SELECT line.entry, line.sale_till, line.sale_epoch, line.sale_seq, sum(line.refunded_minor),
       min(line.currency), min(line.judged),
       CASE WHEN min(line.judged) = 0 THEN min(entry.received_at_ms) END
FROM line_return AS line JOIN entry ON entry.number = line.entry
GROUP BY line.entry, line.sale_till, line.sale_epoch, line.sale_seq;

-- Every journal of a till: the ordinal that its receipts and Zs are numbered by, and the store that
-- the till belonged to. Two of one ordinal are of clones that opened theirs at the same time.

CREATE TABLE till_epoch (
    till BLOB NOT NULL REFERENCES till (id),
    epoch INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    store TEXT NOT NULL,
    PRIMARY KEY (till, epoch)
) STRICT, WITHOUT ROWID;

INSERT INTO till_epoch (till, epoch, ordinal, store) SELECT id, epoch, 1, store FROM till;
INSERT OR IGNORE INTO till_epoch (till, epoch, ordinal, store)
SELECT journal.till, journal.epoch, 1, till.store FROM journal JOIN till ON till.id = journal.till;

-- The newest entry of each journal: clones sell from two at once.
CREATE TABLE stock_contained_by_journal (
    sku TEXT NOT NULL,
    store TEXT NOT NULL,
    till BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (sku, store, till, epoch)
) STRICT, WITHOUT ROWID;

INSERT INTO stock_contained_by_journal (sku, store, till, epoch, seq)
SELECT sku, store, till, epoch, seq FROM stock_contained;
DROP TABLE stock_contained;
ALTER TABLE stock_contained_by_journal RENAME TO stock_contained;

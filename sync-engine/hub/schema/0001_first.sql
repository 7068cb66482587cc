-- The hub's books. Identifiers of tills are 16 bytes, hashes 32, epochs signed 64-bit numbers;
-- times are milliseconds of UTC, quantities thousandths. Everything a till learns has a place in
-- one sequence that follows the order of commits.

CREATE TABLE hub (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    lineage TEXT NOT NULL,           -- of this database; a restored or promoted one gets a new one
    signing_seed BLOB NOT NULL,
    feed_floor INTEGER NOT NULL DEFAULT 0 -- cursors below it may have missed a tombstone
) STRICT;

-- One row per commit that changed something for tills. The tag tells a cursor of this history from
-- one of a history that was lost, although both have reached the same number.
CREATE TABLE feed_commit (
    last_sequence INTEGER PRIMARY KEY,
    tag INTEGER NOT NULL,
    committed_at_ms INTEGER NOT NULL
) STRICT;

-- Central data, each row its newest state and at the same time its entry in the feed. The scope
-- begins with the feed's name and says whose tills receive it: 'catalogue', 'staff/store:0412'.
CREATE TABLE record (
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    body TEXT,                       -- JSON; none: a tombstone
    PRIMARY KEY (scope, kind, key)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX record_feed ON record (scope, sequence);

CREATE TABLE till (
    id BLOB PRIMARY KEY,
    store TEXT NOT NULL,
    number INTEGER NOT NULL,         -- within the store; part of receipt numbers
    trial INTEGER NOT NULL,
    journal_key BLOB NOT NULL,
    token_hash BLOB NOT NULL,
    epoch INTEGER NOT NULL,          -- of the newest journal
    enrolled_at_ms INTEGER NOT NULL,
    UNIQUE (store, number)
) STRICT;

CREATE TABLE enrolment_code (
    number INTEGER PRIMARY KEY,
    code_id TEXT NOT NULL,
    secret BLOB NOT NULL,
    store TEXT NOT NULL,
    trial INTEGER NOT NULL,
    valid_until_ms INTEGER NOT NULL,
    wrong_attempts INTEGER NOT NULL DEFAULT 0,
    till BLOB REFERENCES till (id)   -- who used it
) STRICT;

CREATE INDEX enrolment_code_by_id ON enrolment_code (code_id);

CREATE TABLE enrolment_refusal (
    number INTEGER PRIMARY KEY,
    refused_at_ms INTEGER NOT NULL,
    code_id TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

CREATE INDEX enrolment_refusal_by_time ON enrolment_refusal (refused_at_ms);

-- How far each journal of a till has arrived without a gap.
CREATE TABLE journal (
    till BLOB NOT NULL REFERENCES till (id),
    epoch INTEGER NOT NULL,
    contiguous INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    PRIMARY KEY (till, epoch)
) STRICT, WITHOUT ROWID;

-- What tills have said, byte for byte. The number is the hub's own order of effects.
CREATE TABLE entry (
    number INTEGER PRIMARY KEY,
    till BLOB NOT NULL REFERENCES till (id),
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    previous BLOB NOT NULL,
    signature BLOB NOT NULL,
    kind TEXT NOT NULL,
    business_day TEXT NOT NULL,
    total_minor INTEGER,
    currency TEXT,
    header TEXT NOT NULL,
    body TEXT NOT NULL,
    branch INTEGER NOT NULL,         -- 1: of a cloned or rolled-back till, beside the main line
    quarantine_reason TEXT,          -- why its effects are not booked
    received_at_ms INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX entry_by_place ON entry (till, epoch, seq, hash);

-- Bytes that are no entry this hub can read; kept for people.
CREATE TABLE quarantined_bytes (
    number INTEGER PRIMARY KEY,
    till BLOB NOT NULL REFERENCES till (id),
    sha256 BLOB NOT NULL,
    bytes BLOB NOT NULL,
    received_at_ms INTEGER NOT NULL,
    UNIQUE (till, sha256)
) STRICT;

-- What a person has to look at. Facts are booked first and judged here.
CREATE TABLE exception (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (number),
    evidence TEXT NOT NULL,          -- JSON
    noted_at_ms INTEGER NOT NULL
) STRICT;

-- The stock ledger: what entries moved, and what imports corrected. A level is the sum of both.
CREATE TABLE stock_movement (
    entry INTEGER NOT NULL REFERENCES entry (number),
    line INTEGER NOT NULL,
    store TEXT NOT NULL,
    sku TEXT NOT NULL,
    delta_milli INTEGER NOT NULL,
    PRIMARY KEY (entry, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE stock_correction (
    number INTEGER PRIMARY KEY,
    store TEXT NOT NULL,
    sku TEXT NOT NULL,
    delta_milli INTEGER NOT NULL,
    reason TEXT NOT NULL,
    corrected_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE stock_level (
    sku TEXT NOT NULL,
    store TEXT NOT NULL,
    on_hand_milli INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (sku, store)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX stock_level_feed ON stock_level (store, sequence);

-- The newest entry of each till that a level contains, so that a till subtracts nothing twice.
CREATE TABLE stock_contained (
    sku TEXT NOT NULL,
    store TEXT NOT NULL,
    till BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (sku, store, till)
) STRICT, WITHOUT ROWID;

-- What this till is, what it has done, and what it must remember. Amounts are counted in the minor
-- unit of their currency, quantities in thousandths, times in milliseconds since 1970 (UTC).

CREATE TABLE epoch (
    ordinal INTEGER PRIMARY KEY,        -- 1, 2, …: part of receipt numbers above 1.
    epoch TEXT NOT NULL UNIQUE,         -- 16 hexadecimal digits.
    till BLOB NOT NULL,
    journal_key BLOB NOT NULL,          -- The public key that its entries are signed by.
    acknowledged_seq INTEGER NOT NULL DEFAULT 0,
    acknowledged_hash BLOB NOT NULL DEFAULT (zeroblob(32))
) STRICT;

-- The bytes are those first written. No program ever changes or removes a row.
CREATE TABLE journal (
    position INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL REFERENCES epoch (ordinal),
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    header TEXT NOT NULL,
    body TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    UNIQUE (epoch, seq)
) STRICT;

CREATE TABLE identity (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    epoch INTEGER NOT NULL REFERENCES epoch (ordinal),
    store TEXT NOT NULL,
    till_number INTEGER NOT NULL,
    trial INTEGER NOT NULL,
    token TEXT NOT NULL,
    hub_url TEXT NOT NULL,
    hub_key BLOB NOT NULL,
    hub_epoch TEXT NOT NULL,
    journal_seed BLOB NOT NULL
) STRICT;

CREATE TABLE draft (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    body TEXT NOT NULL
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_attempts (
    staff TEXT PRIMARY KEY,
    wrong_pins INTEGER NOT NULL,
    blocked_until_ms INTEGER NOT NULL,
    boot_id TEXT NOT NULL,
    blocked_until_ticks_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE catalogue_file (
    only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
    current TEXT NOT NULL,
    previous TEXT NOT NULL
) STRICT;

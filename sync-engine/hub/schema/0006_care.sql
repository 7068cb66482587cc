-- Care of the data: which histories this one continues, which copies of it were proved, and which
-- start of the hub wrote it last (main/care/start_mark.h).

CREATE TABLE former_lineage (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    left_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE backup (
    number INTEGER PRIMARY KEY,
    file TEXT NOT NULL,
    made_at_ms INTEGER NOT NULL,
    lineage TEXT NOT NULL
) STRICT;

-- How far a backup has each journal: what it would bring back of it.
CREATE TABLE backup_head (
    backup INTEGER NOT NULL REFERENCES backup (number),
    till BLOB NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (backup, till, epoch)
) STRICT, WITHOUT ROWID;

ALTER TABLE hub ADD COLUMN start_mark TEXT;

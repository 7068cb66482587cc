-- How people at this till have said that exceptions end: what the centre makes of it comes with its
-- records. Made from the journal like the other projections.
CREATE TABLE settlement_proposal (
    exception TEXT NOT NULL,
    version INTEGER NOT NULL,
    proposal TEXT NOT NULL,         -- The entry's id.
    resolution TEXT NOT NULL,
    PRIMARY KEY (exception, version)
) STRICT, WITHOUT ROWID;

-- The tables of the fourth schema also hold what older entries say. The till makes its projections
-- anew from the journal when it finds this note, and removes the note in the same transaction.

INSERT OR REPLACE INTO setting (name, value) VALUES ('projections', 'outdated');

-- The tables of the sixteenth and seventeenth schema also hold what older entries say; that of the
-- eighth holds the newest word about a piece, 1 when it was sold and 0 when it came back, in place
-- of a sum.

INSERT OR REPLACE INTO setting (name, value) VALUES ('projections', 'outdated');

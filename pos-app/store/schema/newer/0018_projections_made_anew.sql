-- The column of the seventeenth schema also holds what older entries say.

INSERT OR REPLACE INTO setting (name, value) VALUES ('projections', 'outdated');

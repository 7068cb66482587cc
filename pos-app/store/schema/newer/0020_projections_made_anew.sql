-- The table of the nineteenth schema also holds what older entries say.

INSERT OR REPLACE INTO setting (name, value) VALUES ('projections', 'outdated');

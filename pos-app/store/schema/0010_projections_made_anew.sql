-- The tables of the ninth schema also hold what older entries say, as those of the fourth do.

INSERT OR REPLACE INTO setting (name, value) VALUES ('projections', 'outdated');

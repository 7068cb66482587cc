-- A tax whose rate changes within a shift is summed up by each of its rates.
ALTER TABLE sale_tax ADD COLUMN rate_millionths INTEGER NOT NULL DEFAULT -1; -- -1: a levy per unit.

-- A till whose disk was rolled back or copied goes on in a new epoch. Its open shift and its grand
-- totals go on with it: they run over the epochs from `since` on. Enrolling begins anew.

ALTER TABLE epoch ADD COLUMN since INTEGER NOT NULL DEFAULT 0; -- The ordinal of the first of them.
UPDATE epoch SET since = ordinal;

-- 1: the hub has other entries at places of this epoch, so that its word about the epoch is another
-- till's. What it has of ours is what it acknowledged.
ALTER TABLE epoch ADD COLUMN branch INTEGER NOT NULL DEFAULT 0;

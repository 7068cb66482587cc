-- Whether the centre kept the goods for the return before it was made; what came before this column
-- was asked of this till only.
ALTER TABLE sale_return ADD COLUMN unconfirmed INTEGER NOT NULL DEFAULT 1;

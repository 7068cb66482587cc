-- How many of each numbered piece this till has sold and not taken back: 1, or 0 again.
CREATE TABLE serial_sold (
    sku TEXT NOT NULL,
    serial TEXT NOT NULL,
    pieces INTEGER NOT NULL,
    PRIMARY KEY (sku, serial)
) STRICT, WITHOUT ROWID;

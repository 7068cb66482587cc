-- A tax may get another rate while a basket is open. Its sale then bears two taxes of one code, and
-- must be kept all the same: taxes are told apart by their place on the receipt, as tenders are.

ALTER TABLE sale_tax RENAME TO sale_tax_by_code;

CREATE TABLE sale_tax (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    tax TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, position)
) STRICT, WITHOUT ROWID;

-- Receipts list taxes by code, ascending.
INSERT INTO sale_tax (epoch, seq, position, tax, net_minor, amount_minor, gross_minor)
SELECT epoch, seq, row_number() OVER (PARTITION BY epoch, seq ORDER BY tax), tax, net_minor,
       amount_minor, gross_minor
FROM sale_tax_by_code;

DROP TABLE sale_tax_by_code;

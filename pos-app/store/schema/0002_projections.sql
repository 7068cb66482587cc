-- What follows from the journal and from nothing else. It can be thrown away and made again, which
-- `onetillctl verify` does in a second database, to compare.

CREATE TABLE sale (
    epoch INTEGER NOT NULL,
    receipt_ordinal INTEGER NOT NULL,   -- 1, 2, … without a gap within the epoch.
    seq INTEGER NOT NULL,               -- The journal entry.
    receipt_number TEXT NOT NULL UNIQUE,
    business_day TEXT NOT NULL,
    shift BLOB NOT NULL,
    cashier TEXT NOT NULL,
    completed_ms INTEGER NOT NULL,
    currency TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    cash_rounding_minor INTEGER NOT NULL,
    change_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, receipt_ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_line (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    line INTEGER NOT NULL,
    sku TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity_milli INTEGER NOT NULL,
    unit_price_minor INTEGER NOT NULL,
    net_minor INTEGER NOT NULL,
    tax_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_tax (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    tax TEXT NOT NULL,
    net_minor INTEGER NOT NULL,
    amount_minor INTEGER NOT NULL,
    gross_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, tax)
) STRICT, WITHOUT ROWID;

CREATE TABLE sale_tender (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, position)
) STRICT, WITHOUT ROWID;

-- What this till moved, per SKU and entry: laid over the hub's levels until they contain it.
CREATE TABLE stock_movement (
    sku TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    delta_milli INTEGER NOT NULL,       -- Negative for goods sold.
    PRIMARY KEY (sku, epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift (
    epoch INTEGER NOT NULL,
    number INTEGER NOT NULL,            -- 1, 2, … without a gap within the epoch.
    seq INTEGER NOT NULL,
    id BLOB NOT NULL UNIQUE,
    opened_by TEXT NOT NULL,
    opened_ms INTEGER NOT NULL,
    currency TEXT NOT NULL,
    float_minor INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    sales_total_minor INTEGER NOT NULL,
    cash_minor INTEGER NOT NULL,        -- In the drawer: float + cash taken − change given.
    PRIMARY KEY (epoch, number)
) STRICT, WITHOUT ROWID;

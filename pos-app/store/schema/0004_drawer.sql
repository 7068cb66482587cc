-- What happens to a drawer between two sales, and how its shift ends. Sums of a shift are made from
-- these tables and those of the sales when somebody asks: some milliseconds for 5,000 sales.

CREATE TABLE cash_movement (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shift BLOB NOT NULL,
    kind TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,      -- Above zero; the kind says which way.
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE drawer_opening (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shift BLOB NOT NULL,
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE basket_void (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shift BLOB,                         -- The one that was open, if any was.
    total_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- Lines that were taken out of the basket of a sale.
CREATE TABLE sale_removed (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    total_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_handover (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    shift BLOB NOT NULL,
    taken_by TEXT NOT NULL,
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shift_close (
    epoch INTEGER NOT NULL,
    z_number INTEGER NOT NULL,          -- 1, 2, … without a gap within the epoch.
    seq INTEGER NOT NULL,
    shift BLOB NOT NULL UNIQUE,
    counted_minor INTEGER NOT NULL,
    expected_minor INTEGER NOT NULL,
    grand_sales INTEGER NOT NULL,       -- All that was sold in the epoch up to here.
    grand_net_minor INTEGER NOT NULL,
    grand_tax_minor INTEGER NOT NULL,
    grand_total_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, z_number)
) STRICT, WITHOUT ROWID;

-- A till keeps years of sales; a report is about some hours of them.
CREATE INDEX sale_of_shift ON sale (shift);
CREATE INDEX cash_movement_of_shift ON cash_movement (shift);
CREATE INDEX drawer_opening_of_shift ON drawer_opening (shift);
CREATE INDEX basket_void_of_shift ON basket_void (shift);
CREATE INDEX shift_handover_of_shift ON shift_handover (shift);

-- What tenders leave behind them, made from the journal like the other projections.

-- Cash of other currencies, as handed over.
CREATE TABLE sale_foreign_cash (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,          -- Of the tender.
    currency TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, position)
) STRICT, WITHOUT ROWID;

-- What this till put on gift cards, credits and points (above zero) and took from them.
CREATE TABLE stored_value (
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    position INTEGER NOT NULL,          -- Of the tender; below zero: of the line that loaded it.
    kind TEXT NOT NULL,
    number TEXT NOT NULL,
    amount_minor INTEGER NOT NULL,
    PRIMARY KEY (epoch, seq, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX stored_value_of_account ON stored_value (kind, number);

-- Payments that were begun and have not ended.
CREATE TABLE payment_open (
    payment BLOB PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Coupons that count once.
CREATE TABLE coupon_used (
    coupon TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (coupon, epoch, seq)
) STRICT, WITHOUT ROWID;

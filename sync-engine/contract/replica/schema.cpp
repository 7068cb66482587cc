#include "sync-engine/contract/replica/schema.h"

#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace onetill::replica {
namespace {

/// Laid out for a million articles: what a sale needs of one stands in one row of `product`, and a
/// barcode leads to it by one seek. Kinds with few rows, and kinds of which this version knows
/// nothing, are kept in `record` as the hub wrote them.
constexpr const char* kTables = R"sql(
    CREATE TABLE product (
        item INTEGER PRIMARY KEY,       -- Smaller for shorter names: the order of search hits.
        sku TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        category TEXT NOT NULL,
        unit TEXT NOT NULL,
        tax_class TEXT NOT NULL,
        parent TEXT,
        options TEXT NOT NULL,          -- JSON object; empty for none.
        glyph TEXT NOT NULL,
        age_limit INTEGER NOT NULL,
        tracked INTEGER NOT NULL,
        selling TEXT NOT NULL,          -- JSON object; empty for what is sold as anything else.
        barcodes TEXT NOT NULL,         -- As printed, one a line.
        description TEXT NOT NULL       -- Last: it may be long, and sales do not read it.
    ) STRICT;

    CREATE INDEX product_by_parent ON product (parent) WHERE parent IS NOT NULL;

    CREATE TABLE barcode (
        code TEXT NOT NULL,             -- Fourteen digits for a GTIN, else as printed.
        item INTEGER NOT NULL,
        PRIMARY KEY (code, item)
    ) STRICT, WITHOUT ROWID;

    -- Folded words of name, options and SKU. The rows of candidates are read from `product`, so the
    -- index keeps neither text nor positions. Beginnings of up to seven letters have an index of
    -- their own: a longer one makes FTS5 gather all its matches before it gives the first.
    CREATE VIRTUAL TABLE item_search USING fts5 (
        words, content = '', columnsize = 0, detail = none, prefix = '1 2 3 4 5 6 7',
        tokenize = 'ascii'
    );

    CREATE TABLE price (
        sku TEXT NOT NULL,
        price_list TEXT NOT NULL,
        currency TEXT NOT NULL,
        amount_minor INTEGER NOT NULL,
        PRIMARY KEY (sku, price_list)
    ) STRICT, WITHOUT ROWID;

    -- What an article costs on conditions. Most have no row here.
    CREATE TABLE special_price (
        sku TEXT NOT NULL,
        price_list TEXT NOT NULL,
        key TEXT NOT NULL,
        body TEXT NOT NULL,             -- JSON object.
        PRIMARY KEY (sku, price_list, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE customer (
        customer TEXT PRIMARY KEY,
        body TEXT NOT NULL              -- JSON object.
    ) STRICT, WITHOUT ROWID;

    -- By what a customer is found: folded words of the name, of the company and of the identifier,
    -- and each card as it is after an equals sign, which no word has.
    CREATE TABLE customer_word (
        word TEXT NOT NULL,
        customer TEXT NOT NULL,
        PRIMARY KEY (word, customer)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX customer_word_by_customer ON customer_word (customer);

    CREATE TABLE stock_level (
        sku TEXT NOT NULL,
        store TEXT NOT NULL,
        on_hand_milli INTEGER NOT NULL,
        contains TEXT NOT NULL,         -- JSON object by till; empty for none.
        PRIMARY KEY (sku, store)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tile (
        category TEXT NOT NULL,
        position INTEGER NOT NULL,
        category_position INTEGER NOT NULL,
        sku TEXT NOT NULL,
        PRIMARY KEY (category, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE record (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        body TEXT NOT NULL,             -- JSON object.
        PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE feed_cursor (
        feed TEXT PRIMARY KEY,
        cursor TEXT NOT NULL,
        skipped INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
)sql";

} // namespace

void createSchema(SQLite::Database& database)
{
    database.exec(kTables);
    database.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    database.exec("PRAGMA user_version = " + std::to_string(kSchema));
}

Status checkSchema(SQLite::Database& database)
{
    return withoutExceptions("open " + database.getFilename(), [&]() -> Status {
        const int application = database.execAndGet("PRAGMA application_id").getInt();
        const int version = database.execAndGet("PRAGMA user_version").getInt();
        if (application != kApplicationId)
            return fail(ErrorCode::StorageForeign,
                        database.getFilename() + " is not a catalogue of OneTill");
        if (version != kSchema)
            return fail(ErrorCode::StorageForeign,
                        database.getFilename() + " has catalogue schema " + std::to_string(version)
                            + ", this program reads " + std::to_string(kSchema));
        return {};
    });
}

Status quickCheck(const std::filesystem::path& file)
{
    return withoutExceptions("check " + file.string(), [&]() -> Status {
        SQLite::Database database{file.string(), SQLite::OPEN_READONLY};
        if (const auto ours = checkSchema(database); !ours)
            return ours;
        SQLite::Statement check{database, "PRAGMA quick_check(1)"};
        check.executeStep();
        const std::string found = check.getColumn(0).getString();
        if (found != "ok")
            return fail(ErrorCode::StorageDamaged, file.string() + ": " + found);
        return {};
    });
}

} // namespace onetill::replica

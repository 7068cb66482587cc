#include "sync-engine/contract/replica/snapshot_builder.h"

#include "sync-engine/contract/replica/article_columns.h"
#include "sync-engine/contract/replica/article_writer.h"
#include "sync-engine/contract/replica/record_writer.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/sqlite_error.h"

#include <SQLiteCpp/Transaction.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <optional>

namespace onetill::replica {
namespace {

/// Where articles wait until all are there and their order is known.
constexpr const char* kStaging = R"sql(
    CREATE TEMP TABLE staged (
        letters INTEGER, sku TEXT, name TEXT, category TEXT, unit TEXT, tax_class TEXT,
        parent TEXT, options TEXT, glyph TEXT, age_limit INTEGER, tracked INTEGER,
        selling TEXT, barcodes TEXT, description TEXT, words TEXT
    );
    CREATE TEMP TABLE staged_barcode (code TEXT, sku TEXT);
)sql";

/// Rowids of `article` count the sorted rows from 1; they become the articles' numbers.
constexpr const char* kFill = R"sql(
    CREATE TEMP TABLE article AS
    SELECT letters, sku, name, category, unit, tax_class, parent, options, glyph, age_limit,
           tracked, selling, barcodes, description, words FROM staged ORDER BY letters, sku;
    DROP TABLE staged;

    INSERT INTO product (item, sku, name, category, unit, tax_class, parent, options, glyph,
                         age_limit, tracked, selling, barcodes, description)
    SELECT rowid, sku, name, category, unit, tax_class, parent, options, glyph,
           age_limit, tracked, selling, barcodes, description FROM article ORDER BY rowid;

    INSERT INTO barcode (code, item)
    SELECT code, item FROM staged_barcode JOIN product USING (sku) ORDER BY code, item;

    INSERT INTO item_search (item_search, rank) VALUES ('automerge', 0);
    INSERT INTO item_search (item_search, rank) VALUES ('hashsize', 67108864);
    INSERT INTO item_search (rowid, words) SELECT rowid, words FROM article ORDER BY rowid;
    INSERT INTO item_search (item_search) VALUES ('optimize');
    INSERT INTO item_search (item_search, rank) VALUES ('automerge', 4);
    INSERT INTO item_search (item_search, rank) VALUES ('hashsize', 1048576);
)sql";

/// Characters, not bytes: a name in Cyrillic is not longer than one in Latin.
std::size_t characterCount(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

Status syncToDisk(const std::filesystem::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    if (!synced)
        return fail(ErrorCode::StorageFailed, "cannot sync " + path.string() + " to disk");
    return {};
}

} // namespace

struct SnapshotBuilder::Parts {
    explicit Parts(const std::filesystem::path& path)
        : file{path},
          database{std::in_place, path.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}
    {
        // An unfinished file is thrown away whole, so nothing needs to be undone or synced yet.
        database->exec("PRAGMA journal_mode = OFF");
        database->exec("PRAGMA synchronous = OFF");
        database->exec("PRAGMA cache_size = -65536");
        database->exec("BEGIN");
        createSchema(*database);
        database->exec(kStaging);
        stage.emplace(*database, R"sql(
            INSERT INTO staged VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,
                                       ?15)
        )sql");
        stageBarcode.emplace(*database, "INSERT INTO staged_barcode VALUES (?1, ?2)");
        records.emplace(*database);
    }

    ~Parts()
    {
        close();
        std::error_code ignored;
        if (!finished)
            std::filesystem::remove(file, ignored);
    }

    void close()
    {
        records.reset();
        stageBarcode.reset();
        stage.reset();
        database.reset();
    }

    void add(const wire::Product& product);

    std::filesystem::path file;
    bool finished{false};
    std::optional<SQLite::Database> database;
    std::optional<SQLite::Statement> stage;
    std::optional<SQLite::Statement> stageBarcode;
    std::optional<RecordWriter> records;
};

SnapshotBuilder::SnapshotBuilder(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
SnapshotBuilder::SnapshotBuilder(SnapshotBuilder&&) noexcept = default;
SnapshotBuilder& SnapshotBuilder::operator=(SnapshotBuilder&&) noexcept = default;
SnapshotBuilder::~SnapshotBuilder() = default;

Result<SnapshotBuilder> SnapshotBuilder::create(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(file, ignored))
        return fail(ErrorCode::Conflict, file.string() + " is there already");
    return withoutExceptions("create " + file.string(), [&]() -> Result<SnapshotBuilder> {
        return SnapshotBuilder{std::make_unique<Parts>(file)};
    });
}

void SnapshotBuilder::Parts::add(const wire::Product& product)
{
    const std::optional<std::string> parent =
        product.parent ? std::optional{product.parent->text()} : std::nullopt;
    const std::string options = optionsText(product.options);
    const std::string selling = sellingText(product.selling);
    const std::string barcodes = barcodeLines(product.barcodes);
    const std::string words = searchText(product.sku.text(), product.name, product.options);
    Query{*stage,
          characterCount(product.name),
          product.sku.text(),
          product.name,
          product.category,
          unitWord(product.unit),
          product.taxClass,
          parent,
          options,
          product.glyph,
          product.ageLimit,
          product.tracked ? 1 : 0,
          selling,
          barcodes,
          product.description,
          words}
        .run();
    for (const std::string& code : barcodeKeys(barcodes))
        Query{*stageBarcode, code, product.sku.text()}.run();
}

Status SnapshotBuilder::add(const wire::RecordBody& body)
{
    return withoutExceptions("build " + m_parts->file.string(), [&]() -> Status {
        if (const auto* product = std::get_if<wire::Product>(&body))
            m_parts->add(*product);
        else
            m_parts->records->write(body);
        return {};
    });
}

Status SnapshotBuilder::finish(const wire::Cursors& cursors)
{
    auto filled = withoutExceptions("build " + m_parts->file.string(), [&]() -> Status {
        SQLite::Database& database = *m_parts->database;
        database.exec(kFill);
        SQLite::Statement save{database, "INSERT INTO feed_cursor (feed, cursor) VALUES (?1, ?2)"};
        for (const auto& [feed, cursor] : cursors)
            Query{save, feed, cursor}.run();
        database.exec("COMMIT");
        return {};
    });
    if (!filled)
        return filled;
    m_parts->close();
    if (auto synced = syncToDisk(m_parts->file, O_RDWR); !synced)
        return synced;
    if (auto synced = syncToDisk(m_parts->file.parent_path(), O_RDONLY | O_DIRECTORY); !synced)
        return synced;
    m_parts->finished = true;
    return {};
}

} // namespace onetill::replica

#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/wire/records.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::replica {

/// Writes articles with their barcodes and search words. Inside the caller's transaction, which
/// ends with finishSearch(); throws SQLite::Exception.
class ArticleWriter
{
public:
    explicit ArticleWriter(SQLite::Database& database);

    void write(const wire::Product& product);
    void remove(std::string_view sku);

    /// Brings the search index up to date with what was written since the last time. The index
    /// takes articles in ascending order only; in any other it would begin a new segment for each.
    void finishSearch();
    /// After a transaction that was undone.
    void forget() { m_searchChanges.clear(); }

private:
    /// The words that the index holds now, and those that it should.
    struct SearchChange {
        std::string before;
        std::string after;
    };
    struct Stored {
        std::int64_t item{0}; ///< 0: not there.
        std::string words;
        std::string barcodes;
    };

    Stored stored(std::string_view sku);
    void replaceBarcodes(std::int64_t item, std::string_view before, std::string_view after);
    void noteWords(std::int64_t item, std::string before, std::string after);

    SQLite::Statement m_find;
    SQLite::Statement m_write;
    SQLite::Statement m_remove;
    SQLite::Statement m_addBarcode;
    SQLite::Statement m_removeBarcode;
    SQLite::Statement m_addWords;
    SQLite::Statement m_removeWords;
    std::map<std::int64_t, SearchChange> m_searchChanges;
};

/// How Product::barcodes stand in their column: one a line.
std::string barcodeLines(const std::vector<std::string>& barcodes);
/// The keys (barcodeKey()) of such a column, each once.
std::vector<std::string> barcodeKeys(std::string_view lines);

} // namespace onetill::replica

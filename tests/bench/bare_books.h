#pragma once

#include "sync-engine/contract/wire/entry.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <chrono>
#include <filesystem>
#include <span>
#include <string>

namespace onetill::bench {

/// The raw limit of a push: the same entries, and five lines each, written by bare SQLite in
/// batches of 500 with WAL and synchronous=FULL. It keeps no stock levels and answers nobody.
/// Returns seconds.
inline double writeBareBooks(std::span<const wire::Entry> entries,
                             const std::filesystem::path& file)
{
    constexpr std::size_t kBatch = 500;
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                  "CREATE TABLE entry (number INTEGER PRIMARY KEY, seq INTEGER UNIQUE, hash BLOB,"
                  " signature BLOB, header TEXT, body TEXT) STRICT;"
                  "CREATE TABLE line (entry INTEGER, line INTEGER, sku TEXT, delta INTEGER,"
                  " PRIMARY KEY (entry, line)) STRICT, WITHOUT ROWID");
    SQLite::Statement entry{database, "INSERT INTO entry VALUES (?1, ?1, ?2, ?3, ?4, ?5)"};
    SQLite::Statement line{database, "INSERT INTO line VALUES (?1, ?2, ?3, -1000)"};
    const auto start = std::chrono::steady_clock::now();
    std::int64_t number = 0;
    for (std::size_t from = 0; from < entries.size(); from += kBatch) {
        SQLite::Transaction transaction{database};
        for (const wire::Entry& sale :
             entries.subspan(from, std::min(kBatch, entries.size() - from))) {
            entry.bind(1, ++number);
            entry.bind(2, sale.hash.data(), 32);
            entry.bind(3, sale.signature.data(), 64);
            entry.bindNoCopy(4, sale.headerBytes);
            entry.bindNoCopy(5, sale.bodyBytes);
            entry.exec();
            entry.reset();
            for (int position = 1; position <= 5; ++position) {
                line.bind(1, number);
                line.bind(2, position);
                line.bind(3, "SKU-10000" + std::to_string(position));
                line.exec();
                line.reset();
            }
        }
        transaction.commit();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace onetill::bench

#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <string>

namespace onetill::replica {

/// What a catalogue asks of its database, prepared once. Throws SQLite::Exception.
struct CatalogueStatements {
    static constexpr int kBusyMs = 1000;

    explicit CatalogueStatements(const std::string& file);

    SQLite::Database database;
    SQLite::Statement byBarcode;
    SQLite::Statement bySku;
    SQLite::Statement byLoad;
    SQLite::Statement byItem;
    SQLite::Statement byParent;
    SQLite::Statement priceOf;
    SQLite::Statement specialsOf;
    SQLite::Statement customerById;
    SQLite::Statement customersByWord;
    SQLite::Statement customersByStart;
    SQLite::Statement customerHasStart;
    SQLite::Statement levelOf;
    SQLite::Statement levelsOf;
    SQLite::Statement belowZero;
    SQLite::Statement tiles;
    SQLite::Statement recordByKey;
    SQLite::Statement recordsByKind;
    SQLite::Statement cursors;
    SQLite::Statement counts;
};

} // namespace onetill::replica

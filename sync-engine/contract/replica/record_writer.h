#pragma once

#include "sync-engine/contract/replica/query.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/records.h"

#include <string>
#include <string_view>

namespace onetill::replica {

/// Writes and removes records other than articles, which each take one row of one table. Inside
/// the caller's transaction; throws SQLite::Exception.
class RecordWriter
{
public:
    explicit RecordWriter(SQLite::Database& database);

    void write(const wire::Price& price);
    void write(const wire::SpecialPrice& price);
    void write(const wire::StockLevel& level);
    void write(const wire::Tile& tile);
    void write(const wire::Customer& customer);
    /// A record of any kind but "product", in the place where it is looked for.
    void write(const wire::RecordBody& body);
    /// A record of a kind with few rows, or of one that this version does not know.
    void writeBody(std::string_view kind, std::string_view key, const std::string& body);

    /// The tombstone of any kind but "product". True if its key could be understood.
    bool remove(std::string_view kind, std::string_view key);

private:
    SQLite::Statement m_writePrice;
    SQLite::Statement m_removePrice;
    SQLite::Statement m_writeSpecial;
    SQLite::Statement m_removeSpecial;
    SQLite::Statement m_writeCustomer;
    SQLite::Statement m_removeCustomer;
    SQLite::Statement m_writeWord;
    SQLite::Statement m_removeWords;
    SQLite::Statement m_writeLevel;
    SQLite::Statement m_removeLevel;
    SQLite::Statement m_writeTile;
    SQLite::Statement m_removeTile;
    SQLite::Statement m_writeBody;
    SQLite::Statement m_removeBody;
};

/// JSON; empty when the level contains nothing of any till.
std::string containsText(const wire::StockLevel& level);

} // namespace onetill::replica

#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/wire/records.h"
#include "sync-engine/hub/service/catalogue/barcode_owners.h"
#include "sync-engine/hub/service/customers/card_owners.h"
#include "sync-engine/hub/service/staff/badge_owners.h"
#include "sync-engine/hub/service/storage.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace onetill::hub {

/// One row of an imported file. Thrown by it and caught by readRow(): why the row is no good.
struct BadRow {
    Error error;
};

/// The fields of a row by the names of their columns. Only inside readRow().
class Row
{
public:
    Row(const std::vector<std::string>& columns, const std::vector<std::string>& fields)
        : m_columns{columns}, m_fields{fields}
    {
    }

    bool has(std::string_view column) const; ///< The column exists and the field is not empty.
    /// Empty for a column that the file does not have.
    const std::string& text(std::string_view column) const;
    /// As text(), but something must stand there that can be seen.
    const std::string& required(std::string_view column) const;
    /// As required(), and one of the words.
    const std::string& oneOf(std::string_view column,
                             std::initializer_list<std::string_view> words) const;
    /// Parts separated by blanks.
    std::vector<std::string> words(std::string_view column) const;
    std::int64_t number(std::string_view column, std::int64_t whenEmpty, std::int64_t max) const;
    bool flag(std::string_view column, bool whenEmpty) const; ///< "1" or "0"
    /// For rows in which every field counts: refuses what stands in any other column.
    void allowOnly(std::initializer_list<std::string_view> columns) const;
    template <class Id>
    Id identifier(std::string_view column) const
    {
        return got(Id::parse(required(column)), column);
    }

    template <class T>
    T got(Result<T> result, std::string_view column) const
    {
        if (!result)
            refuse(result.error().code, std::string{column} + ": " + result.error().detail);
        return *std::move(result);
    }
    [[noreturn]] void refuse(ErrorCode code, std::string why) const;
    [[noreturn]] void refuse(Error why) const;

private:
    const std::vector<std::string>& m_columns;
    const std::vector<std::string>& m_fields;
};

/// What importing rows of a file needs.
struct ImportDesk {
    Transaction& transaction;
    const Hub& hub;
    Timestamp now;
    const std::string& source;                         ///< Name of the file, for the ledger.
    std::map<std::string, Currency>& currencies;       ///< Of each price list.
    std::map<std::string, Currency>& regionCurrencies; ///< Of each tax region.
    const std::vector<StoreId>& stores;
    const std::string& defaultPriceList;           ///< May be empty.
    const StoreId& defaultStore;                   ///< May be empty.
    std::map<std::string, int>& categoryPositions; ///< Of a layout: in the order first met.
    const std::set<std::string>& parents;          ///< That articles name; for layouts only.
    const std::set<std::string>& taxClasses;       ///< Of any region.
    BarcodeOwners& barcodes;
    CardOwners& cards;
    const BadgeOwners& badges; ///< For customers only.
    std::int64_t rowNumber{0}; ///< Within the file, from 1.
};

/// Why what a row says must not be written, if there is a reason.
using Objection = std::optional<Error>;

/// Puts a record where its tills find it, if it is one that a till can read. What is there already
/// stays, whatever the objection: rules come later than the files that people have. True: it
/// changed.
bool putRecord(const Row& row, ImportDesk& desk, const std::string& scope,
               const wire::RecordBody& body, const Objection& objection = std::nullopt);

/// Each reads one row and writes what it says. Returns whether anything changed; throws BadRow.
using RowImporter = bool (*)(const Row& row, ImportDesk& desk);

} // namespace onetill::hub

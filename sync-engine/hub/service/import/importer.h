#pragma once

#include "sync-engine/hub/service/import/csv_reader.h"
#include "sync-engine/hub/service/storage.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Files of central data become records (`onetill-hub import`). What is there already stays as it
/// is, so a file can be imported again and again.
namespace onetill::hub {

struct ImportOptions {
    std::string kind;      ///< Empty: by the columns.
    std::string priceList; ///< For lists that hold prices without naming their list.
    std::string store; ///< For stock that does not name its store; its list, if priceList is empty.
};

/// What a table holds, recognised by its columns; tables are imported in this order.
struct TableKind {
    std::string_view word; ///< "stores"
    int order{0};
    /// Not empty for a table whose rows differ in what they say: every column there may be.
    std::span<const std::string_view> columns{};
};
/// Errors: Malformed, with the columns that would be understood.
Result<TableKind> recognise(std::span<const std::string> columns, const std::string& asked);

/// One table, however it is written down: CSV with a header, or JSON lines.
class RowSource
{
public:
    virtual ~RowSource() = default;
    /// In the order of the fields. Errors: Malformed, TooLarge.
    virtual Result<std::vector<std::string>> columns() = 0;
    /// Told once, before the first row. In JSON lines of such a table a later line may have any of
    /// its columns, which are added to `columns`, and lists and objects stand in fields as text.
    virtual void admit(const TableKind& /*kind*/, std::vector<std::string>& /*columns*/) {}
    /// The next row; nothing at the end. A row may have another number of fields than columns.
    virtual Result<std::optional<std::vector<std::string>>> next() = 0;
    /// Why the row read last cannot be taken, whatever it says: Malformed, TooLarge.
    virtual std::optional<Error> fault() const = 0;
    virtual std::int64_t line() const = 0;
};
std::unique_ptr<RowSource> csvRows(ByteSource bytes);
std::unique_ptr<RowSource> jsonRows(ByteSource bytes);

struct ImportCounts {
    std::int64_t changed{0};
    std::int64_t unchanged{0};
    std::int64_t rejected{0};
};

/// A row that was not taken, with the reason.
using RejectRow =
    std::function<void(std::int64_t line, std::span<const std::string> fields, const Error& why)>;

/// Errors: what ends the whole file (unreadable, not UTF-8 from the start, the database fails).
/// What was taken before that stays.
Result<ImportCounts> importTable(Session& session, const Hub& hub, const ImportOptions& options,
                                 TableKind kind, const std::string& source,
                                 std::vector<std::string> columns, RowSource& rows,
                                 const RejectRow& reject);

} // namespace onetill::hub

#include "sync-engine/contract/replica/sqlite_error.h"

#include <sqlite3.h>

#include <string>

namespace onetill::replica {
namespace {

ErrorCode codeFor(const SQLite::Exception& failure)
{
    const int detailed = failure.getExtendedErrorCode();
    if (detailed == SQLITE_CONSTRAINT_UNIQUE || detailed == SQLITE_CONSTRAINT_PRIMARYKEY
        || detailed == SQLITE_CONSTRAINT_ROWID)
        return ErrorCode::Conflict;
    // A page that is cut off reads short, which SQLite calls an input error.
    if (detailed == SQLITE_IOERR_SHORT_READ || detailed == SQLITE_IOERR_CORRUPTFS)
        return ErrorCode::StorageDamaged;

    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return ErrorCode::Busy;
    case SQLITE_FULL: return ErrorCode::StorageFull;
    case SQLITE_READONLY: return ErrorCode::StorageReadOnly;
    case SQLITE_CORRUPT: return ErrorCode::StorageDamaged;
    case SQLITE_NOTADB: return ErrorCode::StorageForeign;
    default: return ErrorCode::StorageFailed;
    }
}

} // namespace

tl::unexpected<Error> asError(const SQLite::Exception& failure, std::string_view doing)
{
    return fail(codeFor(failure), std::string{doing} + ": " + failure.what() + " (SQLite "
                                      + std::to_string(failure.getExtendedErrorCode()) + ")");
}

} // namespace onetill::replica

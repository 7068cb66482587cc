#pragma once

#include "sync-engine/contract/values/result.h"

#include <SQLiteCpp/Exception.h>

namespace onetill::replica {

/// The one translation from what SQLite reports to our codes: StorageFull, StorageReadOnly,
/// StorageDamaged, StorageForeign (not a database at all), Busy, Conflict, else StorageFailed.
/// `doing` says what failed and with what: "append to the journal in /var/lib/onetill".
tl::unexpected<Error> asError(const SQLite::Exception& failure, std::string_view doing);

/// Runs `work`, which may throw SQLite's exceptions and returns a Result; nothing else gets out.
template <class Work>
auto withoutExceptions(std::string_view doing, Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const SQLite::Exception& failure) {
        return asError(failure, doing);
    }
}

} // namespace onetill::replica

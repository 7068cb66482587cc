#pragma once

#include "sync-engine/contract/wire/feed.h"
#include "tests/simulation/books/hub_book.h"
#include "tests/simulation/machines/hub_machine.h"

#include <filesystem>

/// A till's catalogue.db held against the hub's records, by SQL of its own.
namespace onetill::simulation {

/// What the hub has at or below a till's cursor must be in its catalogue. A cursor of a history
/// that the hub has lost says nothing. Throws Violation.
void checkCursorsAreBehindRows(HubMachine& hub, const StoreId& store, const wire::Cursors& cursors,
                               const std::filesystem::path& catalogue);

/// The catalogue holds what a till would have that read every feed from its beginning. `scratch` is
/// a file that may be made anew. Throws Violation.
void checkReplicaIsEqual(HubMachine& hub, const Uuid& till, const std::filesystem::path& catalogue,
                         const std::filesystem::path& scratch);

} // namespace onetill::simulation

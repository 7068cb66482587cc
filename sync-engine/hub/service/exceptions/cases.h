#pragma once

#include "sync-engine/hub/service/exceptions/exception_storage.h"
#include "sync-engine/hub/service/storage.h"

#include <cstdint>
#include <initializer_list>
#include <string_view>

/// What a case is called, and how tills hear of it.
namespace onetill::hub {

/// The same parts make the same one, on whichever hub (RFC 9562, version 8).
Uuid derivedUuid(std::initializer_list<std::string_view> parts);

/// What an entry gave a person to look at.
struct ExceptionNote {
    std::string_view rule; ///< Of rules().
    std::int64_t entry{0}; ///< Its number in the hub's order.
    wire::Json evidence;   ///< Nothing of persons.
    Timestamp at;
};

/// As the note would be kept when it is new. Found again on any hub, by any order of entries, it
/// has the same id.
KeptException keptFrom(Transaction& transaction, const ExceptionNote& note);

/// As people see it.
wire::ExceptionCase caseOf(Transaction& transaction, const KeptException& exception);

/// How long a settled case stays with the tills: longer than any is away (sync.md 3).
inline constexpr std::int64_t kSettledKeptMs = std::int64_t{45} * 24 * 60 * 60 * 1000;

/// Tells the tills of its store.
void publish(Transaction& transaction, const KeptException& exception);
/// All cases that they should know of, also those noted by an older hub; what was settled long ago
/// is taken back from them. How many changed. Errors: those of the storage.
Result<std::int64_t> publishCases(Session& session, const Hub& hub);

} // namespace onetill::hub

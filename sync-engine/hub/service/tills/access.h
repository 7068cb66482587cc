#pragma once

#include "sync-engine/hub/service/storage.h"
#include "sync-engine/hub/service/tills/till_storage.h"

#include <string_view>

namespace onetill::hub {

/// The till that a request speaks for. `till` is the identifier in the path, `token` what stands
/// after "Bearer". Errors: Unauthorised, without a word on which of the two was wrong.
Result<Till> authenticate(Transaction& transaction, std::string_view till, std::string_view token);

wire::Hash tokenHash(std::string_view token);

} // namespace onetill::hub

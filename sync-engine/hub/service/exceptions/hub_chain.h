#pragma once

#include "sync-engine/contract/values/identifier.h"
#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/values/uuid.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/service/storage.h"

#include <optional>
#include <string_view>

/// The hub's own journal: chained and signed like a till's, under the hub's key. Its entries are of
/// no till (nil); their epoch is the hub's lineage, and the chain goes on when that changes.
namespace onetill::hub {

struct Decision {
    std::string_view kind; ///< "exception-settled", "exception-reopened"
    Uuid id;               ///< Derived from what was decided, so that it stands here once.
    StoreId store;
    Uuid about;                ///< The till's entry that it judges.
    std::optional<Money> loss; ///< Money that is written off.
    wire::Json body;
    Timestamp at;
};

/// Its place.
std::int64_t addToChain(Transaction& transaction, const Decision& decision);

/// What does not hold of the chain: sentences for a person.
std::vector<std::string> checkChain(Transaction& transaction);

} // namespace onetill::hub

#pragma once

#include "sync-engine/contract/wire/stores/return_rules.h"
#include "sync-engine/hub/service/import/row.h"

namespace onetill::hub {

/// The columns of stores.csv that say how goods come back. Columns: sync-engine/hub/README.md.
wire::ReturnRules returnRulesOf(const Row& row);

} // namespace onetill::hub

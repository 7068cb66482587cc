#pragma once

#include "sync-engine/contract/values/money.h"
#include "sync-engine/contract/wire/goods/selling_rules.h"
#include "sync-engine/hub/service/import/row.h"

#include <map>
#include <string>

namespace onetill::hub {

/// What a row of products.csv says of how the article is sold. Throws BadRow, also for a limit of
/// an open price that some price list's currency cannot hold.
wire::SellingRules sellingRules(const Row& row, const std::map<std::string, Currency>& currencies);

} // namespace onetill::hub

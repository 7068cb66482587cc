#pragma once

#include "pos-app/domain/promotion/item_set.h"
#include "sync-engine/contract/wire/json_reader.h"

namespace onetill::offer {

/// "all", or {"skus":…, "categories":…, "except":…}. Only inside readJson().
domain::ItemSet readItemSet(const wire::JsonReader& reader, const char* key);
wire::Json itemSetJson(const domain::ItemSet& items);

} // namespace onetill::offer

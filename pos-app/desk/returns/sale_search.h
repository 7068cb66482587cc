#pragma once

#include "pos-app/desk/returns/returns_desk.h"
#include "pos-app/store/journal_values.h"
#include "sync-engine/contract/values/result.h"

#include <string_view>
#include <vector>

namespace onetill::desk {

class Counter;

/// Sales of this till, newest first, at most 20. Errors: TooLarge, Malformed, those of the storage.
Result<std::vector<store::RecordedSale>> salesSought(std::string_view typed, SoughtBy by,
                                                     Counter& counter);

} // namespace onetill::desk

#pragma once

#include "pos-app/desk/basket_snapshot.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/values/uuid.h"

#include <chrono>
#include <functional>

namespace onetill::desk {

class Counter;

using Recalled = std::function<void(Result<BasketSnapshot>)>;

/// HoldDesk::recall() of what is held here, without asking anybody.
Result<BasketSnapshot> recallHere(const Uuid& basket, Counter& counter);
/// HoldDesk::recall() of what is held at any till of the store.
void recallAnywhere(const Uuid& basket, std::chrono::milliseconds deadline, Recalled answer,
                    Counter& counter);

} // namespace onetill::desk

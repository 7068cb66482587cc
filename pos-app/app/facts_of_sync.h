#pragma once

#include "pos-app/view/sync_facts.h"
#include "sync-engine/till/core/status.h"

namespace onetill::app {

/// The sync engine's status in the view's words. The view does not see the engine.
view::SyncFacts factsOf(const till::SyncStatus& status);

} // namespace onetill::app

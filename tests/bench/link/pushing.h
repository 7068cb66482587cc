#pragma once

#include "served_hub.h"

namespace onetill::bench {

/// A till that was offline for `sales` sales of five lines comes back: from switching on until its
/// register.db says that the hub has everything. Then once more, after the till has forgotten how
/// far it was. Prints both beside the raw limit, and a line of JSON.
void measurePush(Hub& hub, int sales);

} // namespace onetill::bench

#include "sync-engine/hub/main/descriptors.h"

#include <sys/resource.h>

#include <algorithm>
#include <limits>

namespace onetill::hub {
namespace {

/// Up to 18 sessions have three files each; snapshots are built and read in a few more, and those
/// who are turned away need theirs for a moment.
constexpr int kNotForConnections = 128;

} // namespace

int raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return std::numeric_limits<int>::max();
    const rlimit raised{limit.rlim_max, limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0)
        limit = raised;
    return static_cast<int>(std::min<rlim_t>(limit.rlim_cur, std::numeric_limits<int>::max()));
}

int connectionsWithin(int descriptors, int wanted)
{
    return std::clamp(descriptors - kNotForConnections, 1, wanted);
}

} // namespace onetill::hub

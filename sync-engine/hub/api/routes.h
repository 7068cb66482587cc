#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/target.h"

#include <cstddef>
#include <string_view>

namespace onetill::hub {

/// One address of the API. `pattern` has {…} where a part of the path varies.
struct Route {
    Method method;
    std::string_view pattern;
    std::size_t bodyBytesMax; ///< As it arrives, packed or not.
    Handler handler;
};

/// The route of a target, or why there is none: 404, or 405 for an address that takes the other
/// method.
struct RouteFound {
    const Route* route{nullptr};
    std::vector<std::string> path; ///< What stands for {…}.
    int status{404};
};
/// What to say of an address without a route: 404, or 405 for another method.
Reply noRoute(int status);
RouteFound findRoute(Method method, const Target& target);

} // namespace onetill::hub

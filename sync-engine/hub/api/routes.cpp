#include "sync-engine/hub/api/routes.h"

#include "sync-engine/contract/wire/push.h"

#include <optional>

namespace onetill::hub {
namespace {

constexpr std::size_t kSmallBody = 16 * 1024;
/// A basket of as many lines as one takes.
constexpr std::size_t kClaim = 256 * 1024;
constexpr std::size_t kNoBody = 0;
constexpr std::size_t kPackedBatch = std::size_t{4} << 20;

/// The whole API. Its description is sync-engine/contract/openapi.yaml.
constexpr Route kRoutes[] = {
    {Method::Post, "/v1/enrol", kSmallBody, enrolTill},
    {Method::Post, "/v1/tills/{till}/journal", kPackedBatch, takeJournal},
    {Method::Post, "/v1/tills/{till}/quarantine", kPackedBatch, takeQuarantine},
    {Method::Get, "/v1/tills/{till}/feed", kNoBody, giveFeed},
    {Method::Get, "/v1/tills/{till}/snapshot", kNoBody, giveManifest},
    {Method::Get, "/v1/tills/{till}/snapshot/{name}/{index}", kNoBody, givePiece},
    {Method::Get, "/v1/tills/{till}/stock", kNoBody, giveStock},
    {Method::Post, "/v1/tills/{till}/baskets/{basket}/claim", kSmallBody, grantBasket},
    {Method::Get, "/v1/tills/{till}/sale", kNoBody, tellReturnable},
    {Method::Post, "/v1/tills/{till}/returns/{basket}/claim", kClaim, grantReturns},
    {Method::Get, "/health/live", kNoBody, tellLive},
    {Method::Get, "/health/ready", kNoBody, tellReady},
    {Method::Get, "/metrics", kNoBody, tellMetrics},
};

/// What stands for {…} when the path has the pattern's shape.
std::optional<std::vector<std::string>> matched(std::string_view pattern,
                                                const std::vector<std::string>& path)
{
    std::vector<std::string> varying;
    for (const std::string& part : path) {
        if (pattern.empty())
            return std::nullopt;
        pattern.remove_prefix(1);
        const auto wanted = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(wanted.size());
        if (wanted.starts_with('{'))
            varying.push_back(part);
        else if (wanted != part)
            return std::nullopt;
    }
    return pattern.empty() ? std::optional{varying} : std::nullopt;
}

} // namespace

Reply noRoute(int status)
{
    const Error error = status == 405
                            ? Error{ErrorCode::Refused, "this address does not take this method"}
                            : Error{ErrorCode::NotFound, "no such address"};
    return {.status = status, .body = wire::errorJson(error).dump()};
}

RouteFound findRoute(Method method, const Target& target)
{
    RouteFound found;
    for (const Route& route : kRoutes) {
        auto varying = matched(route.pattern, target.path);
        if (!varying)
            continue;
        if (route.method == method)
            return {&route, *std::move(varying), 200};
        found.status = 405;
    }
    return found;
}

} // namespace onetill::hub

#include "tests/simulation/machines/call.h"

#include "sync-engine/contract/wire/push.h"

namespace onetill::simulation {
namespace {

using namespace std::chrono_literals;

Call post(const Caller& caller, hub::Handler handler, const std::vector<wire::Entry>& entries)
{
    Call call{.handler = handler, .request = {}};
    call.request.method = hub::Method::Post;
    call.request.path = {caller.till.text()};
    call.request.bearer = caller.token;
    call.request.body = wire::pushRequestBytes({entries});
    return call;
}

Call get(const Caller& caller, hub::Handler handler, std::chrono::seconds deadline)
{
    Call call{.handler = handler, .request = {}, .deadline = deadline};
    call.request.path = {caller.till.text()};
    call.request.bearer = caller.token;
    return call;
}

} // namespace

Call callFor(const Caller& caller, const till::SendBatch& output)
{
    return post(caller, hub::takeJournal, output.entries);
}

Call callFor(const Caller& caller, const till::SendToQuarantine& output)
{
    return post(caller, hub::takeQuarantine, {output.entry});
}

Call callFor(const Caller& caller, const till::AskFeed& output)
{
    Call call = get(caller, hub::giveFeed, output.wait + 20s);
    call.request.query["wait"] = std::to_string(output.wait.count());
    for (const auto& [feed, cursor] : output.cursors)
        call.request.query[feed] = cursor;
    return call;
}

Call callFor(const Caller& caller, const till::AskManifest&)
{
    return get(caller, hub::giveManifest, 120s);
}

Call callFor(const Caller& caller, const till::AskPiece& output)
{
    Call call = get(caller, hub::givePiece, 120s);
    call.request.path.push_back(output.snapshot);
    call.request.path.push_back(std::to_string(output.index));
    return call;
}

till::RequestFailed failureOf(till::RequestId request, const hub::Reply& reply)
{
    // Only in the hub's own words: {"error":{"code":…}}. A proxy's page says nothing about sales.
    const bool isOfHub = reply.body.starts_with(R"({"error":{"code":)");
    ErrorCode code = ErrorCode::BadReply;
    if (reply.status == 429 || reply.status == 503)
        code = ErrorCode::Overloaded;
    else if (isOfHub)
        code = reply.status == 401                          ? ErrorCode::Unauthorised
               : reply.status == 408 || reply.status == 504 ? ErrorCode::TimedOut
               : reply.status == 410                        ? ErrorCode::MustSnapshot
               : reply.status == 413                        ? ErrorCode::TooLarge
                                                            : ErrorCode::Refused;
    std::chrono::milliseconds retryAfter{0};
    if (const auto asked = reply.headers.find("Retry-After"); asked != reply.headers.end())
        retryAfter = std::chrono::seconds{std::stoll(asked->second)};
    return {.request = request,
            .error = {code, "status " + std::to_string(reply.status)},
            .retryAfter = retryAfter,
            .narrow = reply.status == 413 && !isOfHub};
}

} // namespace onetill::simulation

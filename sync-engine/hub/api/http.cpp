#include "sync-engine/hub/api/http.h"

#include "sync-engine/contract/wire/push.h"

namespace onetill::hub {

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Malformed:
    case ErrorCode::MissingField:
    case ErrorCode::UnknownField:
    case ErrorCode::OutOfRange: return 400;
    case ErrorCode::Unauthorised: return 401;
    case ErrorCode::BadCode:
    case ErrorCode::NotPermitted: return 403;
    case ErrorCode::NotFound:
    case ErrorCode::UnknownItem: return 404;
    case ErrorCode::MustSnapshot: return 410;
    case ErrorCode::TooLarge: return 413;
    case ErrorCode::BadSignature:
    case ErrorCode::BrokenChain: return 422;
    case ErrorCode::LockedOut: return 429;
    case ErrorCode::Busy:
    case ErrorCode::Overloaded:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::TimedOut: return 503;
    default: return 500;
    }
}

Reply refusal(const Error& error)
{
    const int status = statusOf(error.code);
    // What went wrong inside is for the log of the hub, not for whoever asks.
    const Error told = status == 500 ? Error{error.code, "the hub could not do this"} : error;
    // The detail may quote the request, which need not be UTF-8.
    Reply reply{
        .status = status,
        .body = wire::errorJson(told).dump(-1, ' ', false, wire::Json::error_handler_t::replace)};
    if (status >= 500)
        reply.forTheLog = std::string{errorWord(error.code)} + ": " + error.detail;
    if (status == 503 || status == 429)
        reply.headers["Retry-After"] = status == 429 ? "60" : "1";
    return reply;
}

Reply jsonReply(const wire::Json& body)
{
    return {.status = 200, .body = body.dump()};
}

} // namespace onetill::hub

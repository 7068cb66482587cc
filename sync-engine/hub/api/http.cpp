#include "sync-engine/hub/api/http.h"

#include "sync-engine/contract/wire/push.h"

#include <algorithm>
#include <cctype>

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
    case ErrorCode::OverReturn:
    case ErrorCode::TrialReceipt:
    case ErrorCode::Conflict: return 409;
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
    // What could not be read may be quoted, and may be megabytes.
    constexpr std::size_t kToldBytesMax = 400;
    constexpr std::size_t kLoggedBytesMax = 2'000;
    const int status = statusOf(error.code);
    // What went wrong inside is for the log of the hub, not for whoever asks.
    const Error told = status == 500 ? Error{error.code, "the hub could not do this"}
                                     : Error{error.code, error.detail.substr(0, kToldBytesMax)};
    // What is quoted need not be UTF-8, nor end where a character does.
    Reply reply{
        .status = status,
        .body = wire::errorJson(told).dump(-1, ' ', false, wire::Json::error_handler_t::replace)};
    if (status >= 500)
        reply.forTheLog =
            std::string{errorWord(error.code)} + ": " + error.detail.substr(0, kLoggedBytesMax);
    if (status == 401)
        reply.headers["WWW-Authenticate"] = "Bearer";
    if (status == 503 || status == 429)
        reply.headers["Retry-After"] = status == 429 ? "60" : "1";
    return reply;
}

std::string bearerOf(const std::string& authorization)
{
    constexpr std::string_view kScheme = "bearer ";
    const bool isBearer =
        authorization.size() > kScheme.size()
        && std::equal(kScheme.begin(), kScheme.end(), authorization.begin(), [](char a, char b) {
               return a == std::tolower(static_cast<unsigned char>(b));
           });
    return isBearer ? authorization.substr(kScheme.size()) : std::string{};
}

std::string traceOf(std::string_view header)
{
    constexpr std::size_t kTraceMax = 32;
    const bool isWord = header.size() <= kTraceMax && std::ranges::all_of(header, [](char letter) {
                            return std::isalnum(static_cast<unsigned char>(letter)) != 0;
                        });
    return isWord ? std::string{header} : std::string{};
}

Reply jsonReply(const wire::Json& body)
{
    return {.status = 200, .body = body.dump()};
}

} // namespace onetill::hub

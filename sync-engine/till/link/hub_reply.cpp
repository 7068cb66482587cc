#include "sync-engine/till/link/hub_reply.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <optional>
#include <utility>

namespace onetill::till {
namespace {

struct Refusal {
    std::string code;
    std::string message;
};

/// {"error":{"code":…,"message":…}}, by which a hub tells itself from everybody else.
std::optional<Refusal> refusalOf(const QByteArray& body)
{
    const auto json = wire::parseJson({body.constData(), static_cast<std::size_t>(body.size())});
    if (!json)
        return std::nullopt;
    const auto refusal = wire::readJson(*json, "refusal", [](const wire::JsonReader& reader) {
        const wire::JsonReader error{reader.object("error"), "error"};
        return Refusal{error.text("code", 64), error.text("message", 4096)};
    });
    return refusal ? std::optional{*refusal} : std::nullopt;
}

ErrorCode meaningOf(int status, bool hubSpoke)
{
    switch (status) {
    case 413: return ErrorCode::TooLarge;
    case 429:
    case 503: return ErrorCode::Overloaded;
    }
    // The rest counts only from the hub: a proxy that asks for a password must not make a till
    // believe that it was thrown out, nor put a sale into quarantine.
    if (!hubSpoke)
        return ErrorCode::BadReply;
    switch (status) {
    case 401: return ErrorCode::Unauthorised;
    case 408:
    case 504: return ErrorCode::TimedOut;
    case 410: return ErrorCode::MustSnapshot;
    }
    return ErrorCode::Refused;
}

} // namespace

Outcome<HttpReply> accepted(Result<HttpReply> reply)
{
    if (!reply)
        return tl::unexpected<Failure>{{reply.error(), {}, {}}};
    const int status = reply->status;
    if (status == 200 || status == 204 || status == 206)
        return *std::move(reply);

    std::string detail = "status " + std::to_string(status);
    const bool isRefusal = status >= 400;
    const auto refusal = isRefusal ? refusalOf(reply->body) : std::nullopt;
    if (refusal)
        detail = refusal->code + ": " + refusal->message;
    return tl::unexpected<Failure>{{{meaningOf(status, refusal.has_value()), std::move(detail)},
                                    refusal ? refusal->code : std::string{},
                                    reply->retryAfter}};
}

} // namespace onetill::till

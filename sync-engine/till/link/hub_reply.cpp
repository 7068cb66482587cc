#include "sync-engine/till/link/hub_reply.h"

#include "sync-engine/contract/wire/json_reader.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace onetill::till {
namespace {

struct Refusal {
    std::string code;
    std::string message;
};

/// Our codes are lower-case words with hyphens. Other services know the same shape of refusal
/// and write their codes otherwise ("RequestEntityTooLarge").
bool isWordOfOurs(const std::string& code)
{
    return !code.empty()
           && std::ranges::all_of(code, [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
}

/// {"error":{"code":…,"message":…}}, by which a hub tells itself from everybody else.
std::optional<Refusal> refusalOf(const QByteArray& body)
{
    const auto json = wire::parseJson({body.constData(), static_cast<std::size_t>(body.size())});
    if (!json)
        return std::nullopt;
    const auto refusal = wire::readJson(*json, "refusal", [](const wire::JsonReader& reader) {
        const wire::JsonReader error = reader.part("error", "error");
        return Refusal{error.text("code", 64), error.text("message", 4096)};
    });
    return refusal && isWordOfOurs(refusal->code) ? std::optional{*refusal} : std::nullopt;
}

ErrorCode meaningOf(int status, const std::optional<Refusal>& refusal)
{
    if (status == 429 || status == 503)
        return ErrorCode::Overloaded;
    // The rest counts only from the hub: a proxy with a limit on bodies must not put a sale into
    // quarantine, nor one that asks for a password make a till believe that it was thrown out.
    if (!refusal)
        return ErrorCode::BadReply;
    switch (status) {
    case 401: return ErrorCode::Unauthorised;
    case 408:
    case 504: return ErrorCode::TimedOut;
    case 410: return ErrorCode::MustSnapshot;
    case 413: return ErrorCode::TooLarge;
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
    return tl::unexpected<Failure>{{.error = {meaningOf(status, refusal), std::move(detail)},
                                    .hubCode = refusal ? refusal->code : std::string{},
                                    .retryAfter = reply->retryAfter,
                                    .narrow = status == 413 && !refusal}};
}

} // namespace onetill::till

#pragma once

#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/till/link/http_call.h"

#include <chrono>
#include <string>

/// What a reply over HTTP means in our own words, wherever it came from: the hub, a proxy in
/// between, or the sign-in page of somebody's wireless network.
namespace onetill::till {

/// Why a request brought nothing usable.
struct Failure {
    Error error;         ///< Codes: see RequestFailed in inputs.h.
    std::string hubCode; ///< The hub's own word; empty if it said none.
    std::chrono::milliseconds retryAfter{0};
    bool narrow{false}; ///< Something on the way lets no body of this size through.
};

template <class T>
using Outcome = tl::expected<T, Failure>;

Outcome<HttpReply> accepted(Result<HttpReply> reply);

/// The JSON of an accepted reply, read by one of the wire's readers. Whatever they find wrong
/// with it, to the till it is a BadReply.
template <class T>
Outcome<T> readReply(Result<HttpReply> reply, Result<T> (*read)(const wire::Json&))
{
    auto whole = accepted(std::move(reply));
    if (!whole)
        return tl::unexpected<Failure>{std::move(whole.error())};
    const std::string_view text{whole->body.constData(),
                                static_cast<std::size_t>(whole->body.size())};
    const auto json = wire::parseJson(text, {.bytes = text.size(), .depth = 16});
    if (!json)
        return tl::unexpected<Failure>{{{ErrorCode::BadReply, json.error().detail}, {}, {}}};
    auto value = read(*json);
    if (!value)
        return tl::unexpected<Failure>{{{ErrorCode::BadReply, value.error().detail}, {}, {}}};
    return *std::move(value);
}

} // namespace onetill::till

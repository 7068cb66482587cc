#pragma once

#include "sync-engine/contract/values/error_code.h"
#include "sync-engine/contract/values/result.h"
#include "sync-engine/contract/wire/canonical_json.h"
#include "sync-engine/hub/service/storage.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What handlers see of HTTP: values, no sockets.
namespace onetill::hub {

enum class Method { Get, Post };

struct Request {
    Method method{Method::Get};
    std::vector<std::string> path; ///< The parts of the path that stand for {…}.
    std::map<std::string, std::string> query;
    std::string bearer; ///< What stands after "Authorization: Bearer".
    std::string contentEncoding;
    std::string range;
    std::string from;  ///< The sender's address; of IPv6 the network, which is one customer's.
    std::string trace; ///< What the sender's own log calls this request; may be empty.
    std::string body;
};

struct Reply {
    int status{200};
    std::string contentType{"application/json"};
    std::string body;
    std::map<std::string, std::string> headers{};
    std::string forTheLog{}; ///< What the hub's own people should know and a stranger should not.
};

struct Later;
struct UntilNews;

/// What a handler comes to: a reply, or what must happen first.
using Outcome = std::variant<Reply, Later, UntilNews>;
using Work = std::function<Outcome(Session&)>;

/// Goes on elsewhere: writes happen one after the other, snapshots are built beside everything.
struct Later {
    enum class Where { Writer, Builder };
    Where where;
    Work work;
};

/// Goes on as soon as one of these scopes changes beyond `seen`. Costs no thread meanwhile.
/// When the time is over the reply is 204.
struct UntilNews {
    std::vector<std::string> scopes;
    std::int64_t seen{0};
    std::chrono::milliseconds atMost{0};
    Work work;
};

int statusOf(ErrorCode code);
Reply refusal(const Error& error);
/// The token of an Authorization header; empty for one of another scheme.
std::string bearerOf(const std::string& authorization);
/// An X-Trace header, if it is a word that a log may hold; empty otherwise.
std::string traceOf(std::string_view header);
Reply jsonReply(const wire::Json& body);

} // namespace onetill::hub

#pragma once

#include "sync-engine/contract/wire/enrolment.h"
#include "sync-engine/hub/api/server.h"
#include "tests/support/openapi.h"
#include "tests/support/raw_http.h"
#include "tests/unit/sync-engine/hub/hub_fixture.h"

#include <thread>

namespace onetill::test {

/// A hub that serves on a port of its own, with one till that has a token. Every exchange through
/// ask() is held against openapi.yaml.
struct ServedHub : EmptyHub {
    /// `before`: the lineages that its database continues.
    explicit ServedHub(hub::ServerLimits limits = {}, std::vector<std::string> before = {});
    ~ServedHub();

    RawReply ask(const std::string& method, const std::string& path, const std::string& body = {},
                 std::map<std::string, std::string> headers = {});
    /// The same with the till's address and token.
    RawReply askAsTill(const std::string& method, const std::string& path,
                       const std::string& body = {},
                       std::map<std::string, std::string> headers = {});
    /// A till whose request waits at the hub. Boost.Test counts on one thread only, so what the
    /// till heard is judged where reply() is called.
    class Waiting;
    Waiting waitAsTill(const std::string& path);

    wire::Json json(const RawReply& reply) { return wire::Json::parse(reply.body); }
    void stop();

    const std::string token{"the-token-of-the-test"};
    OpenApi openApi;
    hub::Services services;
    std::uint16_t port{0};

private:
    struct Asked {
        std::string method;
        std::string path;
        std::string body;
        std::map<std::string, std::string> headers;
    };
    std::optional<RawReply> exchange(const Asked& asked) const;
    RawReply checked(const Asked& asked, std::optional<RawReply> reply) const;

    std::optional<hub::Server> m_server;
    std::thread m_thread;
};

class ServedHub::Waiting
{
public:
    /// Returns as soon as the request waits.
    Waiting(ServedHub& hub, Asked asked);
    ~Waiting();
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

    /// Once: what the till heard, held against openapi.yaml.
    RawReply reply();

private:
    ServedHub& m_hub;
    Asked m_asked;
    std::optional<RawReply> m_reply;
    std::thread m_thread;
};

} // namespace onetill::test

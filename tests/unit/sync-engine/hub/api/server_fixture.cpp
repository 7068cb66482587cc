#include "tests/unit/sync-engine/hub/api/server_fixture.h"

#include "sync-engine/hub/service/tills/access.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {

ServedHub::ServedHub(hub::ServerLimits limits)
    : services{
        .hub = hub, .shelf = hub::SnapshotShelf{directory.path() / "snapshots"}, .metrics = {}}
{
    write([&](hub::Transaction& transaction) {
        transaction.tills().setToken(till.id, hub::tokenHash(token));
    });
    const auto open = [this](hub::Announce announce) {
        return hub::sqlite::openSession({.file = file,
                                         .use = hub::sqlite::Use::Serve,
                                         .clock = clock.clock(),
                                         .random = wire::systemRandom(),
                                         .announce = std::move(announce)});
    };
    m_server.emplace(
        hub::Server::create({.address = "127.0.0.1", .port = 0, .readers = 2, .limits = limits},
                            open, services)
            .value());
    const std::string address = m_server->address();
    port = static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    m_thread = std::thread{[this] { m_server->run(false); }};
}

void ServedHub::stop()
{
    m_server->stop();
    if (m_thread.joinable())
        m_thread.join();
}

ServedHub::~ServedHub()
{
    stop();
}

RawReply ServedHub::ask(const std::string& method, const std::string& path, const std::string& body,
                        std::map<std::string, std::string> headers)
{
    RawHttp connection{port};
    auto reply = connection.ask(method, path, body, headers);
    BOOST_REQUIRE(reply.has_value());
    for (const std::string& complaint : openApi.complaints({.method = method,
                                        .target = path,
                                        .requestBody = body,
                                        .status = reply->status,
                                        .replyType = reply->headers["content-type"],
                                        .replyBody = reply->body}))
        BOOST_ERROR(method + ' ' + path + ": " + complaint);
    return *reply;
}

RawReply ServedHub::askAsTill(const std::string& method, const std::string& path,
                              const std::string& body, std::map<std::string, std::string> headers)
{
    headers["Authorization"] = "Bearer " + token;
    return ask(method, "/v1/tills/" + till.id.text() + path, body, std::move(headers));
}

} // namespace onetill::test

#include "tests/unit/sync-engine/hub/api/server_fixture.h"

#include "sync-engine/hub/service/tills/access.h"

#include <boost/test/unit_test.hpp>

namespace onetill::test {
namespace {

hub::Hub continuing(hub::Hub hub, std::vector<std::string> before)
{
    if (!before.empty())
        hub.identity.before =
            wire::signAncestry(std::move(before), hub.identity.lineage, hub.identity.key);
    return hub;
}

} // namespace

ServedHub::ServedHub(hub::ServerLimits limits, std::vector<std::string> before)
    : services{.hub = continuing(hub, std::move(before)),
               .shelf = hub::SnapshotShelf{directory.path() / "snapshots"},
               .metrics = {}}
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
    m_thread = std::thread{[this] { m_server->run(); }};
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

RawReply ServedHub::checked(const Asked& asked, std::optional<RawReply> reply) const
{
    BOOST_REQUIRE(reply.has_value());
    for (const std::string& complaint : openApi.complaints({.method = asked.method,
                                        .target = asked.path,
                                        .requestBody = asked.body,
                                        .status = reply->status,
                                        .replyType = reply->headers["content-type"],
                                        .replyBody = reply->body}))
        BOOST_ERROR(asked.method + ' ' + asked.path + ": " + complaint);
    return *std::move(reply);
}

RawReply ServedHub::ask(const std::string& method, const std::string& path, const std::string& body,
                        std::map<std::string, std::string> headers)
{
    const Asked asked{method, path, body, std::move(headers)};
    return checked(asked, exchange(asked));
}

RawReply ServedHub::askAsTill(const std::string& method, const std::string& path,
                              const std::string& body, std::map<std::string, std::string> headers)
{
    headers["Authorization"] = "Bearer " + token;
    return ask(method, "/v1/tills/" + till.id.text() + path, body, std::move(headers));
}

ServedHub::Waiting ServedHub::waitAsTill(const std::string& path)
{
    return Waiting{
        *this,
        {"GET", "/v1/tills/" + till.id.text() + path, {}, {{"Authorization", "Bearer " + token}}}};
}

std::optional<RawReply> ServedHub::exchange(const Asked& asked) const
{
    return RawHttp{port}.ask(asked.method, asked.path, asked.body, asked.headers);
}

ServedHub::Waiting::Waiting(ServedHub& hub, Asked asked) : m_hub{hub}, m_asked{std::move(asked)}
{
    m_thread = std::thread{[this] { m_reply = m_hub.exchange(m_asked); }};
    while (m_hub.services.metrics.waiting == 0)
        std::this_thread::yield();
}

ServedHub::Waiting::~Waiting()
{
    if (m_thread.joinable())
        m_thread.join();
}

RawReply ServedHub::Waiting::reply()
{
    m_thread.join();
    return m_hub.checked(m_asked, std::move(m_reply));
}

} // namespace onetill::test

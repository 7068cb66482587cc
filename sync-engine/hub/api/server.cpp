#include "sync-engine/hub/api/server.h"

#include "sync-engine/hub/api/connection.h"
#include "sync-engine/hub/service/feed/record_storage.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/network_v6.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <spdlog/spdlog.h>

namespace onetill::hub {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// How often it is looked whether another process, an import, has changed the database.
constexpr std::chrono::milliseconds kLookInterval{50};

Result<std::vector<std::unique_ptr<Session>>> openSessions(int count,
                                                           const Server::OpenAnnouncing& open,
                                                           const Announce& announce)
{
    std::vector<std::unique_ptr<Session>> sessions;
    for (int i = 0; i < count; ++i) {
        auto session = open(announce);
        if (!session)
            return passOn(session);
        sessions.push_back(*std::move(session));
    }
    return sessions;
}

/// Where somebody is, as far as it tells senders apart: of IPv6 everybody has 2^64 addresses.
std::string addressOf(const tcp::socket& socket)
{
    boost::system::error_code gone;
    const auto address = socket.remote_endpoint(gone).address();
    if (address.is_v4())
        return address.to_string();
    const auto six = address.to_v6();
    if (six.is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, six).to_string();
    return asio::ip::make_network_v6(six, 64).canonical().to_string();
}

} // namespace

class Server::Parts
{
public:
    Parts(const ServerSetup& setup, Services& services)
        : m_limits{setup.limits}, m_services{services}
    {
    }

    Status open(const ServerSetup& setup, const OpenAnnouncing& open)
    {
        // A commit is announced on the writer's thread and told on ours.
        const Announce announce = [this](const News& news) {
            asio::post(m_io, [this, news] { m_counter->waitingRoom.tell(news); });
        };
        auto readers = openSessions(setup.readers, open, announce);
        auto writer = openSessions(1, open, announce);
        auto builder = openSessions(1, open, announce);
        for (const auto* sessions : {&readers, &writer, &builder})
            if (!*sessions)
                return passOn(*sessions);
        m_readers = std::make_unique<Workers>(*std::move(readers));
        m_writer = std::make_unique<Workers>(*std::move(writer));
        m_builder = std::make_unique<Workers>(*std::move(builder));
        m_counter.emplace(Counter{m_limits, m_services, *m_readers, *m_writer, *m_builder});
        return listen(setup);
    }

    std::string address() const
    {
        const auto local = m_acceptor.local_endpoint();
        const std::string host = local.address().to_string();
        return (local.address().is_v6() ? '[' + host + ']' : host) + ':'
               + std::to_string(local.port());
    }

    void endOnSignals()
    {
        m_signals.add(SIGTERM);
        m_signals.add(SIGINT);
        m_signals.async_wait([this](const boost::system::error_code& failed, int signal) {
            if (!failed) {
                spdlog::info("signal {}: finishing what has begun", signal);
                close();
            }
        });
    }

    void run()
    {
        asio::co_spawn(m_io, accept(), asio::detached);
        asio::co_spawn(m_io, look(), asio::detached);
        m_io.run();
    }

    void stop()
    {
        asio::post(m_io, [this] { close(); });
    }

private:
    Status listen(const ServerSetup& setup)
    {
        boost::system::error_code failed;
        const auto address = asio::ip::make_address(setup.address, failed);
        const tcp::endpoint endpoint{address, setup.port};
        if (!failed)
            m_acceptor.open(endpoint.protocol(), failed);
        if (!failed)
            m_acceptor.set_option(tcp::acceptor::reuse_address{true}, failed);
        if (!failed)
            m_acceptor.bind(endpoint, failed);
        if (!failed)
            m_acceptor.listen(asio::socket_base::max_listen_connections, failed);
        if (failed)
            return fail(ErrorCode::Refused, "cannot listen on " + setup.address + ':'
                                                + std::to_string(setup.port) + ": "
                                                + failed.message());
        return {};
    }

    asio::awaitable<void> accept()
    {
        while (m_acceptor.is_open()) {
            boost::system::error_code failed;
            auto socket =
                co_await m_acceptor.async_accept(asio::redirect_error(asio::use_awaitable, failed));
            if (failed) {
                // Out of descriptors, for instance: others will end, so wait rather than spin.
                m_pause.expires_after(kLookInterval);
                co_await m_pause.async_wait(asio::redirect_error(asio::use_awaitable, failed));
                continue;
            }
            socket.set_option(tcp::no_delay{true}, failed);
            if (m_services.metrics.connections < m_limits.connections) {
                std::string from = addressOf(socket);
                asio::co_spawn(m_io,
                               serveConnection(std::move(socket), std::move(from), *m_counter),
                               asio::detached);
            } else {
                ++m_services.metrics.connectionsRefused;
                asio::co_spawn(m_io, turnAway(std::move(socket)), asio::detached);
            }
        }
    }

    /// Notices what other processes wrote.
    asio::awaitable<void> look()
    {
        boost::system::error_code stopped;
        while (!m_counter->closing) {
            m_lookTimer.expires_after(kLookInterval);
            co_await m_lookTimer.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
            if (stopped || m_services.metrics.waiting == 0)
                continue;
            std::int64_t head = 0;
            Work work = [&head](Session& session) -> Outcome {
                const auto read = session.read([](Transaction& transaction) {
                    return Result<std::int64_t>{transaction.records().head()};
                });
                head = read.value_or(0);
                return Reply{};
            };
            co_await m_readers->run(std::move(work), asio::use_awaitable);
            if (head > m_counter->waitingRoom.head())
                m_counter->waitingRoom.tellEveryone(head);
        }
    }

    /// No new connections; idle ones and those that wait for news end at once; the others finish.
    void close()
    {
        if (std::exchange(m_counter->closing, true))
            return;
        boost::system::error_code ignored;
        m_acceptor.close(ignored);
        m_signals.cancel(ignored);
        m_lookTimer.cancel();
        m_pause.cancel();
        m_counter->waitingRoom.close();
        for (tcp::socket* socket : m_counter->idle)
            socket->cancel(ignored);
        m_deadline.expires_after(m_limits.closing);
        m_deadline.async_wait([this](const boost::system::error_code& cancelled) {
            if (!cancelled)
                m_io.stop();
        });
        awaitQuiet();
    }

    /// Ends the last timer when the last connection is gone, so that run() returns.
    void awaitQuiet()
    {
        if (m_services.metrics.connections == 0) {
            m_deadline.cancel();
            return;
        }
        m_pause.expires_after(std::chrono::milliseconds{10});
        m_pause.async_wait([this](const boost::system::error_code&) { awaitQuiet(); });
    }

    ServerLimits m_limits;
    Services& m_services;
    asio::io_context m_io{1};
    tcp::acceptor m_acceptor{m_io};
    asio::signal_set m_signals{m_io};
    asio::steady_timer m_lookTimer{m_io};
    asio::steady_timer m_pause{m_io};
    asio::steady_timer m_deadline{m_io};
    std::optional<Counter> m_counter;
    // Destroyed first, so that no job is left when the rest goes.
    std::unique_ptr<Workers> m_readers;
    std::unique_ptr<Workers> m_writer;
    std::unique_ptr<Workers> m_builder;
};

Server::Server(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Server::Server(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::create(const ServerSetup& setup, const OpenAnnouncing& open,
                              Services& services)
{
    auto parts = std::make_unique<Parts>(setup, services);
    if (const auto opened = parts->open(setup, open); !opened)
        return passOn(opened);
    return Server{std::move(parts)};
}

std::string Server::address() const
{
    return m_parts->address();
}

void Server::endOnSignals()
{
    m_parts->endOnSignals();
}

void Server::run()
{
    m_parts->run();
}

void Server::stop()
{
    m_parts->stop();
}

} // namespace onetill::hub

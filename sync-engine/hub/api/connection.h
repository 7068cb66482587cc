#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/server.h"
#include "sync-engine/hub/api/waiting_room.h"
#include "sync-engine/hub/api/workers.h"

#include <boost/asio/ip/tcp.hpp>

#include <set>
#include <string>

namespace onetill::hub {

/// What all connections of a server share. Belongs to the I/O thread.
struct Counter {
    const ServerLimits& limits;
    Services& services;
    Workers& readers;
    Workers& writer;
    Workers& builder;
    WaitingRoom waitingRoom{};
    std::set<boost::asio::ip::tcp::socket*> idle{}; ///< Between requests; closed first on stop.
    bool closing{false};
};

/// A large body's share of the memory for all of them, held until its request is answered.
class BodyRoom
{
public:
    BodyRoom() = default;
    BodyRoom(const BodyRoom&) = delete;
    BodyRoom& operator=(const BodyRoom&) = delete;
    ~BodyRoom()
    {
        if (m_counter)
            m_counter->services.metrics.bodyBytes -= m_bytes;
    }

    bool take(Counter& counter, std::uint64_t bytes)
    {
        const auto wanted = static_cast<std::int64_t>(bytes);
        if (counter.services.metrics.bodyBytes + wanted > counter.limits.bodyBytes)
            return false;
        counter.services.metrics.bodyBytes += wanted;
        m_counter = &counter;
        m_bytes = wanted;
        return true;
    }

private:
    Counter* m_counter{nullptr};
    std::int64_t m_bytes{0};
};

/// Serves one connection until it ends; `from` tells senders apart. Never throws.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, std::string from,
                                             Counter& counter);

/// Tells a connection above the limit to come back later.
boost::asio::awaitable<void> turnAway(boost::asio::ip::tcp::socket socket);

} // namespace onetill::hub

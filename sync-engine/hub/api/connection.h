#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/server.h"
#include "sync-engine/hub/api/waiting_room.h"
#include "sync-engine/hub/api/workers.h"

#include <boost/asio/ip/tcp.hpp>

#include <set>

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

/// Serves one connection until it ends. Never throws.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, Counter& counter);

/// Tells a connection above the limit to come back later.
boost::asio::awaitable<void> turnAway(boost::asio::ip::tcp::socket socket);

} // namespace onetill::hub

#pragma once

#include "sync-engine/hub/api/handlers.h"
#include "sync-engine/hub/api/metrics.h"
#include "sync-engine/hub/api/server.h"
#include "sync-engine/hub/api/waiting_room.h"
#include "sync-engine/hub/api/workers.h"

#include <boost/asio/ip/tcp.hpp>

#include <atomic>
#include <cstdint>
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
    Complaints complaints{};
    bool closing{false};
};

/// A large body's share of the memory for all of them, of requests or of replies: held until it is
/// done with.
class MemoryShare
{
public:
    MemoryShare() = default;
    MemoryShare(const MemoryShare&) = delete;
    MemoryShare& operator=(const MemoryShare&) = delete;
    ~MemoryShare()
    {
        if (m_taken)
            *m_taken -= m_bytes;
    }

    /// Once. False: `taken` would grow beyond the limit.
    bool take(std::atomic<std::int64_t>& taken, std::int64_t limit, std::uint64_t bytes)
    {
        m_bytes = static_cast<std::int64_t>(bytes);
        if (taken + m_bytes > limit)
            return false;
        taken += m_bytes;
        m_taken = &taken;
        return true;
    }

private:
    std::atomic<std::int64_t>* m_taken{nullptr};
    std::int64_t m_bytes{0};
};

/// Serves one connection until it ends; `from` tells senders apart. Never throws.
boost::asio::awaitable<void> serveConnection(boost::asio::ip::tcp::socket socket, std::string from,
                                             Counter& counter);

/// Tells a connection above the limit to come back later.
boost::asio::awaitable<void> turnAway(boost::asio::ip::tcp::socket socket);

} // namespace onetill::hub

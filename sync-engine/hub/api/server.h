#pragma once

#include "sync-engine/hub/api/handlers.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace onetill::hub {

/// What a stranger may cost the hub.
struct ServerLimits {
    int connections{2'000};
    int inFlight{256}; ///< Requests that workers have; above it 503.
    /// Of all large bodies together, from the first byte to the answer; above it 503.
    std::int64_t bodyBytes{std::int64_t{128} << 20};
    /// Of all large replies together, until the last byte is sent; above it 503.
    std::int64_t replyBytes{std::int64_t{256} << 20};
    std::uint32_t headerBytes{16 * 1024};
    std::chrono::milliseconds request{15'000}; ///< From its first byte to its last.
    std::chrono::milliseconds idle{75'000};    ///< Between requests; longer than a long poll.
    std::chrono::milliseconds write{30'000};
    std::chrono::milliseconds closing{10'000}; ///< For what has begun when the hub is told to stop.
};

struct ServerSetup {
    std::string address;   ///< An IP address.
    std::uint16_t port{0}; ///< 0 picks one.
    int readers{2};        ///< Worker threads beside the writer and the snapshot builder.
    ServerLimits limits{};
};

/// HTTP/1.1 around the handlers: one I/O thread, the one that calls run(), and the workers.
class Server
{
public:
    /// `open` makes a session that tells `announce` about its commits. Errors: Refused when the
    /// address cannot be listened on; as OpenSession.
    using OpenAnnouncing = std::function<Result<std::unique_ptr<Session>>(Announce announce)>;
    static Result<Server> create(const ServerSetup& setup, const OpenAnnouncing& open,
                                 Services& services);
    Server(Server&&) noexcept;
    ~Server();

    /// "127.0.0.1:40123"
    std::string address() const;
    /// From now on SIGTERM and SIGINT end run(), also when they come before it.
    void endOnSignals();
    /// Serves until stop() or such a signal.
    void run();
    /// From any thread: finishes what has begun, then run() returns.
    void stop();

private:
    class Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace onetill::hub

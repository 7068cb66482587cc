#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace onetill::test {

struct RawReply {
    int status{0};
    std::map<std::string, std::string> headers; ///< Names in lower case.
    std::string body;
};

/// One TCP connection to this machine that sends whatever bytes a test likes. Blocking, and gives
/// up after ten seconds.
class RawHttp
{
public:
    explicit RawHttp(std::uint16_t port);
    ~RawHttp();
    RawHttp(const RawHttp&) = delete;
    RawHttp& operator=(const RawHttp&) = delete;

    void send(const std::string& bytes);
    /// The next reply; nothing if the other side hung up first.
    std::optional<RawReply> reply();
    /// A whole exchange.
    std::optional<RawReply> ask(const std::string& method, const std::string& target,
                                const std::string& body = {},
                                const std::map<std::string, std::string>& headers = {});
    /// True when the other side has closed.
    bool isClosed();

private:
    bool readMore();

    int m_socket;
    std::string m_read;
};

} // namespace onetill::test

#include "tests/support/raw_http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace onetill::test {

RawHttp::RawHttp(std::uint16_t port) : m_socket{socket(AF_INET, SOCK_STREAM, 0)}
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{10, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    const int noDelay = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
    if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error{"cannot connect to the hub"};
}

RawHttp::~RawHttp()
{
    close(m_socket);
}

void RawHttp::send(const std::string& bytes)
{
    std::size_t sent = 0;
    while (sent < bytes.size()) {
        const auto count = ::send(m_socket, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (count <= 0)
            return; // The other side hung up; what it said before can still be read.
        sent += static_cast<std::size_t>(count);
    }
}

bool RawHttp::readMore()
{
    std::string room(64 * 1024, '\0');
    const auto count = recv(m_socket, room.data(), room.size(), 0);
    if (count <= 0)
        return false;
    m_read.append(room, 0, static_cast<std::size_t>(count));
    return true;
}

bool RawHttp::isClosed()
{
    return m_read.empty() && !readMore();
}

std::optional<RawReply> RawHttp::reply()
{
    std::size_t end = std::string::npos;
    while ((end = m_read.find("\r\n\r\n")) == std::string::npos)
        if (!readMore())
            return std::nullopt;
    RawReply reply;
    std::string head = m_read.substr(0, end + 2);
    m_read.erase(0, end + 4);
    reply.status = std::stoi(head.substr(9, 3));
    head.erase(0, head.find("\r\n") + 2);
    while (!head.empty()) {
        const auto line = head.substr(0, head.find("\r\n"));
        head.erase(0, line.size() + 2);
        const auto colon = line.find(": ");
        std::string name = line.substr(0, colon);
        std::ranges::transform(name, name.begin(),
                               [](char c) { return static_cast<char>(std::tolower(c)); });
        reply.headers[name] = line.substr(colon + 2);
    }
    if (reply.status == 100)
        return this->reply();
    const auto length = reply.headers.find("content-length");
    const std::size_t size = length == reply.headers.end() ? 0 : std::stoul(length->second);
    while (m_read.size() < size)
        if (!readMore())
            return std::nullopt;
    reply.body = m_read.substr(0, size);
    m_read.erase(0, size);
    return reply;
}

std::optional<RawReply> RawHttp::ask(const std::string& method, const std::string& target,
                                     const std::string& body,
                                     const std::map<std::string, std::string>& headers)
{
    std::string request = method + ' ' + target + " HTTP/1.1\r\nHost: hub\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (method == "POST" || !body.empty())
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    send(request + "\r\n" + body);
    return reply();
}

} // namespace onetill::test

#include "sync-engine/hub/api/connection.h"

#include "sync-engine/contract/wire/push.h"
#include "sync-engine/hub/api/routes.h"
#include "sync-engine/hub/service/tills/access.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <limits>

namespace onetill::hub {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using ErrorCodeOut = boost::system::error_code;
using Parser = http::request_parser<http::string_body>;

auto into(ErrorCodeOut& failed)
{
    return asio::redirect_error(asio::use_awaitable, failed);
}

/// What a request that could not be read to its end is told; nothing: it came too late or broke
/// off, and the connection is closed already.
std::optional<Reply> complaintAbout(const ErrorCodeOut& failed)
{
    if (failed == http::error::header_limit) {
        Reply reply = refusal({ErrorCode::TooLarge, "the request's header is too large"});
        reply.status = 431;
        return reply;
    }
    // The buffer overflows when a chunk's extension or a trailer has no end.
    if (failed == http::error::body_limit || failed == http::error::buffer_overflow)
        return refusal({ErrorCode::TooLarge, "the request's body is too large"});
    if (failed.category() == make_error_code(http::error::bad_method).category()
        && failed != http::error::end_of_stream && failed != http::error::partial_message)
        return refusal({ErrorCode::Malformed, "not an HTTP request: " + failed.message()});
    return std::nullopt;
}

/// What a connection keeps of bytes that were not understood yet. Header and body have limits of
/// their own; what stands between the chunks of a body has only this one.
constexpr std::size_t kBufferBytesMax = std::size_t{64} << 10;

/// A body that strangers may send too. A larger one is read only from a till that has shown its
/// token: half a batch from each of many strangers would fill the memory.
constexpr std::uint64_t kStrangersBodyBytesMax = std::uint64_t{16} << 10;

/// A larger reply counts for the memory that all together may take: what its receiver does not read
/// stays here.
constexpr std::size_t kLittleReplyBytesMax = std::size_t{16} << 10;

/// Refuses, unless the request speaks for a till.
Outcome admission(const Request& request, Session& session)
{
    const auto till = session.read([&](Transaction& transaction) {
        return authenticate(transaction, request.path.front(), request.bearer);
    });
    return till ? Reply{} : refusal(till.error());
}

/// GCC 12 gets co_await wrong beside conditions: temporaries of a conditional expression are
/// destroyed twice, and a coroutine with `&&` between two of them never resumes. So what is awaited
/// here stands alone and is given named values only.
class Connection
{
public:
    Connection(asio::ip::tcp::socket socket, std::string from, Counter& counter)
        : m_stream{std::move(socket)}, m_from{std::move(from)}, m_counter{counter}
    {
    }

    asio::awaitable<void> serve()
    {
        bool goesOn = true;
        while (goesOn && !m_counter.closing) {
            goesOn = co_await firstByte();
            if (goesOn)
                goesOn = co_await oneRequest();
        }
        ErrorCodeOut ignored;
        m_stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
        if (m_refusedEarly)
            co_await drain();
    }

private:
    /// Waits for a request to begin, as long as a connection may be idle.
    asio::awaitable<bool> firstByte()
    {
        if (m_buffer.size() > 0)
            co_return true;
        m_stream.expires_after(m_counter.limits.idle);
        m_counter.idle.insert(&m_stream.socket());
        ErrorCodeOut failed;
        const auto size =
            co_await m_stream.async_read_some(m_buffer.prepare(8 * 1024), into(failed));
        m_counter.idle.erase(&m_stream.socket());
        m_buffer.commit(size);
        co_return !failed;
    }

    /// False: the connection ends.
    asio::awaitable<bool> oneRequest()
    {
        Parser parser;
        parser.header_limit(m_counter.limits.headerBytes);
        // Which limit holds is known once the header names the route. Beast 1.74 takes "none" for
        // less than every length, and a limit in force here would refuse before the route is known.
        parser.body_limit(std::numeric_limits<std::uint64_t>::max());
        // One limit for header and body together: a sender who drips bytes gains nothing.
        m_stream.expires_after(m_counter.limits.request);
        ErrorCodeOut failed;
        co_await http::async_read_header(m_stream, m_buffer, parser, into(failed));
        if (failed)
            co_return co_await complain(failed);

        const auto target = targetOf(parser.get());
        const auto method = methodOf(parser.get());
        RouteFound found;
        if (target && method)
            found = findRoute(*method, *target);
        if (!found.route) {
            Reply reply = target ? noRoute(method ? found.status : 405) : refusal(target.error());
            co_return co_await refuseEarly(std::move(reply));
        }

        const ErrorCodeOut bodyLimit = make_error_code(http::error::body_limit);
        parser.body_limit(std::uint64_t{found.route->bodyBytesMax});
        if (const auto told = parser.content_length(); told && *told > found.route->bodyBytesMax)
            co_return co_await complain(bodyLimit);
        MemoryShare room;
        const std::uint64_t length = parser.content_length().value_or(found.route->bodyBytesMax);
        if (length > kStrangersBodyBytesMax) {
            Request head = requestOf(parser.get(), *method, *target, found.path);
            Reply admitted = co_await admit(std::move(head));
            if (admitted.status != 200)
                co_return co_await refuseEarly(std::move(admitted));
            Metrics& metrics = m_counter.services.metrics;
            if (!room.take(metrics.bodyBytes, m_counter.limits.bodyBytes, length)) {
                Reply later = tooMuch();
                co_return co_await refuseEarly(std::move(later));
            }
        }
        if (beast::iequals(parser.get()[http::field::expect], "100-continue"))
            co_await sendContinue();
        while (!failed && !parser.is_done()) {
            acknowledgeAtOnce();
            co_await http::async_read_some(m_stream, m_buffer, parser, into(failed));
        }
        if (failed)
            co_return co_await complain(failed);

        const bool keepAlive = parser.get().keep_alive();
        const auto version = parser.get().version();
        m_stream.expires_never();
        Request request = requestOf(parser.release(), *method, *target, std::move(found.path));
        request.from = m_from;
        Reply reply = co_await answer(*found.route, std::move(request));
        co_return co_await send(std::move(reply), version, keepAlive && !m_counter.closing);
    }

    /// A till's last segment of a body waits until those before it are acknowledged (Nagle, which
    /// Qt leaves on), and that the kernel puts off for 40 ms. The option soon wears off, so each
    /// part of a body asks for it anew; without it, bodies only arrive later.
    void acknowledgeAtOnce()
    {
        const int on = 1;
        (void)::setsockopt(m_stream.socket().native_handle(), IPPROTO_TCP, TCP_QUICKACK, &on,
                           sizeof on);
    }

    static Result<Target> targetOf(const Parser::value_type& message)
    {
        const auto text = message.target();
        return parseTarget({text.data(), text.size()});
    }

    static std::optional<Method> methodOf(const Parser::value_type& message)
    {
        switch (message.method()) {
        case http::verb::get: return Method::Get;
        case http::verb::post: return Method::Post;
        default: return std::nullopt;
        }
    }

    /// `message` may lack its body yet.
    static Request requestOf(Parser::value_type message, Method method, const Target& target,
                             std::vector<std::string> path)
    {
        const auto header = [&](auto field) { return std::string{message[field]}; };
        return Request{.method = method,
                       .path = std::move(path),
                       .query = target.query,
                       .bearer = bearerOf(header(http::field::authorization)),
                       .contentEncoding = header(http::field::content_encoding),
                       .range = header(http::field::range),
                       .from = {},
                       .trace = traceOf(header("X-Trace")),
                       .body = std::move(message.body())};
    }

    /// Whether a till sends this header; status 200, or what the sender is told.
    asio::awaitable<Reply> admit(Request head)
    {
        Metrics& metrics = m_counter.services.metrics;
        if (metrics.inFlight >= m_counter.limits.inFlight)
            co_return tooMuch();
        ++metrics.inFlight;
        Work work = [&head](Session& session) { return admission(head, session); };
        Outcome outcome = co_await m_counter.readers.run(std::move(work), asio::use_awaitable);
        --metrics.inFlight;
        co_return std::get<Reply>(std::move(outcome));
    }

    static Reply tooMuch()
    {
        return refusal({ErrorCode::Overloaded, "too much to do; come back in a moment"});
    }

    /// Carries a request through its handler and wherever that sends it.
    asio::awaitable<Reply> answer(const Route& route, Request request)
    {
        Metrics& metrics = m_counter.services.metrics;
        if (metrics.inFlight >= m_counter.limits.inFlight)
            co_return tooMuch();
        ++metrics.inFlight;
        Work work = [&](Session& session) {
            return route.handler(request, m_counter.services, session);
        };
        Outcome outcome = co_await m_counter.readers.run(std::move(work), asio::use_awaitable);
        std::optional<std::chrono::steady_clock::time_point> deadline;
        while (!std::holds_alternative<Reply>(outcome)) {
            if (const auto* later = std::get_if<Later>(&outcome)) {
                Workers& where =
                    later->where == Later::Where::Writer ? m_counter.writer : m_counter.builder;
                work = later->work;
                outcome = co_await where.run(std::move(work), asio::use_awaitable);
                continue;
            }
            const UntilNews wait = std::get<UntilNews>(outcome);
            const auto now = std::chrono::steady_clock::now();
            // Woken in vain, it goes on waiting until the time that it had at first.
            deadline = deadline.value_or(now + wait.atMost);
            const bool news = co_await isNews(wait, *deadline - now);
            outcome = Reply{.status = 204, .contentType = {}, .body = {}};
            if (news) {
                work = wait.work;
                outcome = co_await m_counter.readers.run(std::move(work), asio::use_awaitable);
            }
        }
        --metrics.inFlight;
        co_return std::get<Reply>(std::move(outcome));
    }

    /// While it waits, a request is not in flight: it costs a timer and no worker.
    asio::awaitable<bool> isNews(const UntilNews& wait, std::chrono::steady_clock::duration left)
    {
        Metrics& metrics = m_counter.services.metrics;
        --metrics.inFlight;
        ++metrics.waiting;
        const bool news = co_await m_counter.waitingRoom.wait(
            wait.scopes, wait.seen, std::chrono::duration_cast<std::chrono::milliseconds>(left));
        --metrics.waiting;
        ++metrics.inFlight;
        co_return news;
    }

    /// Answers what could not be read to its end, if it makes sense to; then the connection ends.
    asio::awaitable<bool> complain(const ErrorCodeOut& failed)
    {
        std::optional<Reply> reply = complaintAbout(failed);
        if (!reply)
            co_return false;
        Reply told = *std::move(reply);
        co_return co_await refuseEarly(std::move(told));
    }

    asio::awaitable<bool> refuseEarly(Reply reply)
    {
        m_refusedEarly = true;
        co_return co_await send(std::move(reply), 11, false);
    }

    asio::awaitable<void> sendContinue()
    {
        http::response<http::empty_body> goOn{http::status::continue_, 11};
        ErrorCodeOut failed;
        co_await http::async_write(m_stream, goOn, into(failed));
    }

    asio::awaitable<bool> send(Reply reply, unsigned version, bool keepAlive)
    {
        Metrics& metrics = m_counter.services.metrics;
        MemoryShare room;
        const std::size_t size = reply.body.size();
        if (size > kLittleReplyBytesMax
            && !room.take(metrics.replyBytes, m_counter.limits.replyBytes, size))
            reply = tooMuch();
        count(reply);
        http::response<http::string_body> message;
        message.result(static_cast<unsigned>(reply.status));
        message.version(version);
        message.keep_alive(keepAlive);
        if (!reply.contentType.empty())
            message.set(http::field::content_type, reply.contentType);
        for (const auto& [name, value] : reply.headers)
            message.set(name, value);
        message.body() = std::move(reply.body);
        message.prepare_payload();
        m_stream.expires_after(m_counter.limits.write);
        ErrorCodeOut failed;
        co_await http::async_write(m_stream, message, into(failed));
        co_return !failed && keepAlive;
    }

    void count(const Reply& reply)
    {
        Metrics& metrics = m_counter.services.metrics;
        ++metrics.requestsAnswered;
        if (reply.status >= 500)
            ++metrics.requestsFailed;
        else if (reply.status >= 400)
            ++metrics.requestsRefused;
        if (reply.forTheLog.empty())
            return;
        const auto now = std::chrono::steady_clock::now();
        if (const auto line = m_counter.complaints.about(reply.status, reply.forTheLog, now))
            spdlog::warn(*line);
    }

    /// Closing while the other side still sends would throw our answer away on its way; so a little
    /// of what it sends is read first.
    asio::awaitable<void> drain()
    {
        constexpr std::size_t kDrainedMax = std::size_t{8} << 20;
        std::array<char, 16 * 1024> room{};
        std::size_t drained = 0;
        ErrorCodeOut failed;
        m_stream.expires_after(std::chrono::seconds{2});
        while (!failed && drained < kDrainedMax)
            drained += co_await m_stream.async_read_some(asio::buffer(room), into(failed));
    }

    beast::tcp_stream m_stream;
    std::string m_from;
    beast::flat_buffer m_buffer{kBufferBytesMax};
    Counter& m_counter;
    bool m_refusedEarly{false};
};

} // namespace

asio::awaitable<void> serveConnection(asio::ip::tcp::socket socket, std::string from,
                                      Counter& counter)
{
    ++counter.services.metrics.connections;
    try {
        Connection connection{std::move(socket), std::move(from), counter};
        co_await connection.serve();
    } catch (const std::exception& bug) {
        spdlog::error("a connection ended by a fault: {}", bug.what());
    }
    --counter.services.metrics.connections;
}

asio::awaitable<void> turnAway(asio::ip::tcp::socket socket)
{
    const Reply reply = refusal({ErrorCode::Overloaded, "too many connections"});
    http::response<http::string_body> message{http::status::service_unavailable, 11, reply.body};
    message.set(http::field::content_type, reply.contentType);
    message.set(http::field::retry_after, "1");
    message.keep_alive(false);
    message.prepare_payload();
    beast::tcp_stream stream{std::move(socket)};
    stream.expires_after(std::chrono::seconds{2});
    ErrorCodeOut failed;
    co_await http::async_write(stream, message, into(failed));
    stream.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failed);
}

} // namespace onetill::hub

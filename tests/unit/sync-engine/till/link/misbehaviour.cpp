#include "misbehaviour.h"

namespace onetill::till {
namespace {

FakeHub::Behaviour says(const QByteArray& bytes, bool hangUp = false)
{
    return [bytes, hangUp](const AskedOfHub&, QTcpSocket& socket) {
        socket.write(bytes);
        if (hangUp)
            socket.disconnectFromHost();
    };
}

const QByteArray kPortal = "<html><body>Welcome! Please accept our terms.</body></html>";

QByteArray refusal(const QByteArray& code)
{
    return R"({"error":{"code":")" + code + R"(","message":"because"}})";
}

} // namespace

const std::vector<Misbehaviour>& misbehaviours()
{
    static const std::vector<Misbehaviour> all = {
        {"JSON that is none", says(FakeHub::reply(200, "{\"have\":")), ErrorCode::BadReply},
        {"JSON of something else", says(FakeHub::reply(200, R"({"hello":"world"})")),
         ErrorCode::BadReply},
        {"a list", says(FakeHub::reply(200, "[]")), ErrorCode::BadReply},
        {"an empty body", says(FakeHub::reply(200, "")), ErrorCode::BadReply},
        {"the sign-in page of a network", says(FakeHub::reply(200, kPortal)), ErrorCode::BadReply},
        {"a redirect to it",
         says(FakeHub::reply(302, kPortal, "Location: http://127.0.0.1:1/portal\r\n")),
         ErrorCode::BadReply},
        {"half a body", says("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"have\"", true),
         ErrorCode::BadReply},
        {"a length that is a lie", says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}{}{}"),
         ErrorCode::BadReply},
        {"no HTTP at all", says("220 mail.example.org ESMTP\r\n\r\n", true),
         ErrorCode::Unreachable},
        {"bytes", says(QByteArray(64, '\x00'), true), ErrorCode::Unreachable},
        {"more than any reply",
         says(FakeHub::reply(200, QByteArray(qsizetype{20} * 1024 * 1024, ' '))),
         ErrorCode::BadReply},
        {"a body without end",
         says("HTTP/1.1 200 OK\r\n\r\n" + QByteArray(qsizetype{20} * 1024 * 1024, ' ')),
         ErrorCode::BadReply},
        {"a proxy's password question",
         says(FakeHub::reply(401, kPortal, "WWW-Authenticate: Basic realm=\"x\"\r\n")),
         ErrorCode::BadReply},
        {"a proxy's error page", says(FakeHub::reply(502, kPortal)), ErrorCode::BadReply},
        {"an error of the hub", says(FakeHub::reply(500, refusal("internal"))), ErrorCode::Refused},
        {"a refusal", says(FakeHub::reply(400, refusal("malformed"))), ErrorCode::Refused},
        {"too many requests", says(FakeHub::reply(429, kPortal, "Retry-After: 1\r\n")),
         ErrorCode::Overloaded},
        {"not now", says(FakeHub::reply(503, refusal("overloaded"), "Retry-After: 1\r\n")),
         ErrorCode::Overloaded},
        {"a proxy's limit", says(FakeHub::reply(413, kPortal)), ErrorCode::BadReply},
        {"a limit in the words of some other service",
         says(FakeHub::reply(413, refusal("RequestEntityTooLarge"))), ErrorCode::BadReply},
        {"a refusal in the words of some other service",
         says(FakeHub::reply(401, refusal("InvalidAuthenticationToken"))), ErrorCode::BadReply},
        {"a body that is too large", says(FakeHub::reply(413, refusal("too-large"))),
         ErrorCode::TooLarge},
        {"a hub that knows no such till", says(FakeHub::reply(401, refusal("unauthorised"))),
         ErrorCode::Unauthorised},
        {"a reset connection", [](const AskedOfHub&, QTcpSocket& socket) { socket.abort(); },
         ErrorCode::Unreachable},
        {"a connection closed without a word",
         [](const AskedOfHub&, QTcpSocket& socket) { socket.disconnectFromHost(); },
         ErrorCode::Unreachable},
        {"silence", [](const AskedOfHub&, QTcpSocket&) {}, ErrorCode::TimedOut},
        {"a body that drips", says("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"),
         ErrorCode::TimedOut},
    };
    return all;
}

} // namespace onetill::till

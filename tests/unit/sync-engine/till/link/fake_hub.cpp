#include "fake_hub.h"

#include <QHostAddress>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>

namespace onetill::till {
namespace {

/// Takes one whole request off the front of what was received.
std::optional<AskedOfHub> takeRequest(QByteArray& received)
{
    const auto headEnd = received.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = received.left(headEnd).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    AskedOfHub asked{first.value(0), first.value(1), {}, {}};
    for (const QByteArray& line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        asked.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const auto length = asked.headers["content-length"].toLongLong();
    if (received.size() < headEnd + 4 + length)
        return std::nullopt;
    asked.body = received.mid(headEnd + 4, length);
    received.remove(0, headEnd + 4 + length);
    return asked;
}

} // namespace

void letPass(int milliseconds)
{
    (void)QTest::qWaitFor([] { return false; }, milliseconds);
}

FakeHub::FakeHub(Behaviour behaviour) : m_behaviour{std::move(behaviour)}
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    listen();
}

void FakeHub::listen()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
    m_port = m_server.serverPort();
}

QUrl FakeHub::url() const
{
    return QUrl{QStringLiteral("http://127.0.0.1:%1").arg(m_port)};
}

QByteArray FakeHub::reply(int status, const QByteArray& body, const QByteArray& headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\n" + headers
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void FakeHub::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        const auto received = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket,
                         [this, socket, received] { read(*socket, *received); });
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

void FakeHub::read(QTcpSocket& socket, QByteArray& received)
{
    received += socket.readAll();
    while (auto asked = takeRequest(received)) {
        m_asked.push_back(*asked);
        m_behaviour(m_asked.back(), socket);
    }
}

} // namespace onetill::till

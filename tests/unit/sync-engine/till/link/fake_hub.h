#pragma once

#include <QByteArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <map>
#include <vector>

namespace onetill::till {

/// Lets the event loop run this long, to see that something does not happen.
void letPass(int milliseconds);

/// What a client asked of the fake hub.
struct AskedOfHub {
    QByteArray method;
    QByteArray target;                        ///< Path and query.
    std::map<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

/// A server on loopback that answers each request with whatever bytes a case wants: it can say
/// anything at all, also what no HTTP server would.
class FakeHub
{
public:
    using Behaviour = std::function<void(const AskedOfHub&, QTcpSocket&)>;

    explicit FakeHub(Behaviour behaviour);

    QUrl url() const;
    const std::vector<AskedOfHub>& asked() const { return m_asked; }
    void behave(Behaviour behaviour) { m_behaviour = std::move(behaviour); }
    /// Refuses connections from now on; `listen` takes them again, on the same port.
    void close() { m_server.close(); }
    void listen();

    /// A well-formed reply.
    static QByteArray reply(int status, const QByteArray& body,
                            const QByteArray& headers = "Content-Type: application/json\r\n");

private:
    void accept();
    void read(QTcpSocket& socket, QByteArray& received);

    Behaviour m_behaviour;
    QTcpServer m_server;
    quint16 m_port{0};
    std::vector<AskedOfHub> m_asked;
};

} // namespace onetill::till

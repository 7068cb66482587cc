#pragma once

#include "sync-engine/contract/values/result.h"
#include "sync-engine/till/link/centre_address.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace onetill::till {

/// A request to the hub and what is put up with in its reply.
struct HttpRequest {
    QString path;                   ///< From "/v1" on.
    QByteArray query;               ///< Percent-encoded.
    std::optional<QByteArray> body; ///< Makes it a POST of JSON.
    bool packed{false};             ///< The body is zstd-compressed.
    std::string trace{};            ///< Names it in the logs of both ends; empty: none.
    qint64 replyBytesMax{64 * 1024};
    std::chrono::milliseconds deadline{20'000}; ///< For everything, to the last byte.
};

/// A whole reply, whatever its status.
struct HttpReply {
    int status{0};
    QByteArray body;
    std::chrono::milliseconds retryAfter{0};
};

/// One request over HTTP, bounded in size and time, answered exactly once unless destroyed before.
/// Redirects are not followed: a till speaks with its hub or with nobody.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    /// Errors: Unreachable, TimedOut, BadReply (oversized, broken off, not HTTP).
    using Done = std::function<void(Result<HttpReply>)>;

    /// Stops the call unanswered. The object itself lives until control is back in the event loop,
    /// so that it may be let go of inside its own answer.
    struct LetGo {
        void operator()(HttpCall* call) const;
    };
    using Pointer = std::unique_ptr<HttpCall, LetGo>;

    /// Qt's end of the HTTP thread. Each call keeps it, for a reply must not outlive it.
    using Network = std::shared_ptr<QNetworkAccessManager>;

    /// An empty token sends none.
    static Pointer start(const Network& network, const QUrl& hub, const std::string& token,
                         const HttpRequest& request, Done done);

    HttpCall(Network network, QNetworkReply* reply, const HttpRequest& request, Done done);
    ~HttpCall() override;

Q_SIGNALS:
    /// The last byte of the body was taken from here.
    void uploaded();

private:
    void read();
    void finish();
    Result<HttpReply> outcome() const;
    void answer(Result<HttpReply> result);

    Network m_network;
    std::unique_ptr<QNetworkReply> m_reply; ///< Goes before the network that made it.
    QTimer m_deadline;
    qint64 m_bytesMax;
    QByteArray m_body;
    Done m_done; ///< Empty once answered or let go of.
};

} // namespace onetill::till

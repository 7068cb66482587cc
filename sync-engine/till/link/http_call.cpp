#include "sync-engine/till/link/http_call.h"

#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace onetill::till {
namespace {

constexpr std::chrono::seconds kRetryAfterMax{3'600};

QUrl urlOf(const QUrl& hub, const HttpRequest& request)
{
    QUrl url = hub;
    QString base = hub.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + request.path);
    url.setQuery(QString::fromLatin1(request.query), QUrl::StrictMode);
    return url;
}

QNetworkRequest prepared(const QUrl& url, const std::string& token, const HttpRequest& request)
{
    QNetworkRequest prepared{url};
    prepared.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    prepared.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    prepared.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    prepared.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // Saying this ourselves keeps Qt from unpacking replies, which could grow beyond every bound.
    prepared.setRawHeader("Accept-Encoding", "identity");
    if (!token.empty())
        prepared.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(token));
    if (!request.trace.empty())
        prepared.setRawHeader("X-Trace", QByteArray::fromStdString(request.trace));
    if (request.body) {
        prepared.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        if (request.packed)
            prepared.setRawHeader("Content-Encoding", "zstd");
    }
    return prepared;
}

std::chrono::milliseconds retryAfterOf(const QNetworkReply& reply)
{
    bool isNumber = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&isNumber);
    if (!isNumber || seconds <= 0)
        return {};
    return std::min(std::chrono::seconds{seconds}, kRetryAfterMax);
}

/// Qt's numbers up to 199 are about the connection; above, they repeat the HTTP status.
bool isOfConnection(QNetworkReply::NetworkError error)
{
    return error != QNetworkReply::NoError && static_cast<int>(error) < 200;
}

} // namespace

void HttpCall::LetGo::operator()(HttpCall* call) const
{
    call->m_done = nullptr;
    call->m_deadline.stop();
    call->m_reply->abort();
    call->deleteLater();
}

HttpCall::Pointer HttpCall::start(const Network& network, const QUrl& hub, const std::string& token,
                                  const HttpRequest& request, Done done)
{
    const QNetworkRequest ready = prepared(urlOf(hub, request), token, request);
    QNetworkReply* reply = request.body ? network->post(ready, *request.body) : network->get(ready);
    return Pointer{std::make_unique<HttpCall>(network, reply, request, std::move(done)).release()};
}

HttpCall::~HttpCall() = default;

HttpCall::HttpCall(Network network, QNetworkReply* reply, const HttpRequest& request, Done done)
    : m_network{std::move(network)},
      m_reply{reply},
      m_bytesMax{request.replyBytesMax},
      m_done{std::move(done)}
{
    // A manager deletes its replies when it goes; this one has an owner.
    m_reply->setParent(nullptr);
    m_reply->setReadBufferSize(m_bytesMax + 1);
    connect(m_reply.get(), &QNetworkReply::readyRead, this, &HttpCall::read);
    connect(m_reply.get(), &QNetworkReply::finished, this, &HttpCall::finish);
    connect(m_reply.get(), &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64 size) {
        if (m_done && size > 0 && sent == size)
            Q_EMIT uploaded();
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { answer(fail(ErrorCode::TimedOut, "no whole reply in time")); });
    m_deadline.start(request.deadline);
}

void HttpCall::read()
{
    if (!m_done)
        return;
    m_body += m_reply->read(m_bytesMax + 1 - m_body.size());
    if (m_body.size() > m_bytesMax)
        answer(fail(ErrorCode::BadReply, "the reply is larger than any reply of a hub"));
}

void HttpCall::finish()
{
    read();
    if (m_done)
        answer(outcome());
}

Result<HttpReply> HttpCall::outcome() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    if (status == 0 && isOfConnection(error))
        return fail(ErrorCode::Unreachable, m_reply->errorString().toStdString());
    if (status == 0 || isOfConnection(error))
        return fail(ErrorCode::BadReply, m_reply->errorString().toStdString());
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != m_body.size())
        return fail(ErrorCode::BadReply, "the reply broke off");
    return HttpReply{status, m_body, retryAfterOf(*m_reply)};
}

void HttpCall::answer(Result<HttpReply> result)
{
    m_deadline.stop();
    // Emptied first: abort() reports the end of the reply at once, which must not answer again.
    const Done done = std::exchange(m_done, nullptr);
    m_reply->abort();
    done(std::move(result));
}

} // namespace onetill::till

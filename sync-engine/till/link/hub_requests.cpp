#include "sync-engine/till/link/hub_requests.h"

#include "sync-engine/till/link/packing.h"

#include <QUrl>

#include <utility>

namespace onetill::till {
namespace {

using namespace std::chrono_literals;

/// 2000 records with long descriptions stay far below; anything above is not a hub.
constexpr qint64 kFeedBytesMax = qint64{16} * 1024 * 1024;
constexpr qint64 kManifestBytesMax = qint64{2} * 1024 * 1024;

QString tillPath(const Uuid& till, const char* rest)
{
    return QStringLiteral("/v1/tills/") + QString::fromStdString(till.text())
           + QString::fromLatin1(rest);
}

QByteArray encoded(std::string_view text)
{
    return QByteArray{text.data(), static_cast<qsizetype>(text.size())}.toPercentEncoding();
}

} // namespace

QByteArray packedBatch(std::vector<wire::Entry> batch)
{
    return pack(wire::pushRequestBytes({std::move(batch)}));
}

HttpRequest pushHttpRequest(const Uuid& till, QByteArray packedBatch)
{
    return {.path = tillPath(till, "/journal"),
            .query = {},
            .body = std::move(packedBatch),
            .packed = true};
}

HttpRequest httpRequest(const Uuid& till, const SendToQuarantine& output)
{
    return {.path = tillPath(till, "/quarantine"),
            .query = {},
            .body = packedBatch({output.entry}),
            .packed = true};
}

HttpRequest httpRequest(const Uuid& till, const AskFeed& output)
{
    QByteArray query = "wait=" + QByteArray::number(static_cast<qint64>(output.wait.count()));
    if (output.epoch)
        query += "&epoch=" + encoded(output.epoch->text());
    for (const auto& [feed, cursor] : output.cursors)
        query += '&' + encoded(feed) + '=' + encoded(cursor);
    return {.path = tillPath(till, "/feed"),
            .query = query,
            .body = {},
            .replyBytesMax = kFeedBytesMax,
            .deadline = output.wait + 20s};
}

HttpRequest httpRequest(const Uuid& till, const AskManifest&)
{
    // The hub may have to build it first, which takes seconds for a million products.
    return {.path = tillPath(till, "/snapshot"),
            .query = {},
            .body = {},
            .replyBytesMax = kManifestBytesMax,
            .deadline = 120s};
}

HttpRequest httpRequest(const Uuid& till, const AskPiece& output)
{
    const QString path = tillPath(till, "/snapshot/") + QString::fromStdString(output.snapshot)
                         + u'/' + QString::number(output.index);
    return {.path = path,
            .query = {},
            .body = {},
            .replyBytesMax = output.piece.packedBytes,
            .deadline = 120s};
}

HttpRequest enrolHttpRequest(const wire::EnrolRequest& request)
{
    return {.path = QStringLiteral("/v1/enrol"),
            .query = {},
            .body = QByteArray::fromStdString(wire::enrolRequestJson(request).dump())};
}

HttpRequest claimHttpRequest(const Uuid& till, const Uuid& basket,
                             std::chrono::milliseconds deadline)
{
    const std::string rest = "/baskets/" + basket.text() + "/claim";
    return {.path = tillPath(till, rest.c_str()),
            .query = {},
            .body = QByteArrayLiteral("{}"),
            .replyBytesMax = qint64{2} * 1024 * 1024,
            .deadline = deadline};
}

HttpRequest saleHttpRequest(const Uuid& till, const wire::SaleSought& sought,
                            std::chrono::milliseconds deadline)
{
    QByteArray query = "receipt=" + encoded(sought.receipt);
    if (sought.place)
        query = "of=" + encoded(sought.place->till.text())
                + "&epoch=" + encoded(sought.place->epoch.text())
                + "&seq=" + QByteArray::number(static_cast<qint64>(sought.place->seq));
    return {.path = tillPath(till, "/sale"),
            .query = query,
            .body = {},
            .replyBytesMax = qint64{8} * 1024 * 1024,
            .deadline = deadline};
}

HttpRequest claimReturnsHttpRequest(const Uuid& till, const Uuid& basket,
                                    const wire::ReturnClaim& claim,
                                    std::chrono::milliseconds deadline)
{
    const std::string rest = "/returns/" + basket.text() + "/claim";
    return {.path = tillPath(till, rest.c_str()),
            .query = {},
            .body = QByteArray::fromStdString(wire::returnClaimJson(claim).dump()),
            .replyBytesMax = qint64{64} * 1024,
            .deadline = deadline};
}

HttpRequest stockHttpRequest(const Uuid& till, const Sku& sku, std::chrono::milliseconds deadline)
{
    return {.path = tillPath(till, "/stock"),
            .query = "sku=" + encoded(sku.text()),
            .body = {},
            .replyBytesMax = qint64{4} * 1024 * 1024,
            .deadline = deadline};
}

} // namespace onetill::till

#include "little_hub.h"

#include "sync-engine/till/link/packing.h"

#include <QUrlQuery>

#include <zstd.h>

#include <utility>

namespace onetill::till {
namespace {

constexpr Timestamp kNow{1'800'000'000'000};
const QByteArray kPiece = "piece";

QByteArray ok(const wire::Json& json)
{
    return FakeHub::reply(200, QByteArray::fromStdString(json.dump()));
}

std::vector<wire::Entry> entriesOf(const QByteArray& packed)
{
    const auto size =
        ZSTD_getFrameContentSize(packed.constData(), static_cast<std::size_t>(packed.size()));
    const auto text = unpack(packed.toStdString(), static_cast<std::size_t>(size)).value();
    const auto json = wire::parseJson(text, {.bytes = text.size()}).value();
    return wire::readPushRequest(json).value().entries;
}

} // namespace

LittleHub::LittleHub()
    : m_server{[this](const AskedOfHub& asked, QTcpSocket& socket) { answer(asked, socket); }}
{
}

void LittleHub::answer(const AskedOfHub& asked, QTcpSocket& socket)
{
    if (instead && instead(asked, socket))
        return;
    const QByteArray path = asked.target.split('?').front();
    const QList<QByteArray> parts = path.mid(1).split('/');
    const QByteArray what = parts.value(3);
    if (what == "journal")
        return answerJournal(asked, socket);
    if (what == "feed")
        return answerFeed(asked, socket, true);
    if (what == "snapshot" && parts.size() == 6) {
        socket.write(FakeHub::reply(200, kPiece, ""));
        return;
    }
    wire::SnapshotManifest manifest = model.manifest(kNow);
    manifest.bytes = 10;
    manifest.pieces = {{kPiece.size(), wire::sha256({kPiece.toStdString()})}};
    socket.write(ok(wire::snapshotManifestJson(manifest)));
}

void LittleHub::answerJournal(const AskedOfHub& asked, QTcpSocket& socket)
{
    ++batches;
    socket.write(ok(wire::pushReplyJson(model.push(entriesOf(asked.body), kNow))));
}

void LittleHub::answerFeed(const AskedOfHub& asked, QTcpSocket& socket, bool mayWait)
{
    const QUrlQuery query{QUrl::fromEncoded(asked.target)};
    wire::Cursors cursors;
    for (const auto* feed : {"catalogue", "stock"})
        cursors[feed] =
            query.queryItemValue(QString::fromLatin1(feed), QUrl::FullyDecoded).toStdString();
    const auto reply = model.feed(cursors, kNow);
    if (!reply) {
        const wire::Json refusal = wire::errorJson(reply.error());
        socket.write(FakeHub::reply(410, QByteArray::fromStdString(refusal.dump())));
    } else if (!reply->feeds.empty()) {
        socket.write(ok(wire::feedReplyJson(*reply)));
    } else if (mayWait && query.queryItemValue(QStringLiteral("wait")) != u"0") {
        m_held.push_back({asked, &socket});
    } else {
        socket.write("HTTP/1.1 204 No Content\r\n\r\n");
    }
}

void LittleHub::wake()
{
    for (const Held& held : std::exchange(m_held, {}))
        if (held.socket)
            answerFeed(held.asked, *held.socket, true);
}

} // namespace onetill::till

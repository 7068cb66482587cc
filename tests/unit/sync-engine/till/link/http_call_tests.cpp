#include "misbehaviour.h"
#include "sync-engine/contract/wire/push.h"
#include "sync-engine/till/link/hub_reply.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

namespace {

const QByteArray kGood = "{}";

struct CallRig {
    void start(const FakeHub& hub, HttpRequest request)
    {
        call = HttpCall::start(network, hub.url(), "secret", request, [this](Result<HttpReply> r) {
            reply = std::move(r);
            ++answers;
        });
    }
    Result<HttpReply> ask(const FakeHub& hub, HttpRequest request)
    {
        start(hub, std::move(request));
        BOOST_REQUIRE(QTest::qWaitFor([this] { return reply.has_value(); }, 5'000));
        return *reply;
    }

    HttpCall::Network network = std::make_shared<QNetworkAccessManager>();
    HttpCall::Pointer call;
    std::optional<Result<HttpReply>> reply;
    int answers{0};
};

HttpRequest question(std::chrono::milliseconds deadline = 3s)
{
    return {.path = QStringLiteral("/v1/x"), .query = "a=b%2Bc", .body = {}, .deadline = deadline};
}

} // namespace

BOOST_AUTO_TEST_SUITE(http_call_tests)

BOOST_AUTO_TEST_CASE(a_request_carries_the_token_and_its_query_untouched)
{
    FakeHub hub{
        [](const AskedOfHub&, QTcpSocket& socket) { socket.write(FakeHub::reply(200, kGood)); }};
    CallRig rig;

    const auto reply = rig.ask(hub, question());

    BOOST_REQUIRE(reply);
    BOOST_TEST(reply->body.toStdString() == "{}");
    const AskedOfHub& asked = hub.asked().front();
    BOOST_TEST(asked.target.toStdString() == "/v1/x?a=b%2Bc");
    BOOST_TEST(asked.headers.at("authorization").toStdString() == "Bearer secret");
    BOOST_TEST(asked.headers.at("accept-encoding").toStdString() == "identity");
}

BOOST_AUTO_TEST_CASE(a_packed_body_says_so)
{
    FakeHub hub{
        [](const AskedOfHub&, QTcpSocket& socket) { socket.write(FakeHub::reply(200, kGood)); }};
    CallRig rig;
    HttpRequest request = question();
    request.body = "zzz";
    request.packed = true;

    BOOST_REQUIRE(rig.ask(hub, request));

    BOOST_TEST(hub.asked().front().method.toStdString() == "POST");
    BOOST_TEST(hub.asked().front().body.toStdString() == "zzz");
    BOOST_TEST(hub.asked().front().headers.at("content-encoding").toStdString() == "zstd");
}

BOOST_AUTO_TEST_CASE(every_misbehaviour_is_answered_once_and_by_its_name)
{
    for (const Misbehaviour& misbehaviour : misbehaviours())
        BOOST_TEST_CONTEXT(misbehaviour.name)
        {
            FakeHub hub{misbehaviour.behaviour};
            CallRig rig;

            const auto outcome = readReply(rig.ask(hub, question(400ms)), wire::readPushReply);

            BOOST_REQUIRE(!outcome);
            BOOST_TEST(errorWord(outcome.error().error.code) == errorWord(misbehaviour.expected));
            letPass(20);
            BOOST_TEST(rig.answers == 1);
        }
}

BOOST_AUTO_TEST_CASE(a_redirect_is_never_followed)
{
    FakeHub elsewhere{
        [](const AskedOfHub&, QTcpSocket& socket) { socket.write(FakeHub::reply(200, kGood)); }};
    const QByteArray location = "Location: " + elsewhere.url().toEncoded() + "/v1/x\r\n";
    for (const int status : {301, 302, 303, 307, 308}) {
        FakeHub hub{[&](const AskedOfHub&, QTcpSocket& socket) {
            socket.write(FakeHub::reply(status, "", location));
        }};
        CallRig rig;

        const auto outcome = accepted(rig.ask(hub, question()));

        BOOST_REQUIRE(!outcome);
        BOOST_TEST((outcome.error().error.code == ErrorCode::BadReply));
    }
    BOOST_TEST(elsewhere.asked().empty(), "the token must not travel to strangers");
}

BOOST_AUTO_TEST_CASE(nobody_at_the_address_is_unreachable)
{
    FakeHub hub{[](const AskedOfHub&, QTcpSocket&) {}};
    hub.close();
    CallRig rig;

    const auto reply = rig.ask(hub, question());

    BOOST_REQUIRE(!reply);
    BOOST_TEST((reply.error().code == ErrorCode::Unreachable));
}

BOOST_AUTO_TEST_CASE(what_was_let_go_of_is_never_answered)
{
    FakeHub hub{
        [](const AskedOfHub&, QTcpSocket& socket) { socket.write(FakeHub::reply(200, kGood)); }};
    CallRig rig;
    rig.start(hub, question());

    rig.call.reset();

    letPass(100);
    BOOST_TEST(rig.answers == 0);
}

BOOST_AUTO_TEST_CASE(the_hubs_wish_for_patience_is_read_within_reason)
{
    const auto patience = [](const QByteArray& header) {
        FakeHub hub{[&](const AskedOfHub&, QTcpSocket& socket) {
            socket.write(FakeHub::reply(503, "", "Retry-After: " + header + "\r\n"));
        }};
        CallRig rig;
        return rig.ask(hub, question())->retryAfter.count();
    };
    BOOST_TEST(patience("7") == 7'000);
    BOOST_TEST(patience("99999999") == 3'600'000);
    BOOST_TEST(patience("-3") == 0);
    BOOST_TEST(patience("soon") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

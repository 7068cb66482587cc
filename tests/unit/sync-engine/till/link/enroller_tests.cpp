#include "fake_hub.h"
#include "sync-engine/till/link/enroller.h"
#include "tests/support/memory_till.h"

#include <QTest>

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace onetill;
using namespace onetill::till;

namespace {

struct EnrollerRig {
    wire::EnrolRequest request() const
    {
        const auto code = wire::EnrolmentCode::generate(test::seeded(4));
        return wire::makeEnrolRequest(code, {}, wire::Epoch{7}, Timestamp{1'800'000'000'000});
    }
    Result<wire::EnrolReply> enrol(FakeHub::Behaviour behaviour)
    {
        FakeHub hub{std::move(behaviour)};
        std::optional<Result<wire::EnrolReply>> answer;
        enroller.enrol(hub.url(), request(), [&](auto reply) { answer = std::move(reply); });
        BOOST_REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 5'000));
        asked = hub.asked();
        return *answer;
    }

    Enroller enroller;
    std::vector<AskedOfHub> asked;
};

FakeHub::Behaviour says(int status, const QByteArray& body)
{
    return [status, body](const AskedOfHub&, QTcpSocket& socket) {
        socket.write(FakeHub::reply(status, body));
    };
}

QByteArray refusal(const QByteArray& code)
{
    return R"({"error":{"code":")" + code + R"(","message":"because"}})";
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(enroller_tests, EnrollerRig)

BOOST_AUTO_TEST_CASE(the_hubs_answer_comes_back_as_a_value)
{
    wire::EnrolReply reply;
    reply.till = test::MemoryTill::till();
    reply.store = StoreId::parse("dublin").value();
    reply.tillNumber = 3;
    reply.token = "abc";
    reply.hubEpoch = "one";

    const auto answer =
        enrol(says(200, QByteArray::fromStdString(wire::enrolReplyJson(reply).dump())));

    BOOST_REQUIRE(answer);
    BOOST_TEST(answer->tillNumber == 3);
    BOOST_TEST(answer->token == "abc");
    BOOST_TEST(asked.front().target.toStdString() == "/v1/enrol");
    const auto sent =
        wire::readEnrolRequest(wire::parseJson(asked.front().body.toStdString()).value());
    BOOST_TEST(sent.value().codeId == request().codeId);
    BOOST_TEST(!asked.front().headers.contains("authorization"));
}

BOOST_AUTO_TEST_CASE(what_a_person_can_do_something_about_keeps_its_code)
{
    const auto codeOf = [this](int status, const QByteArray& body) {
        return errorWord(enrol(says(status, body)).error().code);
    };
    BOOST_TEST(codeOf(403, refusal("bad-code")) == errorWord(ErrorCode::BadCode));
    BOOST_TEST(codeOf(401, refusal("bad-code")) == errorWord(ErrorCode::BadCode));
    BOOST_TEST(codeOf(429, refusal("locked-out")) == errorWord(ErrorCode::LockedOut));
    BOOST_TEST(codeOf(404, "<html>") == errorWord(ErrorCode::BadReply));
    BOOST_TEST(codeOf(200, "{}") == errorWord(ErrorCode::BadReply));
    BOOST_TEST(codeOf(503, refusal("overloaded")) == errorWord(ErrorCode::Overloaded));
}

BOOST_AUTO_TEST_CASE(a_cancelled_enrolment_is_never_answered)
{
    FakeHub hub{says(200, "{}")};
    bool answered = false;
    enroller.enrol(hub.url(), request(), [&](auto) { answered = true; });

    enroller.cancel();

    letPass(100);
    BOOST_TEST(!answered);
}

BOOST_AUTO_TEST_SUITE_END()

#include "misbehaviour.h"
#include "sync-engine/till/link/live_calls.h"
#include "tests/support/memory_till.h"

#include <QElapsedTimer>
#include <QTest>

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <memory>
#include <optional>

using namespace onetill;
using namespace onetill::till;
using namespace std::chrono_literals;

namespace {

const Sku kTent = Sku::parse("TENT & 2+").value();

std::unique_ptr<LiveCalls> callsTo(const FakeHub& hub)
{
    return std::make_unique<LiveCalls>(CentreAddress{hub.url(), test::MemoryTill::till(), "token"});
}

} // namespace

BOOST_AUTO_TEST_SUITE(live_calls_tests)

BOOST_AUTO_TEST_CASE(the_stock_of_all_stores_comes_back_as_a_value)
{
    wire::StockReply known;
    known.sku = kTent;
    known.levels = {{StoreId::parse("london").value(), "London", 3'000}};
    FakeHub hub{[&](const AskedOfHub&, QTcpSocket& socket) {
        const auto json = wire::stockReplyJson(known).dump();
        socket.write(FakeHub::reply(200, QByteArray::fromStdString(json)));
    }};
    const auto calls = callsTo(hub);
    std::optional<Result<wire::StockReply>> answer;

    calls->stock(kTent, [&](auto reply) { answer = std::move(reply); });

    BOOST_REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 2'000));
    BOOST_TEST((answer->value().levels == known.levels));
    BOOST_TEST(hub.asked().front().target.endsWith("/stock?sku=TENT%20%26%202%2B"));
}

// A cashier waits: silence must end before it is noticed.
BOOST_AUTO_TEST_CASE(silence_ends_at_the_deadline)
{
    FakeHub hub{[](const AskedOfHub&, QTcpSocket&) {}};
    const auto calls = callsTo(hub);
    std::optional<Result<wire::StockReply>> answer;
    QElapsedTimer took;
    took.start();

    calls->stock(
        kTent, [&](auto reply) { answer = std::move(reply); }, 200ms);

    BOOST_REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 2'000));
    BOOST_TEST((answer->error().code == ErrorCode::TimedOut));
    BOOST_TEST(took.elapsed() >= 190);
    BOOST_TEST(took.elapsed() < 600);
}

BOOST_AUTO_TEST_CASE(every_misbehaviour_is_answered_once_by_its_code)
{
    for (const Misbehaviour& misbehaviour : misbehaviours())
        BOOST_TEST_CONTEXT(misbehaviour.name)
        {
            FakeHub hub{misbehaviour.behaviour};
            const auto calls = callsTo(hub);
            std::vector<ErrorCode> codes;

            calls->stock(
                kTent, [&](const auto& reply) { codes.push_back(reply.error().code); }, 400ms);

            BOOST_REQUIRE(QTest::qWaitFor([&] { return !codes.empty(); }, 5'000));
            BOOST_TEST(errorWord(codes.front()) == errorWord(misbehaviour.expected));
            BOOST_TEST(codes.size() == 1);
        }
}

// Synchronising begins anew when a till is enrolled or its hub moves; a screen waits meanwhile.
BOOST_AUTO_TEST_CASE(whoever_waits_when_the_calls_end_is_answered_once)
{
    FakeHub hub{[](const AskedOfHub&, QTcpSocket&) {}};
    auto calls = callsTo(hub);
    std::vector<ErrorCode> codes;
    const auto hear = [&](const auto& reply) { codes.push_back(reply.error().code); };
    calls->stock(kTent, hear, 200ms);
    calls->stock(kTent, hear, 200ms);
    calls->claimBasket(Uuid::parse("01938f6e-0000-7000-8000-0000000000b1").value(), hear, 200ms);
    BOOST_REQUIRE(QTest::qWaitFor([&] { return hub.asked().size() == 3; }, 2'000));

    calls.reset();

    BOOST_TEST(codes.size() == 3U);
    BOOST_TEST(std::ranges::count(codes, ErrorCode::Unreachable) == 3);
    BOOST_TEST(!QTest::qWaitFor([&] { return codes.size() > 3; }, 400), "no deadline answers");
}

// The screen that asked may be closed by the very answer.
BOOST_AUTO_TEST_CASE(whoever_is_answered_may_destroy_the_calls)
{
    FakeHub hub{[](const AskedOfHub&, QTcpSocket& socket) { socket.abort(); }};
    auto calls = callsTo(hub);

    calls->stock(kTent, [&](const auto&) { calls.reset(); });

    BOOST_TEST(QTest::qWaitFor([&] { return calls == nullptr; }, 2'000));
}

BOOST_AUTO_TEST_CASE(a_basket_is_asked_for_and_the_hubs_no_is_told_from_others)
{
    const Uuid basket = Uuid::parse("01938f6e-0000-7000-8000-0000000000b1").value();
    const wire::HeldBasket held{.store = StoreId::parse("dublin").value(),
                                .basket = basket,
                                .till = test::MemoryTill::till(),
                                .heldAt = {1'795'428'000'000},
                                .by = StaffId::parse("niamh").value(),
                                .note = "blue coat",
                                .total = Money::zero(Currency::fromCode("EUR").value()),
                                .draft = "{}"};
    QByteArray reply = FakeHub::reply(200, QByteArray::fromStdString(wire::jsonOf(held).dump()));
    FakeHub hub{[&](const AskedOfHub&, QTcpSocket& socket) { socket.write(reply); }};
    const auto calls = callsTo(hub);
    const auto ask = [&] {
        std::optional<Result<wire::HeldBasket>> answer;
        calls->claimBasket(basket, [&](auto given) { answer = std::move(given); });
        BOOST_REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 2'000));
        return *answer;
    };

    BOOST_TEST((ask().value() == held));
    BOOST_TEST(hub.asked().front().target.endsWith(
        "/baskets/" + QByteArray::fromStdString(basket.text()) + "/claim"));
    reply = FakeHub::reply(409, R"({"error":{"code":"conflict","message":"taken"}})");
    BOOST_TEST((ask().error().code == ErrorCode::Conflict));
    reply = FakeHub::reply(404, R"({"error":{"code":"not-found","message":"gone"}})");
    BOOST_TEST((ask().error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(goods_that_come_back_are_asked_for_and_the_hubs_no_is_told_from_others)
{
    const Uuid basket = Uuid::parse("01938f6e-0000-7000-8000-0000000000b1").value();
    const wire::SaleOrigin sale{test::MemoryTill::till(), wire::Epoch{0xabc}, 7};
    QByteArray reply = FakeHub::reply(200, R"({"until":"2026-11-23T10:30:00Z"})");
    FakeHub hub{[&](const AskedOfHub&, QTcpSocket& socket) { socket.write(reply); }};
    const auto calls = callsTo(hub);
    const auto claim = [&] {
        std::optional<Result<wire::ReturnClaimReply>> answer;
        calls->claimReturns(basket, {1, {{sale, 1, 1000, 3000}}},
                            [&](auto given) { answer = std::move(given); });
        BOOST_REQUIRE(QTest::qWaitFor([&] { return answer.has_value(); }, 2'000));
        return *answer;
    };

    BOOST_TEST(claim().value().until.ms == 1'795'429'800'000);
    BOOST_TEST(hub.asked().front().target.endsWith(
        "/returns/" + QByteArray::fromStdString(basket.text()) + "/claim"));
    reply = FakeHub::reply(409, R"({"error":{"code":"over-return","message":"none left"}})");
    BOOST_TEST((claim().error().code == ErrorCode::OverReturn));

    std::optional<Result<wire::SaleReply>> told;
    reply = FakeHub::reply(409, R"({"error":{"code":"trial-receipt","message":"no money"}})");
    calls->sale({.place = sale}, [&](auto given) { told = std::move(given); });
    BOOST_REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 2'000));
    BOOST_TEST((told->error().code == ErrorCode::TrialReceipt));
    BOOST_TEST(
        hub.asked().back().target.endsWith("/sale?of=" + QByteArray::fromStdString(sale.till.text())
                                           + "&epoch=0000000000000abc&seq=7"));
    told.reset();
    reply = FakeHub::reply(200, R"({"sale":{},"returns":[],"claimed":[]})");
    calls->sale({.receipt = "DUB 1 & 2"}, [&](auto given) { told = std::move(given); });
    BOOST_REQUIRE(QTest::qWaitFor([&] { return told.has_value(); }, 2'000));
    BOOST_TEST((told->error().code == ErrorCode::BadReply));
    BOOST_TEST(hub.asked().back().target.endsWith("/sale?receipt=DUB%201%20%26%202"));
}

BOOST_AUTO_TEST_SUITE_END()

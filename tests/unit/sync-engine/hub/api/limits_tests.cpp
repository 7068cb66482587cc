#include "tests/unit/sync-engine/hub/api/server_fixture.h"

#include <boost/test/unit_test.hpp>
#include <zstd.h>

using namespace onetill;
using namespace onetill::test;
using namespace std::chrono_literals;

namespace {

hub::ServerLimits tight()
{
    hub::ServerLimits limits;
    limits.connections = 4;
    limits.request = 300ms;
    limits.idle = 500ms;
    return limits;
}

struct TightHub : ServedHub {
    TightHub() : ServedHub{tight()} {}

    std::string journal() const { return "/v1/tills/" + till.id.text() + "/journal"; }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(limits_tests, TightHub)

BOOST_AUTO_TEST_CASE(a_body_too_large_is_refused_before_it_arrives)
{
    RawHttp connection{port};
    connection.send("POST " + journal() + " HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n");

    BOOST_TEST(connection.reply().value().status == 413);
    BOOST_TEST(ask("POST", "/v1/enrol", std::string(20'000, 'x')).status == 413);
}

BOOST_AUTO_TEST_CASE(a_chunked_body_too_large_is_refused_too)
{
    RawHttp connection{port};
    connection.send("POST /v1/enrol HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int i = 0; i < 10; ++i)
        connection.send("1000\r\n" + std::string(0x1000, 'x') + "\r\n");

    BOOST_TEST(connection.reply().value().status == 413);
}

// What stands behind a chunk's size counts for no limit of header or body. One stranger who never
// ended it took all the memory there was.
BOOST_AUTO_TEST_CASE(a_chunk_extension_without_end_is_refused)
{
    RawHttp connection{port};
    connection.send("POST /v1/enrol HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1;"
                    + std::string(std::size_t{1} << 20, 'a'));

    BOOST_TEST(connection.reply().value().status == 413);
    BOOST_TEST(connection.isClosed());
}

BOOST_AUTO_TEST_CASE(trailers_without_end_are_refused)
{
    RawHttp connection{port};
    connection.send("POST /v1/enrol HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
                    + std::string(std::size_t{1} << 20, 'a'));

    BOOST_TEST(connection.reply().value().status == 413);
    BOOST_TEST(connection.isClosed());
}

// A hundred strangers with half a batch each would take 400 MiB.
BOOST_AUTO_TEST_CASE(a_stranger_is_refused_before_the_body_is_read)
{
    for (const char* body : {"Content-Length: 4000000", "Transfer-Encoding: chunked"}) {
        RawHttp connection{port};
        connection.send("POST " + journal() + " HTTP/1.1\r\nAuthorization: Bearer guessed\r\n"
                        + body + "\r\n\r\n");

        BOOST_TEST(connection.reply().value().status == 401, body);
        BOOST_TEST(connection.isClosed(), body);
    }
}

BOOST_AUTO_TEST_CASE(a_till_may_send_a_large_body)
{
    BOOST_TEST(askAsTill("POST", "/journal", std::string(3'000'000, ' ')).status == 400);
    BOOST_TEST(askAsTill("POST", "/quarantine", std::string(1'000'000, 'x')).status == 200);
}

BOOST_AUTO_TEST_CASE(a_header_too_large_is_refused)
{
    RawHttp connection{port};
    connection.send("GET /health/live HTTP/1.1\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n");

    BOOST_TEST(connection.reply().value().status == 431);
}

BOOST_AUTO_TEST_CASE(what_is_not_http_is_refused)
{
    for (const char* nonsense :
         {"hello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
          "POST /v1/enrol HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
          "POST /v1/enrol HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx"}) {
        RawHttp connection{port};
        connection.send(nonsense);
        const auto reply = connection.reply();
        BOOST_TEST((!reply || reply->status == 400), nonsense);
        BOOST_TEST(connection.isClosed(), nonsense);
    }
    BOOST_TEST(ask("GET", "/health/live").status == 200);
}

// One byte now and then keeps a naive server's connection for ever.
BOOST_AUTO_TEST_CASE(a_sender_who_drips_is_cut_off)
{
    RawHttp connection{port};
    connection.send("GET /health/live HTTP/1.1\r\n");
    const auto started = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - started < 600ms)
        connection.send("X");

    const auto reply = connection.reply();
    BOOST_TEST((!reply || reply->status == 431 || reply->status == 400));
    BOOST_TEST(connection.isClosed());
}

BOOST_AUTO_TEST_CASE(a_body_that_never_comes_is_cut_off)
{
    RawHttp connection{port};
    connection.send("POST " + journal() + " HTTP/1.1\r\nContent-Length: 100\r\n\r\nhalf");

    BOOST_TEST(!connection.reply().has_value());
    BOOST_TEST(connection.isClosed());
}

BOOST_AUTO_TEST_CASE(a_connection_that_says_nothing_is_closed)
{
    RawHttp connection{port};

    BOOST_TEST(connection.isClosed());
}

BOOST_AUTO_TEST_CASE(connections_above_the_limit_are_told_to_come_back)
{
    std::vector<std::unique_ptr<RawHttp>> held;
    for (int i = 0; i < 4; ++i) {
        held.push_back(std::make_unique<RawHttp>(port));
        BOOST_TEST(held.back()->ask("GET", "/health/live").value().status == 200);
    }
    RawHttp fifth{port};

    const auto reply = fifth.reply().value();

    BOOST_TEST(reply.status == 503);
    BOOST_TEST(reply.headers.at("retry-after") == "1");
    held.clear();
    // The places become free as soon as the hub has seen that the others are gone.
    while (services.metrics.connections > 0)
        std::this_thread::yield();
    BOOST_TEST(ask("GET", "/health/live").status == 200);
}

BOOST_AUTO_TEST_CASE(a_compressed_bomb_costs_nothing)
{
    const std::string zeros(std::size_t{64} << 20, '0');
    std::string bomb(ZSTD_compressBound(zeros.size()), '\0');
    bomb.resize(ZSTD_compress(bomb.data(), bomb.size(), zeros.data(), zeros.size(), 1));

    BOOST_TEST(askAsTill("POST", "/journal", bomb, {{"Content-Encoding", "zstd"}}).status == 413);
    BOOST_TEST(askAsTill("POST", "/quarantine", bomb, {{"Content-Encoding", "zstd"}}).status
               == 413);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct CrampedHub : ServedHub {
    static hub::ServerLimits cramped()
    {
        hub::ServerLimits limits;
        limits.bodyBytes = 100'000;
        return limits;
    }
    CrampedHub() : ServedHub{cramped()} {}

    /// Begins to send a large body, and returns when the hub has made room for it.
    void begin(RawHttp& connection, std::size_t length)
    {
        connection.send("POST /v1/tills/" + till.id.text()
                        + "/quarantine HTTP/1.1\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n");
        while (services.metrics.bodyBytes == 0)
            std::this_thread::yield();
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(body_room_tests, CrampedHub)

// Two thousand tills that come back with a batch each would take 8 GiB.
BOOST_AUTO_TEST_CASE(bodies_above_the_room_for_all_are_told_to_come_back)
{
    RawHttp first{port};
    begin(first, 60'000);

    const auto second = askAsTill("POST", "/quarantine", std::string(60'000, 'x'));
    BOOST_TEST(second.status == 503);
    BOOST_TEST(second.headers.at("retry-after") == "1");
    BOOST_TEST(askAsTill("POST", "/quarantine", "a small one").status == 200);

    first.send(std::string(60'000, 'y'));
    BOOST_TEST(first.reply().value().status == 200);
    BOOST_TEST(askAsTill("POST", "/quarantine", std::string(60'000, 'x')).status == 200);
}

// Whoever is cut off gives his room back.
BOOST_AUTO_TEST_CASE(a_body_that_breaks_off_gives_its_room_back)
{
    {
        RawHttp first{port};
        begin(first, 60'000);
    }
    while (services.metrics.connections > 0)
        std::this_thread::yield();

    BOOST_TEST(askAsTill("POST", "/quarantine", std::string(60'000, 'x')).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct BusyHub : ServedHub {
    static hub::ServerLimits none()
    {
        hub::ServerLimits limits;
        limits.inFlight = 0;
        return limits;
    }
    BusyHub() : ServedHub{none()} {}
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(overload_tests, BusyHub)

BOOST_AUTO_TEST_CASE(too_much_work_is_refused_without_doing_any)
{
    till.sell();

    const auto reply = askAsTill("POST", "/journal", till.batch().dump());

    BOOST_TEST(reply.status == 503);
    BOOST_TEST(reply.headers.at("retry-after") == "1");
    BOOST_TEST(count("entry") == 0);
}

BOOST_AUTO_TEST_SUITE_END()

#include "sync-engine/hub/api/waiting_room.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/test/unit_test.hpp>

#include <optional>

using namespace onetill::hub;
using namespace std::chrono_literals;

namespace {

/// One who waits for stock beyond place 7, in a loop that turns only when it is told to.
struct OneWaiting {
    explicit OneWaiting(std::chrono::milliseconds atMost = 25s) { wait(atMost); }

    void wait(std::chrono::milliseconds atMost = 25s)
    {
        heard.reset();
        boost::asio::co_spawn(
            io,
            [this, atMost]() -> boost::asio::awaitable<void> {
                heard = co_await room.wait(scopes, 7, atMost);
            },
            boost::asio::detached);
        turn();
    }
    void tell(std::int64_t head, const std::string& scope = "stock")
    {
        room.tell({.head = head, .scopes = {scope}});
        turn();
    }
    void turn()
    {
        io.restart();
        io.poll();
    }

    boost::asio::io_context io;
    WaitingRoom room;
    const std::vector<std::string> scopes{"stock", "staff"};
    std::optional<bool> heard;
};

} // namespace

BOOST_AUTO_TEST_SUITE(waiting_room_tests)

BOOST_AUTO_TEST_CASE(news_wake_who_waits_for_them)
{
    OneWaiting one;

    one.tell(8);

    BOOST_TEST((one.heard == true));
}

BOOST_AUTO_TEST_CASE(news_of_others_wake_nobody)
{
    OneWaiting one;

    one.tell(8, "catalogue");

    BOOST_TEST(!one.heard.has_value());
}

BOOST_AUTO_TEST_CASE(news_that_came_before_the_waiting_count)
{
    OneWaiting one;
    one.tell(8);

    one.wait();

    BOOST_TEST((one.heard == true));
}

// A commit is told a moment after it can be read. A till that has read it already was answered "no
// news" before its time, and asked again at once: two requests for every commit.
BOOST_AUTO_TEST_CASE(who_is_woken_in_vain_waits_on)
{
    OneWaiting one;

    one.tell(7);
    BOOST_TEST(!one.heard.has_value());
    one.room.tellEveryone(7);
    one.turn();
    BOOST_TEST(!one.heard.has_value());
    one.tell(8);

    BOOST_TEST((one.heard == true));
}

BOOST_AUTO_TEST_CASE(waking_in_vain_does_not_make_the_wait_longer)
{
    OneWaiting one{20ms};
    const auto started = std::chrono::steady_clock::now();

    one.tell(7);
    one.io.run();

    BOOST_TEST((one.heard == false));
    BOOST_TEST((std::chrono::steady_clock::now() - started < 5s));
}

BOOST_AUTO_TEST_CASE(what_another_process_wrote_wakes_everybody)
{
    OneWaiting one;

    one.room.tellEveryone(8);
    one.turn();

    BOOST_TEST((one.heard == true));
}

BOOST_AUTO_TEST_CASE(closing_ends_the_waiting)
{
    OneWaiting one;

    one.room.close();
    one.turn();

    BOOST_TEST((one.heard == false));
}

BOOST_AUTO_TEST_SUITE_END()

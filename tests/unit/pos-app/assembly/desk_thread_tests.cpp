#include "pos-app/assembly/desk_thread.h"
#include "tests/support/shop_floor.h"
#include "tests/support/temporary_directory.h"

#include <boost/test/unit_test.hpp>

#include <thread>

using namespace onetill;
using namespace onetill::assembly;

namespace {

struct Desk {
    Desk()
    {
        test::stockTill(directory.path(), 0);
        open();
    }
    void open()
    {
        const auto opened = std::make_shared<std::promise<Status>>();
        thread.open(directory.path(), desk::Access::Work, test::stillWorld(),
                    [opened](const Status& status) { opened->set_value(status); });
        BOOST_REQUIRE(opened->get_future().get());
    }

    test::TemporaryDirectory directory;
    std::atomic<int> grown{0};
    DeskThread thread{[this] { ++grown; }};
};

Status signIn(desk::Till& till)
{
    const auto cashier = till.signInDesk().signIn(*StaffId::parse("aoife"), test::kManagerPin);
    if (!cashier)
        return passOn(cashier);
    return {};
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(desk_thread_tests, Desk)

BOOST_AUTO_TEST_CASE(commands_run_over_there_in_order_and_bring_values_back)
{
    BOOST_REQUIRE(thread.call(signIn));

    const auto where = thread.call(
        [](desk::Till&) { return Result<std::thread::id>{std::this_thread::get_id()}; });

    BOOST_TEST((*where != std::this_thread::get_id()));
}

// The link has to hear of every new entry, or a sale would wait for the next one to be sent.
BOOST_AUTO_TEST_CASE(whoever_waits_for_entries_is_told_once_a_command_wrote_one)
{
    BOOST_REQUIRE(thread.call([](desk::Till& till) { return till.statusDesk().status(); }));
    BOOST_REQUIRE(thread.call([](desk::Till&) { return Status{}; }));
    BOOST_TEST(grown == 0);

    BOOST_REQUIRE(thread.call(signIn));
    BOOST_REQUIRE(thread.call([](desk::Till&) { return Status{}; }));

    BOOST_TEST(grown == 1);
}

// A hung till must not swallow commands without end; what the link tells it always arrives.
BOOST_AUTO_TEST_CASE(a_full_queue_refuses_people_but_not_the_link)
{
    std::promise<void> hold;
    const auto held = hold.get_future().share();
    std::atomic<int> run{0};
    BOOST_REQUIRE(thread.post([held](desk::Till&) { held.wait(); }));
    Status last;
    int accepted = 0;
    while ((last = thread.post([&](desk::Till&) { ++run; })))
        ++accepted;

    BOOST_TEST((last.error().code == ErrorCode::Busy));
    thread.deliver([&](desk::Till&) { ++run; });
    hold.set_value();
    BOOST_TEST(accepted + 1 >= DeskThread::kWaitingMax - 1);
    while (run < accepted + 1)
        std::this_thread::yield();
    BOOST_TEST(thread.call([](desk::Till&) { return Status{}; }).has_value());
}

BOOST_AUTO_TEST_CASE(what_was_posted_is_done_before_the_thread_ends)
{
    std::atomic<int> run{0};
    {
        // The folder outlives the thread, which may only now get to opening it.
        test::TemporaryDirectory place;
        DeskThread other{[] {}};
        test::stockTill(place.path(), 0);
        other.open(place.path(), desk::Access::Work, test::stillWorld(), [](const Status&) {});
        for (int i = 0; i < 50; ++i)
            BOOST_REQUIRE(other.post([&](desk::Till&) { ++run; }));
    }
    BOOST_TEST(run == 50);
}

BOOST_AUTO_TEST_CASE(without_a_till_a_command_is_refused)
{
    DeskThread empty{[] {}};

    const auto answer = empty.call([](desk::Till&) { return Status{}; });

    BOOST_TEST((answer.error().code == ErrorCode::Internal));
}

BOOST_AUTO_TEST_SUITE_END()

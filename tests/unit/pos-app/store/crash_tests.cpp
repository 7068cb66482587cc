#include "pos-app/store/verification.h"
#include "register_fixture.h"
#include "tests/support/faulty_disk.h"
#include "tests/support/seeded_random.h"

#include <boost/test/unit_test.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace onetill;
using namespace onetill::test;

namespace {

/// Sells for ever and tells each finished sale's number through the pipe, until it is killed.
[[noreturn]] void sellUntilKilled(const StateFixture& shop, int pipe)
{
    auto till = shop.open();
    if (!till)
        ::_exit(1);
    const auto shift = till->currentShift();
    while (true) {
        const std::int64_t ordinal = till->nextReceiptOrdinal().value();
        if (!till->saveDraft("basket " + std::to_string(ordinal)))
            ::_exit(2);
        const auto sale = aSale({.ordinal = ordinal, .shift = (*shift)->id});
        if (!till->append(sale, aContext(store::Draft::Clear)))
            ::_exit(3);
        if (::write(pipe, &ordinal, sizeof ordinal) != sizeof ordinal)
            ::_exit(4);
    }
}

/// Lets a child sell for so many sales, then kills it. Returns the last sale that it told.
std::int64_t killAfter(const StateFixture& shop, int sales)
{
    int ends[2];
    BOOST_REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0)
        sellUntilKilled(shop, ends[1]);
    ::close(ends[1]);
    std::int64_t told = 0;
    for (int i = 0; i < sales; ++i)
        BOOST_REQUIRE(::read(ends[0], &told, sizeof told) == sizeof told);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    for (std::int64_t more = 0; ::read(ends[0], &more, sizeof more) == sizeof more;)
        told = more;
    ::close(ends[0]);
    return told;
}

/// Runs `work` in a child that dies at its n-th write, for every n (or every `step`-th) until it
/// lives to the end; after each death `check` looks at what is left. Returns how many deaths there
/// were.
int dieAtEveryWrite(const std::function<bool()>& work, const std::function<void()>& check,
                    int step = 1)
{
    for (int deaths = 0;; ++deaths) {
        const pid_t child = ::fork();
        if (child == 0) {
            FaultyDisk disk;
            disk.failFrom(1 + deaths * step, FaultyDisk::Fault::Death, false);
            ::_exit(work() ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        check();
        if (WEXITSTATUS(status) == 0)
            return deaths;
        BOOST_REQUIRE(WEXITSTATUS(status) == 9);
    }
}

struct ClosedShop : StateFixture {
    ClosedShop()
    {
        auto till = open();
        BOOST_REQUIRE(till->enrol(anIdentity()));
        BOOST_REQUIRE(till->append(aShift(till->newId()), aContext()));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(crash_tests, ClosedShop)

// What was answered is there; what was not is there whole or not at all, and then still open.
BOOST_AUTO_TEST_CASE(a_till_killed_at_any_moment_keeps_every_sale_that_it_answered)
{
    auto random = seededRandom(42);
    for (int round = 0; round < 15; ++round) {
        std::uint8_t bytes[1];
        random(bytes);
        // It goes on selling meanwhile, so the blow falls anywhere in a sale.
        const std::int64_t told = killAfter(*this, 1 + bytes[0] % 16);

        auto till = open();
        BOOST_REQUIRE(till);
        const std::int64_t next = till->nextReceiptOrdinal().value();
        BOOST_TEST(next > told, "an answered sale is lost");
        BOOST_TEST(next <= told + 2);
        const auto draft = till->draft().value();
        BOOST_TEST((!draft || *draft == "basket " + std::to_string(next)),
                   "a basket that was sold is open again");
        BOOST_TEST(store::verify(state()).value().isClean());
    }
}

BOOST_AUTO_TEST_CASE(a_till_that_dies_at_any_write_of_a_sale_goes_on_as_if_before_or_after)
{
    const auto sellOnce = [&] {
        auto till = open();
        const std::int64_t ordinal = till->nextReceiptOrdinal().value();
        const auto sale = aSale({.ordinal = ordinal, .shift = (*till->currentShift())->id});
        return till->saveDraft("open") && till->append(sale, aContext(store::Draft::Clear));
    };
    const int deaths = dieAtEveryWrite(sellOnce, [&] {
        auto till = open();
        BOOST_REQUIRE(till);
        BOOST_TEST(till->head()->seq == till->nextReceiptOrdinal().value());
        BOOST_REQUIRE(store::verify(state()).value().isClean());
    });

    BOOST_TEST(deaths > 10);
}

// Somebody switches the new till off while it starts for the first time.
BOOST_AUTO_TEST_CASE(a_till_that_dies_while_it_is_made_can_be_made_again)
{
    const auto elsewhere = directory.path() / "new";
    const auto make = [&] {
        return store::Register::open(elsewhere, store::Mode::ReadWrite, clock.clock(),
                                     seededRandom(1))
            .has_value();
    };
    // Each step of the schema is a transaction like the one before, so every fifth write meets each
    // kind of moment in one of them.
    const int deaths = dieAtEveryWrite(
        make,
        [&] {
            BOOST_TEST(make());
            std::filesystem::remove_all(elsewhere);
        },
        5);

    BOOST_TEST(deaths > 10);
}

BOOST_AUTO_TEST_SUITE_END()

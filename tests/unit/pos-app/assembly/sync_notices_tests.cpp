#include "pos-app/assembly/sync_notices.h"

#include <boost/test/unit_test.hpp>

#include <string>
#include <vector>

using namespace onetill;

BOOST_AUTO_TEST_SUITE(sync_notices_tests)

// The log said nothing of why sales did not leave; written at every try, it would say nothing else.
BOOST_AUTO_TEST_CASE(a_trouble_is_logged_when_it_changes)
{
    std::vector<std::string> lines;
    assembly::DeskThread desk{[] {}};
    assembly::SyncNotices notices{desk,
                                  [&](desk::LogLevel level, std::string_view text) {
                                      if (level == desk::LogLevel::Warning
                                          || level == desk::LogLevel::Error)
                                          lines.emplace_back(text);
                                  },
                                  [](const till::SyncStatus&) {}};
    const auto say = [&](std::optional<Error> trouble) {
        till::SyncStatus status;
        status.lastError = std::move(trouble);
        notices.statusChanged(status);
    };

    say(Error{ErrorCode::Unreachable, "no route"});
    say(Error{ErrorCode::Unreachable, "no route to host"});
    say(Error{ErrorCode::StorageDamaged, "entry 7 is not what was signed"});
    say(std::nullopt);
    say(Error{ErrorCode::Unreachable, "no route"});

    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines[0] == "synchronisation, unreachable: no route");
    BOOST_TEST(lines[1] == "synchronisation, storage-damaged: entry 7 is not what was signed");
    BOOST_TEST(lines[2] == lines[0]);
}

// Somebody asks why a sale of three o'clock is not at the centre.
BOOST_AUTO_TEST_CASE(each_batch_has_a_line_with_the_name_that_the_centres_log_has_for_it)
{
    std::vector<std::string> lines;
    assembly::DeskThread desk{[] {}};
    assembly::SyncNotices notices{
        desk, [&](desk::LogLevel, std::string_view text) { lines.emplace_back(text); },
        [](const till::SyncStatus&) {}};

    notices.traced({"00ff00ff00ff00ff", wire::Epoch{0xab}, 3, 5, std::nullopt});
    notices.traced({"11ff", wire::Epoch{0xab}, 6, 6, Error{ErrorCode::TimedOut, "no reply"}});

    BOOST_REQUIRE(lines.size() == 2U);
    BOOST_TEST(lines[0]
               == "push trace=00ff00ff00ff00ff epoch=00000000000000ab first=3 last=5 answered");
    BOOST_TEST(lines[1]
               == "push trace=11ff epoch=00000000000000ab first=6 last=6 failed=timed-out");
}

BOOST_AUTO_TEST_SUITE_END()

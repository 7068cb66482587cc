#include "staff/badges.h"

#include <algorithm>
#include <fstream>
#include <iterator>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(badge_tests, BadgeShop)

BOOST_AUTO_TEST_CASE(a_badge_says_who_it_is_and_the_pin_proves_it)
{
    BOOST_TEST(why(showBadge(kCashierBadge)) == "missing-field");
    BOOST_TEST(why(showBadge(kCashierBadge, "000000")) == "wrong-pin");

    const auto cashier = showBadge(kCashierBadge, kCashierPin);

    BOOST_REQUIRE(cashier);
    BOOST_TEST(cashier->name == "Niamh Byrne");
    BOOST_TEST(journalKinds().back() == "signed-in");
}

BOOST_AUTO_TEST_CASE(a_badge_alone_is_enough_where_the_store_says_so)
{
    takeBadgesAlone();

    BOOST_REQUIRE(showBadge(kManagerBadge));

    BOOST_TEST(people().cashier()->id.text() == "aoife");
    BOOST_TEST(why(showBadge(kCashierBadge, "000000")) == "wrong-pin",
               "a PIN that is given counts");
}

// Who finds a badge must not have more tries at its PIN than who knows the name.
BOOST_AUTO_TEST_CASE(wrong_pins_with_a_badge_count_as_those_without)
{
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(why(showBadge(kCashierBadge, "000000")) == "wrong-pin");

    BOOST_TEST(why(people().signIn(*StaffId::parse("niamh"), "000000")) == "locked-out");
    BOOST_TEST(why(showBadge(kCashierBadge, kCashierPin)) == "locked-out");
}

BOOST_AUTO_TEST_CASE(unknown_badges_are_slowed_and_then_no_badge_is_looked_at)
{
    takeBadgesAlone();
    for (int i = 0; i < 4; ++i)
        BOOST_TEST(why(showBadge(kUnknownBadge)) == "unknown-badge");

    BOOST_TEST(why(showBadge(kUnknownBadge)) == "locked-out");
    const auto told = std::get<wire::BadgesBlocked>(newestEvent());
    BOOST_TEST(told.unknownBadges == 5);
    BOOST_TEST(told.seconds == 30);
    BOOST_TEST(why(showBadge(kCashierBadge)) == "locked-out", "else guessing goes on");
    restartProgram();
    BOOST_TEST(why(showBadge(kCashierBadge)) == "locked-out");
    BOOST_TEST(why(people().signIn(*StaffId::parse("niamh"), kCashierPin)) == "done");
    passMs(30'000);

    BOOST_TEST(why(showBadge(kCashierBadge)) == "done");
    BOOST_TEST(why(showBadge(kUnknownBadge)) == "unknown-badge", "the count began anew");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_a_badge_is_an_unknown_one)
{
    for (const char* text : {"short", "with blank 1234567890", "ÄÖÜ4567890123456"})
        BOOST_TEST(why(showBadge(text)) == "unknown-badge");
    BOOST_TEST(!desk::SignInDesk::couldBeBadge("5901234123457"));
    BOOST_TEST(desk::SignInDesk::couldBeBadge(kUnknownBadge));
}

BOOST_AUTO_TEST_CASE(a_second_person_approves_by_badge_and_nobody_for_themselves)
{
    takeBadgesAlone();
    signIn("niamh", kCashierPin);

    BOOST_TEST(why(people().approve(desk::Proof{.badge = kCashierBadge})) == "self-approval");
    const auto approver = people().approve(desk::Proof{.badge = kManagerBadge});

    BOOST_REQUIRE(approver);
    BOOST_TEST(approver->id.text() == "aoife");
}

BOOST_AUTO_TEST_CASE(a_screen_learns_whose_badge_it_is_and_whether_to_ask_for_the_pin)
{
    const auto owner = people().ownerOf(kManagerBadge);
    BOOST_REQUIRE(owner);
    BOOST_TEST(owner->id.text() == "aoife");
    BOOST_TEST(owner->needsPin);

    takeBadgesAlone();
    BOOST_TEST(!people().ownerOf(kManagerBadge)->needsPin);
    const auto badges = people().badges();
    BOOST_REQUIRE(badges);
    BOOST_TEST(badges->has(kCashierBadge));
    BOOST_TEST(!badges->has(kUnknownBadge));
    BOOST_TEST(!badges->has("5901234123457"));
}

BOOST_AUTO_TEST_CASE(a_badge_is_no_article_and_stands_in_no_log_error_or_journal)
{
    ready();

    const auto scanned = sale().scan(kCashierBadge);
    const auto unknown = showBadge(kUnknownBadge);
    BOOST_REQUIRE(showBadge(kCashierBadge, kCashierPin));

    BOOST_TEST(why(scanned) == "staff-badge");
    BOOST_TEST(why(till().itemDesk().byCode(kCashierBadge)) == "staff-badge");
    for (const char* badge : {kCashierBadge, kUnknownBadge}) {
        const auto tells = [badge](const std::string& text) {
            return text.find(badge) != std::string::npos;
        };
        BOOST_TEST(!tells(scanned.error().detail));
        BOOST_TEST(!tells(unknown.error().detail));
        BOOST_TEST(std::ranges::none_of(log(), tells));
        for (const char* name : {"register.db", "register.db-wal"}) {
            std::ifstream file{state() / name, std::ios::binary};
            const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
            BOOST_TEST(!tells(bytes));
        }
    }
}

// Scanners end a code as they are set, and some say the symbology in front.
BOOST_AUTO_TEST_CASE(a_badge_is_known_whatever_a_scanner_puts_around_it)
{
    const std::string badge = kManagerBadge;
    ready();
    takeBadgesAlone();
    for (const std::string& scanned :
         {badge + "\r\n", badge + "\t", "  " + badge + " ", "]C0" + badge, "]C1" + badge + "\r",
          "]Q1" + badge, "]d1" + badge}) {
        BOOST_TEST(why(showBadge(scanned.c_str())) == "done");
        BOOST_TEST(people().badges()->has(scanned));
        BOOST_TEST(desk::SignInDesk::couldBeBadge(scanned));
        BOOST_TEST(why(sale().scan(scanned)) == "staff-badge");
        BOOST_TEST(why(till().itemDesk().byCode(scanned)) == "staff-badge");
    }
}

// It may be that of somebody who works at another store, and answers are kept.
BOOST_AUTO_TEST_CASE(what_might_be_a_badge_is_repeated_in_no_answer)
{
    ready();
    const std::string badge = kUnknownBadge;
    std::vector<std::string> told;
    const auto hear = [&told](const auto& answer) {
        BOOST_REQUIRE(!answer);
        told.push_back(answer.error().detail);
    };

    for (const std::string& scanned :
         {badge, badge + "\r", "]C0" + badge, "]C1" + badge, std::string{"01590123412345781"}}) {
        hear(sale().scan(scanned));
        hear(till().itemDesk().byCode(scanned));
    }
    hear(sale().add(sku(kUnknownBadge)));
    hear(till().itemDesk().style(sku(kUnknownBadge)));
    hear(sale().receipt(badge));
    hear(sale().setSalesperson(badge));
    hear(till().customersDesk().choose(*CustomerId::parse(badge)));
    BOOST_REQUIRE(sale().add(sku("MUG-350"), "1"));
    hear(sale().coupon(badge));

    for (const std::string& text : told) {
        BOOST_TEST(text.find(badge) == std::string::npos, text);
        BOOST_TEST(text.find("5901234123457") == std::string::npos, text);
    }
}

BOOST_AUTO_TEST_SUITE_END()

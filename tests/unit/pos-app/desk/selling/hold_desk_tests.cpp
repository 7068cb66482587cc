#include "customers/known_people.h"
#include "shop.h"
#include "tests/support/faulty_disk.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Holding : Shop {
    Holding() { ready(); }
    desk::HoldDesk& desk() { return till().holdDesk(); }
    Uuid holdOneMug(const char* note)
    {
        BOOST_REQUIRE(sale().scan(kMugCode));
        const auto held = desk().hold(note);
        BOOST_REQUIRE_MESSAGE(held, (held ? "" : held.error().detail));
        return held->id;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hold_desk_tests, Holding)

BOOST_AUTO_TEST_CASE(a_held_basket_outlives_a_restart_and_comes_back_as_it_was)
{
    BOOST_REQUIRE(sale().scan(kTentCode));
    BOOST_REQUIRE(sale().changeLine(
        1, {.discount = desk::DiscountWish{.percent = "10"}, .reason = "dented"}));
    const auto before = sale().basket();
    const auto held = desk().hold("blue coat");
    BOOST_REQUIRE(held);
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST(held->total->text() == "674.10");
    restartProgram();
    signIn();

    const auto list = desk().held();
    BOOST_REQUIRE(list);
    BOOST_REQUIRE(list->size() == 1U);
    BOOST_TEST(list->front().note == "blue coat");
    BOOST_TEST(list->front().heldByName == "Aoife Walsh");
    const auto basket = desk().recall(held->id);

    BOOST_REQUIRE(basket);
    BOOST_TEST((basket->priced == before.priced));
    BOOST_TEST(desk().held()->empty());
    BOOST_TEST((desk().recall(held->id).error().code == ErrorCode::BasketOpen));
}

BOOST_AUTO_TEST_CASE(held_baskets_wait_while_others_are_served)
{
    const Uuid first = holdOneMug("first");
    const Uuid second = holdOneMug("second");
    BOOST_TEST((first != second));
    BOOST_REQUIRE(sale().scan(kTentCode));
    BOOST_TEST((desk().recall(first).error().code == ErrorCode::BasketOpen));
    BOOST_REQUIRE(sale().tender(kCash, "749.00"));
    BOOST_REQUIRE(sale().complete());

    BOOST_REQUIRE(desk().recall(first));
    BOOST_REQUIRE(sale().tender(kCash, "14.95"));
    BOOST_REQUIRE(sale().complete());

    BOOST_TEST(desk().held()->size() == 1U);
    BOOST_TEST((desk().recall(first).error().code == ErrorCode::NotFound));
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(a_shift_does_not_close_over_a_held_basket)
{
    const Uuid held = holdOneMug("");
    BOOST_TEST(
        (till().shiftDesk().count({.total = "100.00"}).error().code == ErrorCode::BasketOpen));

    BOOST_REQUIRE(desk().recall(held));
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_TEST(till().shiftDesk().count({.total = "100.00"}).has_value());
}

// Its customer comes back in the evening; a week later nobody does.
BOOST_AUTO_TEST_CASE(the_next_shift_gets_held_baskets_that_have_not_expired)
{
    const Uuid held = holdOneMug("lady in green");
    const auto refused = till().shiftDesk().close({});
    BOOST_REQUIRE(!refused);
    BOOST_TEST(refused.error().detail.find("lady in green") != std::string::npos);
    BOOST_REQUIRE(till().shiftDesk().count({.total = "100.00", .leaveHeld = true}));
    BOOST_REQUIRE(till().shiftDesk().close({.leaveHeld = true}));
    openShift();
    BOOST_REQUIRE(desk().held()->size() == 1U);
    BOOST_TEST(!desk().held()->front().expired);

    passMs(wire::HoldRules{}.hours * 3'600'000);

    BOOST_TEST(desk().held()->front().expired);
    BOOST_TEST((till().shiftDesk().count({.total = "100.00", .leaveHeld = true}).error().code
                == ErrorCode::BasketOpen));
    BOOST_REQUIRE(desk().discard(held));
    BOOST_REQUIRE(till().shiftDesk().count({.total = "100.00"}));
    BOOST_REQUIRE(till().shiftDesk().close({}));
}

BOOST_AUTO_TEST_CASE(a_held_basket_gets_another_name)
{
    const Uuid held = holdOneMug("Enamel Camp Mug");
    BOOST_REQUIRE(desk().rename(held, "Man with the dog"));
    BOOST_TEST(desk().held()->front().note == "Man with the dog");
    BOOST_TEST((desk().rename(held, std::string(3000, 'x')).error().code == ErrorCode::TooLarge));
    BOOST_TEST((desk().rename(held, "\xff").error().code == ErrorCode::Malformed));
    BOOST_REQUIRE(desk().recall(held));
    BOOST_TEST((desk().rename(held, "gone").error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(a_held_basket_can_be_thrown_away_and_the_journal_says_so)
{
    const Uuid held = holdOneMug("");

    BOOST_REQUIRE(desk().discard(held));

    BOOST_TEST(desk().held()->empty());
    const auto event = newestEvent();
    BOOST_TEST((std::get<wire::BasketVoided>(event).basket == held));
    BOOST_TEST(std::get<wire::BasketVoided>(event).total.text() == "14.95");
    BOOST_TEST((desk().discard(held).error().code == ErrorCode::NotFound));
    signIn("niamh", kCashierPin);
    const Uuid another = holdOneMug("");
    BOOST_TEST((desk().discard(another).error().code == ErrorCode::NotPermitted));
}

// One that this version cannot read must not keep the shift open for ever.
BOOST_AUTO_TEST_CASE(a_held_basket_that_cannot_be_read_stays_until_somebody_throws_it_away)
{
    const Uuid held = holdOneMug("");
    close();
    {
        SQLite::Database register_{(state() / "register.db").string(), SQLite::OPEN_READWRITE};
        register_.exec("UPDATE held_basket SET body = '{\"version\":99}'");
    }
    BOOST_REQUIRE(open());
    signIn();

    BOOST_TEST(!desk().held()->front().total);
    BOOST_TEST((desk().recall(held).error().code == ErrorCode::StorageDamaged));
    BOOST_TEST(desk().held()->size() == 1U);
    BOOST_REQUIRE(desk().discard(held));
    BOOST_TEST(till().shiftDesk().count({.total = "100.00"}).has_value());
}

BOOST_AUTO_TEST_CASE(a_recalled_basket_gets_the_price_that_was_lowered_meanwhile)
{
    const Uuid held = holdOneMug("");
    centreSays("catalogue", {wire::upsert(price("MUG-350", "12.00"))});
    BOOST_REQUIRE(sale().scan(kTentCode));
    BOOST_REQUIRE(sale().voidBasket());

    const auto basket = desk().recall(held);

    BOOST_REQUIRE(basket);
    BOOST_TEST(basket->priced.total.text() == "12.00");
}

BOOST_AUTO_TEST_CASE(a_recall_that_fails_loses_nothing)
{
    const Uuid held = holdOneMug("");
    close();
    {
        FaultyDisk disk;
        BOOST_REQUIRE(open());
        signIn();
        for (int operation = 1; operation <= 12; ++operation) {
            disk.failFrom(operation, FaultyDisk::Fault::Full, false);
            const bool back = desk().recall(held).has_value();
            disk.heal();
            const bool isHeld = desk().held()->size() == 1U;
            BOOST_TEST(back != isHeld, "at operation " << operation);
            BOOST_TEST(sale().basket().priced.lines.size() == (back ? 1U : 0U));
            if (back)
                break;
        }
        close();
    }
    BOOST_REQUIRE(open());
    signIn();
    BOOST_TEST(desk().held()->size() + sale().basket().priced.lines.size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_held_or_recalled_is_refused)
{
    BOOST_TEST((desk().hold("").error().code == ErrorCode::EmptyBasket));
    BOOST_REQUIRE(sale().scan(kMugCode));
    BOOST_TEST((desk().hold(std::string(201, 'x')).error().code == ErrorCode::TooLarge));
    BOOST_TEST((desk().hold("\xff").error().code == ErrorCode::Malformed));
    BOOST_TEST((desk().hold("\x1b[31m").error().code == ErrorCode::Malformed));
    BOOST_REQUIRE(sale().tender(kCash, "5.00"));
    BOOST_TEST((desk().hold("").error().code == ErrorCode::TenderStarted));
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
    BOOST_REQUIRE(till().signInDesk().signOut());
    BOOST_TEST((desk().held().error().code == ErrorCode::NotSignedIn));
}

// In the list only: what the journal says of the basket names nobody.
BOOST_FIXTURE_TEST_CASE(whose_a_held_basket_is_stands_in_the_list, KnownPeople)
{
    mugs("1");
    BOOST_REQUIRE(customers().choose(customerId("C-1")));
    BOOST_REQUIRE(till().holdDesk().hold("Enamel Camp Mug"));

    BOOST_TEST(till().holdDesk().held()->at(0).customerName == "Aine Byrne");
    BOOST_TEST(till().holdDesk().held()->at(0).note == "Enamel Camp Mug");
    BOOST_TEST(std::get<wire::BasketHeld>(newestEvent()).note == "Enamel Camp Mug");
}

BOOST_AUTO_TEST_SUITE_END()

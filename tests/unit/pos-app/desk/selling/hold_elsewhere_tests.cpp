#include "pos-app/desk/enrolment.h"
#include "shop.h"
#include "tests/support/centre/deaf_centre.h"

#include <boost/test/unit_test.hpp>

#include <optional>

using namespace onetill;
using namespace onetill::test;

namespace {

const Uuid kSecondTill = Uuid::parse("01938f6e-0000-7000-8000-0000000000f2").value();

/// A centre whose answer a case decides, and gives when it likes.
struct AskedCentre : DeafCentre {
    void claimBasket(const Uuid& basket, std::chrono::milliseconds,
                     std::function<void(Result<std::string>)> answer) override
    {
        asked.push_back(basket);
        pending = std::move(answer);
    }

    std::vector<Uuid> asked;
    std::function<void(Result<std::string>)> pending;
};

struct TwoTills : Shop {
    TwoTills()
    {
        ready();
        till().setCentre(&centre);
    }

    desk::HoldDesk& desk() { return till().holdDesk(); }
    Uuid holdOneMug()
    {
        BOOST_REQUIRE(sale().scan(kMugCode));
        return desk().hold("blue coat")->id;
    }
    const wire::BasketHeld heldEvent() { return std::get<wire::BasketHeld>(newestEvent()); }

    /// The centre tells of a basket; by default one that another till holds, as this one would.
    wire::HeldBasket tell(const wire::BasketHeld& held, const Uuid& by = kSecondTill,
                          std::optional<Uuid> takenBy = {})
    {
        const wire::HeldBasket record{.store = *StoreId::parse("dublin"),
                                      .basket = held.basket,
                                      .till = by,
                                      .heldAt = clock().now(),
                                      .by = held.by,
                                      .note = held.note,
                                      .lines = held.lines,
                                      .total = held.total,
                                      .draft = held.draft,
                                      .takenBy = takenBy};
        centreSays("baskets", {wire::upsert(record)});
        return record;
    }
    /// What another till holds: a basket of this one under another name.
    wire::HeldBasket elsewhere()
    {
        const Uuid mine = holdOneMug();
        wire::BasketHeld event = heldEvent();
        BOOST_REQUIRE(desk().discard(mine));
        const Uuid theirs = Uuid::parse("01938f6e-0000-7000-8000-0000000000b7").value();
        const auto at = event.draft.find(mine.text());
        BOOST_REQUIRE(at != std::string::npos);
        event.draft.replace(at, mine.text().size(), theirs.text());
        event.basket = theirs;
        return tell(event);
    }
    /// What recall() answers, once the centre has.
    Result<desk::BasketSnapshot> recalled(const Uuid& basket, Result<std::string> told)
    {
        std::optional<Result<desk::BasketSnapshot>> answer;
        desk().recall(basket, [&](auto given) { answer = std::move(given); });
        if (!answer)
            centre.pending(std::move(told));
        return answer.value();
    }
    Uuid thisTill() { return till().centreAccess()->till; }

    AskedCentre centre;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hold_elsewhere_tests, TwoTills)

BOOST_AUTO_TEST_CASE(holding_and_recalling_are_in_the_journal_with_the_basket)
{
    const Uuid held = holdOneMug();
    BOOST_TEST((heldEvent().basket == held));
    BOOST_TEST(heldEvent().total.text() == "14.95");
    BOOST_TEST(!heldEvent().draft.empty());

    BOOST_REQUIRE(desk().recall(held));
    const auto event = std::get<wire::BasketRecalled>(newestEvent());
    BOOST_TEST((event.basket == held));
    BOOST_TEST(!event.unconfirmed); // Nobody else had heard of it.
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(what_another_till_holds_is_listed_and_can_be_gone_on_with)
{
    const auto told = elsewhere();
    const auto list = desk().held();
    BOOST_REQUIRE(list->size() == 1U);
    BOOST_TEST(list->front().till == 0); // Nobody has told of that till yet.
    BOOST_TEST(list->front().total->text() == "14.95");

    const auto basket = recalled(told.basket, told.draft);

    BOOST_REQUIRE_MESSAGE(basket, (basket ? "" : basket.error().detail));
    BOOST_TEST(basket->priced.total.text() == "14.95");
    BOOST_TEST(std::get<wire::BasketRecalled>(newestEvent()).fromElsewhere);
    // The centre tells of it for a while yet.
    BOOST_TEST(desk().held()->empty());
    // Held here, it is another basket: the till that held it before must not take it for its own.
    const auto again = desk().hold("");
    BOOST_REQUIRE(again);
    BOOST_TEST((again->id != told.basket));
    BOOST_TEST(desk().held()->size() == 1U);
    BOOST_REQUIRE(desk().recall(again->id));
    BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "14.95"));
    BOOST_REQUIRE(sale().complete());
    BOOST_TEST(desk().held()->empty());
    BOOST_TEST((recalled(told.basket, told.draft).error().code == ErrorCode::NotFound));
    BOOST_TEST(till().journalDesk().verify()->differences.empty());
}

BOOST_AUTO_TEST_CASE(what_another_till_was_given_or_nobody_can_give_stays_there)
{
    const auto told = elsewhere();

    BOOST_TEST(
        (recalled(told.basket, fail(ErrorCode::Conflict, "")).error().code == ErrorCode::Conflict));
    BOOST_TEST(
        (recalled(told.basket, fail(ErrorCode::TimedOut, "")).error().code == ErrorCode::TimedOut));
    till().setCentre(nullptr);
    BOOST_TEST((recalled(told.basket, "").error().code == ErrorCode::Unreachable));
    BOOST_TEST(sale().basket().isEmpty());
    BOOST_TEST((desk().discard(told.basket).error().code == ErrorCode::NotFound));
}

BOOST_AUTO_TEST_CASE(its_own_basket_a_till_asks_for_once_others_have_heard_of_it)
{
    const Uuid held = holdOneMug();
    BOOST_TEST(centre.asked.empty());
    tell(heldEvent(), thisTill());

    const auto basket = recalled(held, heldEvent().draft);

    BOOST_TEST(basket.has_value());
    BOOST_TEST(centre.asked.size() == 1U);
    BOOST_TEST(!std::get<wire::BasketRecalled>(newestEvent()).unconfirmed);
}

BOOST_AUTO_TEST_CASE(its_own_basket_a_till_has_also_while_nobody_answers_and_says_so)
{
    const Uuid held = holdOneMug();
    tell(heldEvent(), thisTill());

    BOOST_REQUIRE(recalled(held, fail(ErrorCode::TimedOut, "")));

    BOOST_TEST(std::get<wire::BasketRecalled>(newestEvent()).unconfirmed);
}

// The customer paid at the other till and this one goes home: nothing must keep its shift open.
BOOST_AUTO_TEST_CASE(what_another_till_has_gone_on_with_is_not_held_here_any_more)
{
    const Uuid held = holdOneMug();
    tell(heldEvent(), thisTill(), kSecondTill);

    BOOST_TEST(desk().held()->empty());
    BOOST_TEST((recalled(held, "").error().code == ErrorCode::Conflict));
    BOOST_TEST(till().shiftDesk().count({.total = "100.00"}).has_value());
    holdOneMug();
    BOOST_TEST(desk().held()->size() == 1U);
}

// Between the question and its answer the cashier scans on.
BOOST_AUTO_TEST_CASE(an_answer_that_comes_to_a_full_counter_is_refused_and_loses_nothing)
{
    const auto told = elsewhere();
    std::optional<Result<desk::BasketSnapshot>> answer;
    desk().recall(told.basket, [&](auto given) { answer = std::move(given); });
    BOOST_REQUIRE(sale().scan(kTentCode));

    centre.pending(told.draft);

    BOOST_TEST((answer->error().code == ErrorCode::BasketOpen));
    BOOST_TEST(sale().basket().priced.lines.size() == 1U);
    BOOST_REQUIRE(sale().voidBasket());
    BOOST_TEST(recalled(told.basket, told.draft).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

#include "pos-app/desk/enrolment.h"
#include "shop.h"
#include "sync-engine/contract/wire/records.h"
#include "tests/support/centre/deaf_centre.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

/// A centre that answers when the case says so.
struct SlowCentre : DeafCentre {
    void askStock(const Sku&, std::chrono::milliseconds deadline,
                  std::function<void(Result<desk::StockFigures>)> answer) override
    {
        asked = deadline;
        pending = std::move(answer);
    }

    std::chrono::milliseconds asked{0};
    std::function<void(Result<desk::StockFigures>)> pending;
};

struct StockedTill : Shop {
    StockedTill()
    {
        ready();
        level("dublin", 10'000, {});
        level("cork", 4000, {});
    }

    void level(const char* store, std::int64_t milli,
               const std::map<std::string, wire::StockLevel::Contained>& contains)
    {
        centreSays("stock", {wire::upsert(wire::StockLevel{*StoreId::parse(store), sku("MUG-350"),
                                                           milli, contains})});
    }
    void sell(const char* quantity)
    {
        BOOST_REQUIRE(sale().add(sku("MUG-350"), quantity));
        BOOST_REQUIRE(sale().tender(domain::TenderKind::Cash, "1000.00"));
        BOOST_REQUIRE(sale().complete());
    }
    std::int64_t here(const Result<desk::StockAnswer>& answer)
    {
        BOOST_REQUIRE(answer);
        BOOST_REQUIRE(!answer->figures.levels.empty());
        BOOST_TEST(answer->figures.levels.front().store.text() == "dublin");
        return answer->figures.levels.front().onHandMilli;
    }
    Result<desk::StockAnswer> known() { return till().stockDesk().known(sku("MUG-350")); }
    Result<desk::StockAnswer> ask(SlowCentre& centre, Result<desk::StockFigures> told)
    {
        till().setCentre(&centre);
        std::optional<Result<desk::StockAnswer>> got;
        till().stockDesk().ask(sku("MUG-350"), [&](Result<desk::StockAnswer> answer) {
            BOOST_TEST(!got, "answered twice");
            got = std::move(answer);
        });
        BOOST_TEST(!got, "answered before the centre");
        centre.pending(std::move(told));
        BOOST_REQUIRE(got);
        return *got;
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(stock_desk_tests, StockedTill)

BOOST_AUTO_TEST_CASE(what_was_sold_here_is_off_the_figure_at_once)
{
    BOOST_TEST(here(known()) == 10'000);

    sell("3");

    BOOST_TEST(here(known()) == 7000);
    BOOST_TEST((known()->source == desk::StockSource::Replica));
    BOOST_TEST(known()->figures.levels[1].onHandMilli == 4000);
}

// The hub has counted the sale and says so; taking it off once more would invent a shortage.
BOOST_AUTO_TEST_CASE(what_the_centre_counts_already_is_not_taken_off_twice)
{
    sell("3");
    const auto status = *till().statusDesk().status();
    const auto epoch = *wire::Epoch::parse(status.journal.epoch);

    level("dublin", 7000, {{status.till.text(), {epoch, status.journal.seq}}});

    BOOST_TEST(here(known()) == 7000);
    sell("1");
    BOOST_TEST(here(known()) == 6000);
}

BOOST_AUTO_TEST_CASE(the_centres_answer_is_preferred_and_still_lacks_what_was_not_sent)
{
    SlowCentre centre;
    sell("2");

    const auto answer =
        ask(centre, desk::StockFigures{{{*StoreId::parse("cork"), "Cork", 1000},
                                        {*StoreId::parse("dublin"), "Grafton Street", 9000}},
                                       clock().now()});

    BOOST_TEST(here(answer) == 7000);
    BOOST_TEST((answer->source == desk::StockSource::Hub));
    BOOST_TEST(centre.asked.count() == 800);
}

// The centre booked the sale, and was asked before the till heard of it.
BOOST_AUTO_TEST_CASE(what_the_centre_says_it_counts_is_not_taken_off_twice)
{
    SlowCentre centre;
    sell("2");
    const auto status = *till().statusDesk().status();
    const auto epoch = *wire::Epoch::parse(status.journal.epoch);
    const auto told = [&](std::optional<std::int64_t> counted) {
        desk::StockLevel level{*StoreId::parse("dublin"), "Grafton Street", 8000};
        if (counted)
            level.counted = std::vector{desk::JournalPlace{epoch.value, *counted}};
        return ask(centre, desk::StockFigures{{level}, clock().now()});
    };

    BOOST_TEST(here(told(status.journal.seq)) == 8000);
    BOOST_TEST(here(told(status.journal.seq - 1)) == 6000);
    BOOST_TEST(here(told(0)) == 6000);
    BOOST_TEST(here(told({})) == 6000, "a centre that does not say it is believed as before");
}

BOOST_AUTO_TEST_CASE(a_silent_centre_leaves_the_replicas_answer_and_its_age)
{
    SlowCentre centre;
    BOOST_REQUIRE(till().journalDesk().replicaAsOf(clock().now()));

    const auto answer = ask(centre, fail(ErrorCode::TimedOut, "800 ms"));

    BOOST_TEST(here(answer) == 10'000);
    BOOST_TEST((answer->source == desk::StockSource::Replica));
    BOOST_TEST((answer->figures.asOf == clock().now()));
    restartProgram();
    BOOST_TEST((known()->figures.asOf == clock().now()));
}

// "48 in the warehouse" and "48 in Cork" are different news to a customer.
BOOST_AUTO_TEST_CASE(each_count_says_what_kind_of_place_it_lies_in)
{
    const auto answer = till().stockDesk().known(sku("TENT-3"));

    BOOST_REQUIRE(answer);
    BOOST_TEST(answer->here.text() == "dublin");
    BOOST_REQUIRE(answer->figures.levels.size() == 3);
    BOOST_TEST((answer->figures.levels[1].kind == desk::LocationKind::Store));
    BOOST_TEST((answer->figures.levels[2].kind == desk::LocationKind::Warehouse));
}

BOOST_AUTO_TEST_CASE(an_unknown_article_has_no_stock)
{
    BOOST_TEST((till().stockDesk().known(sku("NOTHING")).error().code == ErrorCode::UnknownItem));
}

BOOST_AUTO_TEST_CASE(a_correction_is_on_the_figure_at_once_and_in_the_journal)
{
    BOOST_REQUIRE(till().stockDesk().correct({{{sku("MUG-350"), "-3"}}, "broken", "SLIP-1"}));

    BOOST_TEST(here(known()) == 7000);
    const auto entry = std::get<wire::StockCorrected>(newestEvent());
    BOOST_TEST(entry.lines.at(0).difference.text() == "-3");
    BOOST_TEST(entry.reason == "broken");
    BOOST_TEST(entry.by.text() == "aoife");
    BOOST_TEST(till().journalDesk().verify()->differences.empty());

    restartProgram();
    BOOST_TEST(here(known()) == 7000);
}

BOOST_AUTO_TEST_CASE(a_correction_that_cannot_be_leaves_everything_as_it_was)
{
    const auto refusal = [&](desk::StockCorrection correction) {
        const auto done = till().stockDesk().correct(correction);
        BOOST_REQUIRE(!done);
        return errorWord(done.error().code);
    };
    const std::int64_t before = entries();

    BOOST_TEST(refusal({{}, "broken"}) == "missing-field");
    BOOST_TEST(refusal({{{sku("MUG-350"), "-3"}}, ""}) == "reason-required");
    BOOST_TEST(refusal({{{sku("NOTHING"), "-3"}}, "broken"}) == "unknown-item");
    BOOST_TEST(refusal({{{sku("MUG-350"), "0"}}, "broken"}) == "out-of-range");
    BOOST_TEST(refusal({{{sku("MUG-350"), "0.5"}}, "broken"}) == "out-of-range");
    BOOST_TEST(refusal({{{sku("MUG-350"), "three"}}, "broken"}) == "malformed");
    BOOST_TEST(refusal({{{sku("MUG-350"), "1"}, {sku("MUG-350"), "2"}}, "found"}) == "conflict");
    BOOST_TEST(refusal({{{sku("MUG-350"), "1"}}, std::string(201, 'x')}) == "too-large");

    BOOST_TEST(entries() == before);
    BOOST_TEST(here(known()) == 10'000);
}

BOOST_AUTO_TEST_CASE(who_may_not_correct_stock_needs_a_second_person_each_time)
{
    BOOST_REQUIRE(till().signInDesk().signOut());
    signIn("niamh", kCashierPin);
    const desk::StockCorrection correction{{{sku("MUG-350"), "-1"}}, "broken"};
    BOOST_TEST((till().stockDesk().correct(correction).error().code == ErrorCode::NotPermitted));

    BOOST_REQUIRE(till().signInDesk().approve(*StaffId::parse("aoife"), kManagerPin));
    BOOST_REQUIRE(till().stockDesk().correct(correction));
    BOOST_TEST(std::get<wire::StockCorrected>(newestEvent()).approvedBy->text() == "aoife");
    BOOST_TEST((till().stockDesk().correct(correction).error().code == ErrorCode::NotPermitted));
}

BOOST_AUTO_TEST_SUITE_END()

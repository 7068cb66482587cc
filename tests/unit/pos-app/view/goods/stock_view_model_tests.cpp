#include "counter_top.h"
#include "pos-app/view/goods/stock_view_model.h"
#include "tests/support/centre/deaf_centre.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

constexpr const char* kTent = "TENT-3";

/// A centre that answers when the case says so.
struct SlowCentre : test::DeafCentre {
    void askStock(const Sku&, std::chrono::milliseconds,
                  std::function<void(Result<desk::StockFigures>)> answer) override
    {
        pending.push_back(std::move(answer));
    }

    std::vector<std::function<void(Result<desk::StockFigures>)>> pending;
};

struct LookUp : test::OpenCounter {
    void look(const char* sku = kTent)
    {
        stock.open(sku);
        answer();
    }
    void sellOne()
    {
        auto& desk = till->registerDesk();
        BOOST_REQUIRE(desk.add(*Sku::parse(kTent), "1"));
        BOOST_REQUIRE(desk.tender(domain::TenderKind::Cash, "749.00"));
        BOOST_REQUIRE(desk.complete());
    }
    const std::vector<view::StockRow>& rows() { return stock.levels()->rows(); }

    view::StockViewModel stock{surface, nullptr};
    QAbstractItemModelTester tester{stock.levels(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(stock_view_model_tests, LookUp)

BOOST_AUTO_TEST_CASE(an_article_shows_what_is_here_elsewhere_and_in_the_warehouse)
{
    look();

    BOOST_TEST(stock.hasItem());
    BOOST_TEST(stock.name() == QString{"Lofoten 3-Person Tent"});
    BOOST_TEST(stock.detailText() == QString{"SKU TENT-3"});
    BOOST_TEST(stock.priceText() == QString{"€749.00"});
    BOOST_TEST(stock.hereText() == QString{"6"});
    BOOST_TEST(stock.elsewhereText() == QString{"1"});
    BOOST_TEST(stock.elsewhereCaption() == QString{"In 1 other store"});
    BOOST_TEST(stock.warehouseText() == QString{"48"});
    BOOST_TEST_REQUIRE(rows().size() == 3);
    BOOST_TEST(rows()[0].kindText == QString{"This store"});
    BOOST_TEST(rows()[1].badgeText == QString{"Last one, may be on display"});
    BOOST_TEST(rows()[2].name == QString{"National Warehouse"});
}

// A customer is sent to another store by these counts: they always say how old they are.
BOOST_AUTO_TEST_CASE(counts_of_the_till_say_when_the_centre_last_confirmed_them)
{
    BOOST_REQUIRE(till->journalDesk().replicaAsOf(clock.now()));
    look();
    BOOST_TEST(stock.sourceText() == QString{"Counts that this till has, as of 10:00"});
    BOOST_TEST(!stock.stale());

    clock.advanceMs(180'000);
    look();

    BOOST_TEST(stock.stale());
}

BOOST_AUTO_TEST_CASE(the_centres_answer_replaces_the_tills_counts)
{
    SlowCentre centre;
    till->setCentre(&centre);
    look();
    BOOST_TEST(stock.busy());
    BOOST_TEST(stock.hereText() == QString{"6"});

    centre.pending.front()(desk::StockFigures{{{*StoreId::parse("galway"), "Shop Street", 0},
                                               {*StoreId::parse("dublin"), "Grafton Street", 2000}},
                                              clock.now()});
    answer();

    BOOST_TEST(!stock.busy());
    BOOST_TEST(stock.hereText() == QString{"2"});
    BOOST_TEST(stock.sourceText() == QString{"From the centre at 10:00"});
    BOOST_TEST_REQUIRE(rows().size() == 2);
    BOOST_TEST(rows()[1].badgeText == QString{"None left"});
    BOOST_TEST(stock.elsewhereText() == QString{"0"});
    BOOST_TEST(stock.elsewhereCaption() == QString{"In no other store"});
    BOOST_TEST(stock.warehouseText() == QString{"–"}, "not known is not none");
}

// The answer to the first question comes after the second was asked: it must not show under
// another article's name.
BOOST_AUTO_TEST_CASE(a_late_answer_about_another_article_is_dropped)
{
    SlowCentre centre;
    till->setCentre(&centre);
    look();
    look("MUG-350");

    centre.pending.front()(
        desk::StockFigures{{{*StoreId::parse("dublin"), "Grafton Street", 999'000}}, clock.now()});
    answer();

    BOOST_TEST(stock.name() == QString{"Enamel Camp Mug"});
    BOOST_TEST(rows().empty());
}

BOOST_AUTO_TEST_CASE(what_was_sold_since_is_off_the_figure_on_coming_back)
{
    look();

    sellOne();
    stock.refresh();
    answer();

    BOOST_TEST(stock.hereText() == QString{"5"});
}

BOOST_AUTO_TEST_CASE(a_scanned_code_opens_its_article_and_sells_nothing)
{
    QSignalSpy found{&stock, &view::StockViewModel::codeFound};

    stock.openCode(test::kTentCode);
    answer();

    BOOST_TEST(stock.name() == QString{"Lofoten 3-Person Tent"});
    BOOST_TEST(found.count() == 1);
    BOOST_TEST(till->registerDesk().basket().isEmpty());
}

BOOST_AUTO_TEST_CASE(an_unknown_code_is_told_and_leaves_what_is_shown)
{
    QSignalSpy lost{&stock, &view::StockViewModel::codeNotFound};
    look();

    stock.openCode(test::kUnknownCode);
    answer();

    BOOST_TEST(lost.count() == 1);
    BOOST_TEST(stock.name() == QString{"Lofoten 3-Person Tent"});
}

BOOST_AUTO_TEST_CASE(an_article_without_counts_says_so_in_place_of_a_nought)
{
    look("MUG-350");

    BOOST_TEST(rows().empty());
    BOOST_TEST(stock.emptyText() == QString{"No location has a count of this item yet"});
}

BOOST_AUTO_TEST_CASE(what_was_looked_at_is_kept_newest_first)
{
    look();
    look("MUG-350");
    look();
    stock.close();

    BOOST_TEST(!stock.hasItem());
    BOOST_TEST_REQUIRE(stock.recent()->rows().size() == 2);
    BOOST_TEST(stock.recent()->rows()[0].name == QString{"Lofoten 3-Person Tent"});
}

// One truth on the page: what was sold though none was counted is below zero, not "none left".
BOOST_AUTO_TEST_CASE(below_zero_is_shown_as_it_is_and_asks_for_a_count)
{
    for (int i = 0; i < 7; ++i)
        sellOne();

    look();

    BOOST_TEST(stock.hereText() == QString{"−1"});
    BOOST_TEST(stock.hereCaption() == QString{"Below zero, needs a count"});
    BOOST_TEST(stock.hereNone());
    BOOST_TEST(rows()[0].countText == stock.hereText());
}

BOOST_AUTO_TEST_CASE(tiles_that_run_low_are_listed_once)
{
    for (int i = 0; i < 4; ++i)
        sellOne();

    stock.refresh();
    answer();

    BOOST_TEST_REQUIRE(stock.low()->rows().size() == 1);
    BOOST_TEST(stock.low()->rows()[0].stockText == QString{"2 here"});
}

BOOST_AUTO_TEST_SUITE_END()

#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// Of the tent there are six here; the mug is not counted.
struct SixTents : test::OpenCounter {
    SixTents()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
    }

    void scan(const char* code, const char* times = "1")
    {
        sale.setMultiplier(QString::fromLatin1(times));
        sale.scan(QString::fromLatin1(code));
        answer();
    }
    const view::BasketRow& row(int place = 0)
    {
        return sale.basket()->rows().at(static_cast<std::size_t>(place));
    }

    view::RegisterViewModel sale{surface, nullptr};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(stock_in_sight_tests, SixTents)

BOOST_AUTO_TEST_CASE(more_than_the_store_has_is_said_on_the_line_and_is_sold)
{
    scan(test::kTentCode, "6");
    BOOST_TEST(row().warnText.isEmpty());

    scan(test::kTentCode);

    BOOST_TEST(row().quantityText == QString{"7"});
    BOOST_TEST(row().warnText == QString{"only 6 here"});
    BOOST_TEST(sale.canPay());
}

BOOST_AUTO_TEST_CASE(all_lines_of_an_article_count_together)
{
    scan(test::kTentCode, "4");
    BOOST_REQUIRE(till->registerDesk().changeLine(row().lineId, {.note = "as a present"}));
    scan(test::kTentCode, "3");

    BOOST_TEST_REQUIRE(sale.basket()->rows().size() == 2);
    BOOST_TEST(row(0).warnText == QString{"only 6 here"});
    BOOST_TEST(row(1).warnText == QString{"only 6 here"});
}

BOOST_AUTO_TEST_CASE(what_nobody_counts_is_never_too_much)
{
    scan(test::kMugCode, "150");
    BOOST_TEST(row().quantityText == QString{"150"});
    BOOST_TEST(row().warnText.isEmpty());
}

BOOST_AUTO_TEST_CASE(what_was_sold_is_off_the_figure_of_the_next_basket)
{
    scan(test::kTentCode, "4");
    BOOST_REQUIRE(till->registerDesk().tender(domain::TenderKind::Cash, "3000.00"));
    BOOST_REQUIRE(till->registerDesk().complete());
    sale.show(till->registerDesk().basket());

    scan(test::kTentCode, "3");

    BOOST_TEST(row().warnText == QString{"only 2 here"});
}

BOOST_AUTO_TEST_CASE(the_opened_line_says_it_while_the_quantity_is_typed)
{
    scan(test::kTentCode);
    sale.editSelected();
    answer();
    view::LineEditViewModel& edit = *sale.lineEdit();
    edit.setField(view::LineEditViewModel::Quantity);
    BOOST_TEST(edit.fewerHereText().isEmpty());

    edit.digit("9");

    BOOST_TEST(edit.fewerHereText() == QString{"only 6 here"});
    edit.done();
    answer();
    BOOST_TEST(row().quantityText == QString{"9"});
}

// A code typed for a label, and then the key for "times", is the likeliest reason.
BOOST_AUTO_TEST_CASE(an_absurd_number_of_what_comes_next_is_taken_when_it_is_typed_twice)
{
    sale.setMultiplier("486");
    BOOST_TEST(sale.pendingMultiplier().isEmpty());
    BOOST_TEST(notice.title() == QString{"486 × is a lot"});

    sale.setMultiplier("487");
    BOOST_TEST(sale.pendingMultiplier().isEmpty());
    sale.setMultiplier("487");
    BOOST_TEST(sale.pendingMultiplier() == QString{"487 ×"});
    BOOST_TEST(!notice.visible());
}

BOOST_AUTO_TEST_SUITE_END()

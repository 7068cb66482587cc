#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// A mug in the basket and its overlay open, in front of a cashier who may give 10 %.
struct OpenLine : test::OpenCounter {
    OpenLine()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
        sale.scan(test::kMugCode);
        answer();
        sale.editSelected();
    }

    void type(const char* keys)
    {
        for (; *keys; ++keys)
            if (*keys == '.')
                edit.separator();
            else
                edit.digit(QString{QLatin1Char{*keys}});
    }
    void done()
    {
        edit.done();
        answer();
    }
    const view::BasketRow& mug() { return sale.basket()->rows().front(); }

    view::RegisterViewModel sale{surface, nullptr};
    view::LineEditViewModel& edit{*sale.lineEdit()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(line_edit_view_model_tests, OpenLine)

BOOST_AUTO_TEST_CASE(it_opens_with_the_line_as_it_stands_and_with_the_limit_said_first)
{
    BOOST_TEST(edit.active());
    BOOST_TEST(edit.name() == QString{"Enamel Camp Mug"});
    BOOST_TEST(edit.quantityText() == QString{"1"});
    BOOST_TEST(edit.priceText() == QString{"€14.95"});
    BOOST_TEST(edit.limitText() == QString{"Needs approval above 10 % off"});
}

// Most articles have no tile: the drawing comes with the article, not from the grid.
BOOST_AUTO_TEST_CASE(it_shows_the_drawing_of_an_article_that_has_no_tile)
{
    BOOST_TEST(sale.tiles()->rows().empty());

    answer();

    BOOST_TEST(edit.glyph() == QString{"mug"});
}

BOOST_AUTO_TEST_CASE(a_typed_quantity_shows_its_total_and_is_taken)
{
    type("12");
    BOOST_TEST(edit.totalText() == QString{"€179.40"});

    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().quantityText == QString{"12"});
}

BOOST_AUTO_TEST_CASE(a_quantity_that_no_line_holds_is_refused_with_the_limit)
{
    type("12345678");

    BOOST_TEST(edit.quantityText() == QString{"12,345"});
    BOOST_TEST(edit.errorText() == QString{"A line holds 100,000 at most. Enter fewer."});

    type(".");
    edit.nextReason();
    done();
    BOOST_TEST(edit.active(), "the part that fitted is not what was meant");
    BOOST_TEST(!edit.errorText().isEmpty());

    edit.backspace();
    BOOST_TEST(edit.errorText().isEmpty());
}

// Half a weight must look like one: "0.0" on the way to 0.05 is not the 0 it is worth.
BOOST_AUTO_TEST_CASE(a_weight_shows_each_key_that_was_typed)
{
    edit.cancel();
    sale.addTile("COFFEE");
    answer();
    BOOST_TEST(edit.limitText() == QString{"Can be changed when it is in the basket"});

    QStringList shown;
    for (const char* key : {"0", ".", "0", "5", "0"}) {
        type(key);
        shown.push_back(edit.quantityText());
    }
    BOOST_TEST(shown.join(' ') == QString{"0 0. 0.0 0.05 0.050"});

    edit.clear();
    type("1000000");
    BOOST_TEST(edit.errorText() == QString{"A line holds 100,000 kg at most. Enter less."});
}

BOOST_AUTO_TEST_CASE(none_is_not_a_quantity_and_the_way_out_is_said)
{
    type("0");
    done();

    BOOST_TEST(edit.active());
    BOOST_TEST(edit.errorText().contains("remove the line"));
    BOOST_TEST(mug().quantityText == QString{"1"});
}

BOOST_AUTO_TEST_CASE(a_price_is_typed_in_cents_from_the_right_as_a_payment_is)
{
    edit.setField(view::LineEditViewModel::Price);
    type("13");
    BOOST_TEST(edit.priceText() == QString{"€0.13"});
    edit.doubleZero();
    BOOST_TEST(edit.priceText() == QString{"€13.00"});
}

BOOST_AUTO_TEST_CASE(a_new_price_needs_a_reason_and_then_shows_the_old_amount)
{
    edit.setField(view::LineEditViewModel::Price);
    type("13.95");
    done();
    BOOST_TEST(edit.active());
    BOOST_TEST(edit.errorText().startsWith("That needs a reason"));
    BOOST_TEST_REQUIRE(!edit.reasons()->rows().empty());

    edit.chooseReason(edit.reasons()->rows().front().reasonId);
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().amountText == QString{"13.95"});
    BOOST_TEST(mug().oldAmountText == QString{"14.95"});
    BOOST_TEST(mug().markIcon == QString{"edit"});
}

BOOST_AUTO_TEST_CASE(reasons_are_stepped_through_from_either_end_around)
{
    edit.nextReason();
    edit.setField(view::LineEditViewModel::Price);
    type("13.95");
    const auto chosen = [this] {
        QStringList ids;
        for (const auto& reason : edit.reasons()->rows())
            if (reason.selected)
                ids.push_back(reason.reasonId);
        return ids.join(' ');
    };
    BOOST_TEST(chosen() == QString{});

    edit.previousReason();
    BOOST_TEST(chosen() == QString{"goodwill"});
    edit.nextReason();
    BOOST_TEST(chosen() == QString{"shelf-label"});
    edit.nextReason();
    BOOST_TEST(chosen() == QString{"display-model"});
}

// Three mugs at a new price: beside the amount of three stands the old amount of three.
BOOST_AUTO_TEST_CASE(the_old_amount_is_that_of_the_whole_line)
{
    type("3");
    edit.setField(view::LineEditViewModel::Price);
    type("13.95");
    edit.chooseReason("damaged");
    done();

    BOOST_TEST(mug().amountText == QString{"41.85"});
    BOOST_TEST(mug().oldAmountText == QString{"44.85"});
}

BOOST_AUTO_TEST_CASE(beyond_the_limit_somebody_is_asked_and_without_them_all_stays_as_typed)
{
    edit.setField(view::LineEditViewModel::Price);
    type("5.00");
    edit.chooseReason("damaged");
    done();
    BOOST_TEST_REQUIRE(approval.active());

    approval.cancel();

    BOOST_TEST(edit.active());
    BOOST_TEST(edit.priceText() == QString{"€5.00"});
    BOOST_TEST(edit.reasonText() == QString{"Damaged"});
    BOOST_TEST(edit.errorText().startsWith("That is above your limit"));
    BOOST_TEST(mug().amountText == QString{"14.95"});
}

// Its decimals are full: the next digits would be swallowed.
BOOST_AUTO_TEST_CASE(what_is_typed_after_a_refusal_begins_anew)
{
    edit.setField(view::LineEditViewModel::Price);
    type("5.00");
    edit.chooseReason("damaged");
    done();
    approval.cancel();

    type("1395");

    BOOST_TEST(edit.priceText() == QString{"€13.95"});
    done();
    BOOST_TEST(mug().amountText == QString{"13.95"});
}

BOOST_AUTO_TEST_CASE(nothing_and_far_too_many_are_refused)
{
    edit.clear();
    done();
    BOOST_TEST(edit.active());
    BOOST_TEST(!edit.errorText().isEmpty());

    type("9999999999");
    done();
    BOOST_TEST(edit.active());
    BOOST_TEST(!edit.errorText().isEmpty());
    BOOST_TEST(mug().quantityText == QString{"1"});
}

BOOST_AUTO_TEST_CASE(steps_stop_at_one_and_cancel_changes_nothing)
{
    edit.stepUp();
    edit.stepUp();
    BOOST_TEST(edit.quantityText() == QString{"3"});
    for (int i = 0; i < 5; ++i)
        edit.stepDown();
    BOOST_TEST(edit.quantityText() == QString{"1"});
    edit.stepUp();

    edit.cancel();
    answer();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().quantityText == QString{"1"});
}

BOOST_AUTO_TEST_CASE(remove_takes_the_line_away)
{
    edit.remove();
    answer();

    BOOST_TEST(sale.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_discount_shows_what_is_left_and_is_told_in_the_line)
{
    edit.setField(view::LineEditViewModel::Discount);
    BOOST_TEST(edit.discountLimitText() == QString{"Needs approval above 10 % off"});
    type("7.");
    BOOST_TEST(edit.discountText() == QString{"7. %"});
    type("5");
    BOOST_TEST(edit.discountText() == QString{"7.5 %"});
    BOOST_TEST(edit.totalText() == QString{"€13.83"});
    edit.chooseReason("display-model");
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().amountText == QString{"13.83"});
    BOOST_TEST(mug().oldAmountText == QString{"14.95"});
    BOOST_TEST(mug().caption == QString{"€14.95 · 7.5 % off, Display model"});
    BOOST_TEST(mug().markIcon == QString{"percent"});
    BOOST_TEST(sale.savedText() == QString{"You save €1.12"});
}

BOOST_AUTO_TEST_CASE(a_discount_may_be_an_amount_that_fills_from_the_right)
{
    edit.setDiscountIsAmount(true);
    BOOST_TEST(edit.field() == view::LineEditViewModel::Discount);
    type("100");
    edit.nextReason();
    BOOST_TEST(edit.discountText() == QString{"€1.00"});
    BOOST_TEST(edit.totalText() == QString{"€13.95"});
    done();

    BOOST_TEST(mug().amountText == QString{"13.95"});
}

// Opened again it is still ten per cent, not the cents that these came to.
BOOST_AUTO_TEST_CASE(a_discount_is_found_again_as_it_was_typed_and_taken_away_without_a_reason)
{
    edit.setField(view::LineEditViewModel::Discount);
    type("10");
    edit.chooseReason("damaged");
    done();

    sale.discountSelected();
    BOOST_TEST(edit.field() == view::LineEditViewModel::Discount);
    BOOST_TEST(edit.discountText() == QString{"10 %"});
    BOOST_TEST(edit.totalText() == QString{"€13.45"});
    type("0");
    BOOST_TEST(edit.totalText() == QString{"€14.95"});
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().amountText == QString{"14.95"});
    BOOST_TEST(sale.savedText().isEmpty());
}

BOOST_AUTO_TEST_CASE(a_discount_without_a_reason_brings_the_reasons_up)
{
    edit.setField(view::LineEditViewModel::Discount);
    type("5");
    BOOST_TEST(!edit.choosingReason());
    done();

    BOOST_TEST(edit.choosingReason());
    BOOST_TEST(edit.errorText().startsWith("That needs a reason"));
    edit.chooseReason("goodwill");
    BOOST_TEST(!edit.choosingReason());
    done();
    BOOST_TEST(!edit.active());
}

BOOST_AUTO_TEST_CASE(nobody_takes_off_more_than_everything)
{
    edit.setField(view::LineEditViewModel::Discount);
    type("100");
    BOOST_TEST(edit.totalText() == QString{"€0.00"});
    edit.clear();

    type("101");

    BOOST_TEST(edit.discountText() == QString{"10 %"});
    BOOST_TEST(edit.errorText().endsWith("Enter 100 % at most."));
}

BOOST_AUTO_TEST_CASE(a_note_is_kept_with_the_line_and_the_fields_are_walked_through)
{
    edit.nextField();
    edit.nextField();
    edit.nextField();
    edit.nextField();
    BOOST_TEST(edit.field() == view::LineEditViewModel::Note);
    type("7");
    edit.setNoteText(" as a present ");
    edit.previousField();
    BOOST_TEST(edit.field() == view::LineEditViewModel::Discount);
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(mug().quantityText == QString{"1"});
    BOOST_TEST(mug().caption == QString{"€14.95 · as a present"});
}

// The last sum that fitted would look like this one's.
BOOST_AUTO_TEST_CASE(a_sum_that_no_till_holds_is_not_shown)
{
    type("99999");
    edit.setField(view::LineEditViewModel::Price);
    type("99999999.99");

    BOOST_TEST(edit.totalText() == QString{"–"});
    BOOST_TEST(edit.errorText().startsWith("No till holds that sum"));
}

BOOST_AUTO_TEST_SUITE_END()

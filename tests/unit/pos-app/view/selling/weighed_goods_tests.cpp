#include "counter_top.h"
#include "pos-app/view/register_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

/// Loose coffee at 28.90 a kilogram, asked for and not weighed yet.
struct Coffee : test::OpenCounter {
    Coffee()
    {
        sale.setCashier(*till->signInDesk().cashier());
        sale.show(till->registerDesk().basket());
        sale.addTile("COFFEE");
        answer();
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

    view::RegisterViewModel sale{surface, nullptr};
    view::LineEditViewModel& edit{*sale.lineEdit()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(weighed_goods_tests, Coffee)

BOOST_AUTO_TEST_CASE(the_weight_of_the_bowl_is_taken_off)
{
    BOOST_TEST(edit.hasTare());
    type("0.520");
    edit.nextField();
    BOOST_TEST(edit.field() == view::LineEditViewModel::Tare);
    type("0.020");
    BOOST_TEST(edit.tareNote() == QString{"0.500 kg of goods"});
    BOOST_TEST(edit.totalText() == QString{"€14.45"});
    done();

    BOOST_TEST_REQUIRE(sale.basket()->rows().size() == 1);
    BOOST_TEST(sale.basket()->rows()[0].quantityText == QString{"0.500"});
    const auto line = till->registerDesk().basket().priced.lines.at(0);
    BOOST_TEST_REQUIRE(line.tare.has_value());
    BOOST_TEST(line.tare->text() == "0.020");
}

BOOST_AUTO_TEST_CASE(a_bowl_as_heavy_as_all_of_it_leaves_nothing_to_sell)
{
    type("0.5");
    edit.nextField();
    type("0.5");
    done();

    BOOST_TEST(edit.active());
    BOOST_TEST(edit.errorText().startsWith("That leaves no goods."));
    edit.clear();
    done();
    BOOST_TEST(!edit.active());
    BOOST_TEST(!till->registerDesk().basket().priced.lines.at(0).tare.has_value());
}

// 486 for 0.486: a point that nobody pressed.
BOOST_AUTO_TEST_CASE(an_absurd_weight_is_asked_about_once)
{
    type("486");
    done();
    BOOST_TEST(edit.active());
    BOOST_TEST(edit.errorText()
               == QString{"486 kg is a lot. Choose Done once more if it is right."});

    edit.backspace();
    BOOST_TEST(edit.errorText().isEmpty());
    type("7");
    done();
    BOOST_TEST(edit.active(), "another weight is another question");
    done();

    BOOST_TEST(!edit.active());
    BOOST_TEST(sale.basket()->rows().at(0).quantityText == QString{"487"});
}

BOOST_AUTO_TEST_CASE(what_is_counted_has_no_tare)
{
    edit.cancel();
    sale.scan(test::kMugCode);
    answer();
    sale.editSelected();

    BOOST_TEST(!edit.hasTare());
    edit.setField(view::LineEditViewModel::Tare);
    BOOST_TEST(edit.field() != view::LineEditViewModel::Tare);
}

BOOST_AUTO_TEST_SUITE_END()

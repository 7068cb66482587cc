#include "counter_top.h"
#include "pos-app/view/selling/discount_entry.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

struct Entry {
    view::DiscountEntry entryOf(std::optional<domain::Benefit> there = {}) const
    {
        view::DiscountEntry entry{euro};
        if (there)
            entry.preset(domain::ManualDiscount{*there, "goodwill", *StaffId::parse("niamh")});
        return entry;
    }

    Currency euro{*Currency::fromCode("EUR")};
    view::MoneyText money{"de-DE", euro};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(discount_entry_tests, Entry)

BOOST_AUTO_TEST_CASE(a_percentage_is_typed_with_the_point_of_the_shop)
{
    auto entry = entryOf();
    entry.entry().digit('1');
    entry.entry().digit('2');
    entry.entry().separator();
    BOOST_TEST(entry.text(money) == QString{"12, %"});
    entry.entry().digit('5');

    BOOST_TEST(entry.text(money) == QString{"12,5 %"});
    BOOST_TEST(entry.wish().percent.value() == "12.5");
    BOOST_TEST(!entry.wish().amount.has_value());
    BOOST_TEST(entry.differs());
}

BOOST_AUTO_TEST_CASE(each_form_keeps_what_was_typed_while_the_other_is_looked_at)
{
    auto entry = entryOf();
    entry.entry().digit('5');
    entry.setAmount(true);
    entry.entry().digit('9');
    entry.setAmount(false);
    BOOST_TEST(entry.wish().percent.value() == "5");

    entry.setAmount(true);
    BOOST_TEST(entry.wish().amount.value() == "0.09");
    BOOST_TEST(!entry.wish().percent.has_value());
}

// A rate of the centre may be finer than the keypad: left alone it must not change.
BOOST_AUTO_TEST_CASE(a_rate_finer_than_can_be_typed_stays_as_it_is)
{
    const auto fine = domain::Benefit::percentOff(*Rate::parsePercent("3.3333"));
    auto entry = entryOf(fine);

    BOOST_TEST(!entry.differs());
    BOOST_TEST(entry.text(money) == QString{"3,3333 %"});
    BOOST_TEST(entry.wish().percent.value() == "3.3333");
}

BOOST_AUTO_TEST_CASE(nothing_typed_is_nothing_off_and_takes_away_what_is_there)
{
    BOOST_TEST(!entryOf().benefit().has_value());
    BOOST_TEST(!entryOf().differs());

    auto entry = entryOf(domain::Benefit::amountOff(500));
    BOOST_TEST(entry.isAmount());
    entry.entry().clear();

    BOOST_TEST(entry.differs());
    BOOST_TEST(entry.wish().amount.value() == "0.00");
}

BOOST_AUTO_TEST_SUITE_END()

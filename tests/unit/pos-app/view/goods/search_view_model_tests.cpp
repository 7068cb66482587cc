#include "counter_top.h"
#include "pos-app/view/goods/search_view_model.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace onetill;

struct OpenSearch : onetill::test::OpenCounter {
    OpenSearch()
    {
        QObject::connect(&search, &onetill::view::SearchViewModel::chosen,
                         [this](const QString& sku) { chosen.push_back(sku); });
        search.open({});
    }

    onetill::view::SearchViewModel search{surface, nullptr};
    QStringList chosen;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(search_view_model_tests, OpenSearch)

BOOST_AUTO_TEST_CASE(words_in_any_order_find_an_item_with_what_a_person_needs_to_choose)
{
    search.setQuery("tent lof");
    answer();

    BOOST_TEST_REQUIRE(search.results()->rows().size() == 1);
    const auto& row = search.results()->rows().front();
    BOOST_TEST(row.name == QString{"Lofoten 3-Person Tent"});
    BOOST_TEST(row.priceText == QString{"€749.00"});
    BOOST_TEST(row.detailText == QString{"TENT-3"});
    BOOST_TEST(row.selected);
    BOOST_TEST(!search.busy());
}

// ui.md 4.3: most of what is looked up was looked up an hour ago.
BOOST_AUTO_TEST_CASE(before_anything_is_typed_it_offers_what_was_sold_last)
{
    answer(); // with nothing: nothing is sold yet
    auto& desk = till->registerDesk();
    for (const char* sku : {"TENT-3", "MUG-350", "TENT-3"}) {
        BOOST_REQUIRE(desk.add(*Sku::parse(sku), "1"));
        BOOST_REQUIRE(desk.tender(domain::TenderKind::Cash, "800.00"));
        BOOST_REQUIRE(desk.complete());
    }
    const auto names = [this] {
        QStringList shown;
        for (const auto& row : search.results()->rows())
            shown.push_back(row.name);
        return shown.join(u'|');
    };

    search.open({});
    answer();
    BOOST_TEST(names() == QString{"Lofoten 3-Person Tent|Enamel Camp Mug"});
    search.addSelected(false);
    BOOST_TEST(chosen.isEmpty(), "Enter alone sells nothing");

    search.setQuery("mug");
    search.addSelected(false);
    BOOST_TEST(chosen.isEmpty(), "nor what was found for other words");
    answer();
    search.setQuery("");
    answer();
    BOOST_TEST(names() == QString{"Lofoten 3-Person Tent|Enamel Camp Mug"});
    BOOST_TEST(search.emptyText().isEmpty());
}

// ui.md 4.3: "Nothing called ‘stormm’. Did you mean storm?"
BOOST_AUTO_TEST_CASE(a_slip_at_the_end_of_a_word_is_offered_without_it)
{
    search.setQuery("lofotenn");
    answer();

    BOOST_TEST(search.results()->rows().empty());
    BOOST_TEST(search.emptyText() == QString{"Nothing called ‘lofotenn’"});
    BOOST_TEST(search.didYouMeanText() == QString{"lofoten"});
}

// Somebody types faster than the desk answers: the last word wins, and each key is not a question.
BOOST_AUTO_TEST_CASE(only_the_newest_query_is_shown)
{
    search.setQuery("m");
    search.setQuery("mu");
    search.setQuery("mug");
    answer();

    BOOST_TEST_REQUIRE(!search.results()->rows().empty());
    for (const auto& row : search.results()->rows())
        BOOST_TEST(row.name.contains("Mug"), row.name.toStdString());
    BOOST_TEST(!search.busy());
}

// Somebody types "lantern" on the register: the search must not open on "antern".
BOOST_AUTO_TEST_CASE(the_letter_that_opened_it_is_there_when_it_opens)
{
    search.close();
    QStringList shown;
    QObject::connect(&search, &onetill::view::SearchViewModel::changed, [&] {
        if (search.active())
            shown.push_back(search.query());
    });

    search.open("m");
    answer();

    BOOST_TEST_REQUIRE(!shown.isEmpty());
    BOOST_TEST(shown.front() == QString{"m"});
    BOOST_TEST(!search.results()->rows().empty());
}

BOOST_AUTO_TEST_CASE(an_emptied_field_shows_nothing_and_says_nothing)
{
    search.setQuery("mug");
    answer();

    search.setQuery("");
    answer();

    BOOST_TEST(search.results()->rows().empty());
    BOOST_TEST(search.emptyText().isEmpty());
    BOOST_TEST(!search.busy());
}

BOOST_AUTO_TEST_CASE(the_chosen_item_is_told_and_the_overlay_stays_unless_asked_to_close)
{
    search.setQuery("camp");
    answer();
    search.addSelected(false);
    BOOST_TEST(search.active());

    search.move(100);
    search.addSelected(true);

    BOOST_TEST(chosen.size() == 2);
    BOOST_TEST(!search.active());
    search.add(99, false);
    BOOST_TEST(chosen.size() == 2);
}

BOOST_AUTO_TEST_SUITE_END()

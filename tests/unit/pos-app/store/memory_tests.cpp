#include "register_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_FIXTURE_TEST_SUITE(memory_tests, StateFixture)

BOOST_AUTO_TEST_CASE(the_open_basket_is_there_after_a_restart)
{
    BOOST_REQUIRE(open()->saveDraft("first"));
    BOOST_REQUIRE(open()->saveDraft("second"));

    BOOST_TEST(open()->draft().value().value() == "second");
    BOOST_REQUIRE(open()->clearDraft());
    BOOST_TEST(!open()->draft().value().has_value());
}

BOOST_AUTO_TEST_CASE(settings_are_kept_by_name)
{
    auto till = open();
    BOOST_TEST(!till->setting("theme").value().has_value());

    BOOST_REQUIRE(till->setSetting("theme", "dark"));
    BOOST_REQUIRE(till->setSetting("theme", "light"));
    BOOST_REQUIRE(till->setSetting("language", ""));

    BOOST_TEST(till->setting("theme").value().value() == "light");
    BOOST_TEST(till->setting("language").value().value() == "");
}

// Somebody who pulls the plug must not get fresh guesses.
BOOST_AUTO_TEST_CASE(wrong_pins_are_remembered_over_a_restart)
{
    const store::SignInAttempts attempts{*StaffId::parse("niamh"), 5, Timestamp{12'345}, "boot-1",
                                         30'000};
    BOOST_REQUIRE(open()->saveSignInAttempts(attempts));

    auto till = open();

    BOOST_TEST((till->signInAttempts(attempts.staff).value() == attempts));
    BOOST_TEST(!till->signInAttempts(*StaffId::parse("rory")).value().has_value());
    BOOST_REQUIRE(till->clearSignInAttempts(attempts.staff));
    BOOST_TEST(!till->signInAttempts(attempts.staff).value().has_value());
}

BOOST_AUTO_TEST_CASE(the_previous_catalogue_is_known_for_going_back)
{
    auto till = open();
    BOOST_TEST((till->catalogueFiles().value() == store::CatalogueFiles{}));

    BOOST_REQUIRE(till->useCatalogue("catalogue-1.db"));
    BOOST_REQUIRE(till->useCatalogue("catalogue-2.db"));
    BOOST_REQUIRE(till->useCatalogue("catalogue-2.db"));

    BOOST_TEST((till->catalogueFiles().value()
                == store::CatalogueFiles{"catalogue-2.db", "catalogue-1.db"}));
}

BOOST_AUTO_TEST_SUITE_END()

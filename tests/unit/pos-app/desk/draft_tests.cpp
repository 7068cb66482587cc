#include "pos-app/desk/record/draft.h"
#include "pos-app/store/register.h"
#include "shop.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

BOOST_AUTO_TEST_SUITE(draft_tests)

// A draft can be cut off by a disk error or come from another version; the shop must open anyway.
BOOST_AUTO_TEST_CASE(an_unreadable_draft_is_put_aside_and_the_till_opens)
{
    Shop shop;
    shop.ready();
    shop.close();
    {
        auto files = store::Register::open(shop.state(), store::Mode::ReadWrite,
                                           shop.clock().clock(), stillWorld().random);
        BOOST_REQUIRE(files);
        BOOST_REQUIRE(files->saveDraft("{\"version\":1,\"lines\":"));
    }

    BOOST_REQUIRE(shop.open());

    BOOST_TEST(shop.sale().basket().isEmpty());
    BOOST_TEST(shop.log().back().find("put aside") != std::string::npos);
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    BOOST_TEST(files->setting("unreadable-draft")->has_value());
}

BOOST_AUTO_TEST_CASE(a_draft_reads_back_as_it_was_written)
{
    Shop shop;
    shop.ready();
    BOOST_REQUIRE(shop.sale().scan("2100012004862"));
    BOOST_REQUIRE(shop.sale().scan("2300045003997"));
    BOOST_REQUIRE(shop.sale().add(sku("TENT-3"), "1"));
    BOOST_REQUIRE(shop.sale().changeLine(3, {.price = "700.00", .reason = "display model"}));
    BOOST_REQUIRE(shop.sale().tender(domain::TenderKind::Cash, "500.00"));
    shop.close();
    const auto files = store::Register::open(shop.state(), store::Mode::ReadOnly,
                                             shop.clock().clock(), stillWorld().random);
    const std::string text = **files->draft();

    const auto read = desk::readDraft(text);

    BOOST_REQUIRE_MESSAGE(read.has_value(), (read ? "" : read.error().detail));
    BOOST_TEST(desk::writeDraft(*read) == text);
    BOOST_TEST(read->codes.size() == 2U);
    BOOST_TEST(read->tenders.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_draft_that_does_not_fit_together_is_refused)
{
    for (
        const char* text :
        {"", "[]", "{}", "{\"version\":2}",
         R"({"version":1,"currency":"EUR","tax_sets":[],"next_line":1,"tenders":[],"basket":"x"})"})
        BOOST_TEST(!desk::readDraft(text), text);
}

BOOST_AUTO_TEST_SUITE_END()

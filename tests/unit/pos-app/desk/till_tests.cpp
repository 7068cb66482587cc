#include "pos-app/desk/enrolment.h"
#include "shop.h"
#include "sync-engine/contract/replica/catalogue.h"
#include "sync-engine/contract/replica/damage.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <thread>

using namespace onetill;
using namespace onetill::test;

namespace {

void damage(const Shop& shop, const char* catalogue)
{
    std::filesystem::resize_file(shop.state() / catalogue, 100);
}

wire::Store storeRecord(const Shop& shop)
{
    const auto catalogue = replica::Catalogue::open(shop.state() / kCatalogueFile);
    BOOST_REQUIRE(catalogue);
    return **catalogue->store(*StoreId::parse("dublin"));
}

} // namespace

BOOST_AUTO_TEST_SUITE(till_tests)

BOOST_AUTO_TEST_CASE(a_second_program_is_refused_and_one_that_looks_is_not)
{
    Shop shop;
    shop.ready();

    const auto second = desk::Till::open(shop.state(), desk::Access::Work, stillWorld());
    BOOST_REQUIRE(!second);
    BOOST_TEST((second.error().code == ErrorCode::Busy));

    const auto looking = desk::Till::open(shop.state(), desk::Access::Look, stillWorld());
    BOOST_REQUIRE(looking);
    BOOST_TEST((*looking)->statusDesk().status()->shift.has_value());
    BOOST_TEST(!(*looking)->signInDesk().signIn(*StaffId::parse("aoife"), kManagerPin));
}

BOOST_AUTO_TEST_CASE(before_enrolment_every_command_says_so)
{
    TemporaryDirectory directory;
    const auto till = desk::Till::open(directory.path(), desk::Access::Work, stillWorld());
    BOOST_REQUIRE(till);

    BOOST_TEST(!(*till)->statusDesk().status()->enrolled);
    BOOST_TEST(((*till)->signInDesk().staff().error().code == ErrorCode::NotEnrolled));
    BOOST_TEST(((*till)->registerDesk().scan(kMugCode).error().code == ErrorCode::NotEnrolled));
    BOOST_TEST(((*till)->registerDesk().complete().error().code == ErrorCode::NotEnrolled));
    BOOST_TEST(((*till)->itemDesk().search("mug").error().code == ErrorCode::NotEnrolled));
    BOOST_TEST(((*till)->stockDesk().known(sku("MUG-350")).error().code == ErrorCode::NotEnrolled));
}

BOOST_AUTO_TEST_CASE(what_the_centre_set_aside_is_counted_over_restarts)
{
    Shop shop;
    BOOST_TEST(shop.till().statusDesk().status()->journal.quarantined == 0);

    BOOST_REQUIRE(shop.till().journalDesk().judged(2, 1));
    BOOST_REQUIRE(shop.till().journalDesk().judged(1, 0));
    shop.restartProgram();

    const auto status = shop.till().statusDesk().status();
    BOOST_TEST(status->journal.quarantined == 3);
    BOOST_TEST(status->journal.exceptions == 1);
    BOOST_TEST(shop.till().centreAccess()->quarantined == 3);
    BOOST_TEST(shop.till().centreAccess()->exceptions == 1);
}

// With the status refused, no program came as far as sending what the till had sold.
BOOST_AUTO_TEST_CASE(a_damaged_catalogue_does_not_keep_the_status)
{
    Shop shop;
    shop.close();
    const auto file = shop.state() / kCatalogueFile;
    std::streamoff page = 0;
    {
        SQLite::Database catalogue{file.string(), SQLite::OPEN_READWRITE};
        page = catalogue
                   .execAndGet("SELECT rootpage FROM sqlite_schema "
                               "WHERE name = 'sqlite_autoindex_product_1'")
                   .getInt();
    }
    {
        std::fstream stream{file, std::ios::binary | std::ios::in | std::ios::out};
        stream.seekp((page - 1) * 4096);
        stream << std::string(4096, '\x5a');
    }
    BOOST_REQUIRE(shop.open());

    const auto status = shop.till().statusDesk().status();

    BOOST_REQUIRE_MESSAGE(status.has_value(), (status ? "" : status.error().detail));
    BOOST_TEST(status->store.has_value());
    BOOST_TEST(status->catalogue.products == 0);
    BOOST_TEST(!shop.log().empty());
}

// A new catalogue in the middle of a sale would price its lines by two of them.
BOOST_AUTO_TEST_CASE(a_new_catalogue_comes_into_use_between_two_baskets)
{
    Shop shop;
    shop.ready();
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "catalogue-new.db");
    shop.centreSays("catalogue", {wire::upsert(price("PIE", "3.00"))}, "catalogue-new.db");
    BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "1"));

    BOOST_REQUIRE(shop.till().useCatalogue("catalogue-new.db"));
    BOOST_TEST(shop.sale().add(sku("PIE"), "1")->priced.total.text() == "19.45");
    BOOST_REQUIRE(shop.sale().voidBasket());

    BOOST_TEST(shop.sale().add(sku("PIE"), "1")->priced.total.text() == "3.00");
    shop.restartProgram();
    shop.signIn();
    BOOST_TEST(shop.sale().add(sku("PIE"), "1")->priced.total.text() == "6.00");
}

BOOST_AUTO_TEST_CASE(a_damaged_catalogue_opens_the_till_and_asks_for_a_new_one)
{
    Shop shop;
    shop.close();
    damage(shop, kCatalogueFile);

    BOOST_REQUIRE(shop.open());

    BOOST_TEST((shop.till().signInDesk().staff().error().code == ErrorCode::NoCatalogue));
    BOOST_TEST(shop.till().statusDesk().status()->enrolled);
}

// The customer's money is in the open basket: with no catalogue nobody can sign in to finish or to
// void it, so waiting for its end would be waiting for ever.
BOOST_AUTO_TEST_CASE(an_open_basket_does_not_keep_out_the_catalogue_that_it_needs)
{
    Shop shop;
    shop.ready();
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "kept.db");
    BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "1"));
    BOOST_REQUIRE(shop.sale().changeLine(1, {.price = "14.93", .reason = "odd"}));
    BOOST_REQUIRE(shop.sale().tender(domain::TenderKind::Cash, "10.00"));
    shop.close();
    damage(shop, kCatalogueFile);
    BOOST_REQUIRE(shop.open());
    BOOST_TEST((shop.sale().complete().error().code == ErrorCode::NotSignedIn));
    std::filesystem::rename(shop.state() / "kept.db", shop.state() / "catalogue-new.db");

    BOOST_REQUIRE(shop.till().useCatalogue("catalogue-new.db"));

    shop.signIn();
    BOOST_TEST(shop.sale().basket().settlement.remainingInCash.text() == "4.95");
    BOOST_REQUIRE(shop.sale().tender(domain::TenderKind::Cash, "4.95"));
    BOOST_TEST(shop.sale().complete().has_value());
}

// An article that the next customer wants stands on a damaged page: the rest sells on, and what the
// centre sends does not wait for the end of a basket that cannot be completed as wanted.
BOOST_AUTO_TEST_CASE(an_open_basket_does_not_keep_a_damaged_catalogue_in_use)
{
    Shop shop;
    shop.ready();
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "catalogue-new.db");
    shop.centreSays("catalogue", {wire::upsert(price("PIE", "3.00"))}, "catalogue-new.db");
    BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "1"));
    replica::markDamaged(shop.state() / kCatalogueFile);
    BOOST_REQUIRE(shop.sale().add(sku("MUG-350"), "1"));

    BOOST_REQUIRE(shop.till().useCatalogue("catalogue-new.db"));

    BOOST_TEST(shop.sale().add(sku("PIE"), "1")->priced.total.text() == "32.90");
}

// The previous catalogue is kept for this: yesterday's prices sell, none do not.
BOOST_AUTO_TEST_CASE(when_the_catalogue_cannot_be_opened_the_one_before_it_is_used)
{
    Shop shop;
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "catalogue-new.db");
    BOOST_REQUIRE(shop.till().useCatalogue("catalogue-new.db"));
    shop.close();
    damage(shop, "catalogue-new.db");

    BOOST_REQUIRE(shop.open());

    shop.ready();
    BOOST_TEST(shop.sale().add(sku("MUG-350"), "1").has_value());
    // Synchronising goes on from there.
    BOOST_TEST(shop.till().centreAccess()->catalogueFile == kCatalogueFile);
}

// What was fetched and never came into use would fill the disk, a gigabyte at a time.
BOOST_AUTO_TEST_CASE(catalogues_that_nobody_uses_are_deleted_at_the_next_start)
{
    Shop shop;
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "catalogue-new.db");
    BOOST_REQUIRE(shop.till().useCatalogue("catalogue-new.db"));
    for (const char* left :
         {"catalogue-old.db", "catalogue-old.db-wal", "catalogue-old.db-shm",
          "catalogue-old.db-damaged", "catalogue-next.db.part", "catalogue-new.db.part"})
        std::ofstream{shop.state() / left} << "left";
    std::ofstream{shop.state() / "snapshot-next"} << "pieces are somebody else's";

    shop.restartProgram();

    std::vector<std::string> found;
    for (const auto& file : std::filesystem::directory_iterator{shop.state()})
        if (const auto name = file.path().filename().string();
            name.starts_with("catalogue-old") || name.ends_with(".db") || name.ends_with(".part")
            || name.starts_with("snapshot-"))
            found.push_back(name);
    std::ranges::sort(found);
    BOOST_TEST(found
                   == (std::vector<std::string>{"catalogue-new.db", kCatalogueFile, "register.db",
                                                "snapshot-next"}),
               boost::test_tools::per_element());
}

// The centre built its snapshot anew and gave it the name of the one in use.
BOOST_AUTO_TEST_CASE(a_catalogue_of_the_same_name_is_opened_again)
{
    Shop shop;
    shop.ready();
    std::filesystem::copy(shop.state() / kCatalogueFile, shop.state() / "fresh.db");
    shop.centreSays("catalogue", {wire::upsert(price("PIE", "3.00"))}, "fresh.db");
    for (const char* ending : {"", "-wal", "-shm"})
        std::filesystem::remove(shop.state() / (std::string{kCatalogueFile} + ending));
    std::filesystem::rename(shop.state() / "fresh.db", shop.state() / kCatalogueFile);

    BOOST_REQUIRE(shop.till().useCatalogue(kCatalogueFile));

    BOOST_TEST(shop.sale().add(sku("PIE"), "1")->priced.total.text() == "3.00");
}

// The centre is a version ahead and rounds as this one never heard of; the shop sells on.
BOOST_AUTO_TEST_CASE(rules_that_this_version_does_not_know_leave_the_old_ones_in_force)
{
    Shop shop;
    shop.ready();
    auto store = storeRecord(shop);
    store.roundingPolicy = "by-the-moon";
    store.cashTie = "sideways";
    store.receiptFooter = "See you";
    shop.centreSays("configuration", {wire::upsert(store)});

    const auto basket = shop.sale().add(sku("MUG-350"), "1");

    BOOST_REQUIRE_MESSAGE(basket.has_value(), (basket ? "" : basket.error().detail));
    BOOST_TEST((basket->priced.rounding == domain::RoundingPolicy::PerLine));
    BOOST_TEST(std::ranges::any_of(shop.log(), [](const std::string& line) {
        return line.find("by-the-moon") != std::string::npos;
    }));
    shop.restartProgram();
    shop.signIn();
    BOOST_REQUIRE(shop.sale().tender(domain::TenderKind::Cash, "20.00"));
    const auto done = shop.sale().complete();
    BOOST_REQUIRE(done);
    BOOST_TEST(done->store.footer.front() == "See you");
}

BOOST_AUTO_TEST_CASE(a_damaged_register_is_never_made_anew)
{
    Shop shop;
    shop.close();
    std::filesystem::resize_file(shop.state() / "register.db", 5000);

    const auto opened = shop.open();

    BOOST_REQUIRE(!opened);
    BOOST_TEST((opened.error().code == ErrorCode::StorageDamaged));
}

BOOST_AUTO_TEST_CASE(a_command_from_another_thread_is_a_bug_and_does_nothing)
{
    Shop shop;
    shop.ready();
    std::optional<ErrorCode> code;

    std::thread{[&] { code = shop.sale().add(sku("MUG-350"), "1").error().code; }}.join();

    BOOST_TEST((code == ErrorCode::Internal));
    BOOST_TEST(shop.sale().basket().isEmpty());
}

BOOST_AUTO_TEST_CASE(items_are_found_by_words_and_shown_with_price_and_stock)
{
    Shop shop;

    const auto found = shop.till().itemDesk().search("tent lof");
    BOOST_REQUIRE(found);
    BOOST_REQUIRE(!found->empty());
    BOOST_TEST(found->front().sku.text() == "TENT-3");
    BOOST_TEST(found->front().price->text() == "749.00");
    BOOST_TEST(shop.till().itemDesk().search("cais")->front().sku.text() == "CHEESE");

    const auto tiles = shop.till().itemDesk().tiles();
    BOOST_REQUIRE(tiles);
    BOOST_TEST(tiles->front().name == "Camp");
    BOOST_TEST(tiles->front().tiles.size() == 2U);
}

// A price check: the customer only asks.
BOOST_AUTO_TEST_CASE(a_code_names_its_article_without_selling_it)
{
    Shop shop;
    shop.ready();

    const auto card = shop.till().itemDesk().byCode(kTentCode);

    BOOST_REQUIRE(card);
    BOOST_TEST(card->name == "Lofoten 3-Person Tent");
    BOOST_TEST(card->price->text() == "749.00");
    BOOST_TEST(*card->onHandMilli == 6000);
    BOOST_TEST(shop.sale().basket().isEmpty());
    BOOST_TEST(
        (shop.till().itemDesk().byCode(kUnknownCode).error().code == ErrorCode::UnknownBarcode));
}

BOOST_AUTO_TEST_CASE(the_screens_settings_are_remembered)
{
    Shop shop;

    BOOST_REQUIRE(shop.till().remember("theme", "dark"));
    BOOST_TEST((shop.till().remember("theme", std::string(5000, 'x')).error().code
                == ErrorCode::TooLarge));
    shop.restartProgram();

    BOOST_TEST(shop.till().remembered("theme") == "dark");
    BOOST_TEST(shop.till().remembered("never") == "");
}

BOOST_AUTO_TEST_SUITE_END()

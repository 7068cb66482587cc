#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/schema.h"
#include "sync-engine/contract/replica/snapshot_builder.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;
using namespace onetill::test;

namespace {

struct Built {
    TemporaryDirectory directory;
    std::filesystem::path file() const { return directory.path() / "snapshot.db"; }
    replica::SnapshotBuilder builder{replica::SnapshotBuilder::create(file()).value()};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(snapshot_builder_tests, Built)

BOOST_AUTO_TEST_CASE(a_snapshot_is_one_file_that_a_till_goes_on_with)
{
    const wire::StockLevel level{*StoreId::parse("GRAFTON"), sku("MUG"), 3000, {}};
    // Prices before articles, as they may come from a compacted feed.
    BOOST_REQUIRE(builder.add(aPrice("MUG", 1290)));
    BOOST_REQUIRE(builder.add(aProduct("MUG", "Enamel Camp Mug", {"4006381333931", "M-1"})));
    wire::Product tent = aProduct("TENT", "Tent");
    tent.selling = {.serial = true, .deposit = sku("MUG")};
    BOOST_REQUIRE(builder.add(tent));
    BOOST_REQUIRE(builder.add(level));
    BOOST_REQUIRE(builder.add(wire::TaxClass{"IE", "standard", {}}));
    BOOST_REQUIRE(builder.finish({{"catalogue", "c-9"}, {"stock", "s-4"}}));

    BOOST_TEST(std::distance(std::filesystem::directory_iterator{directory.path()},
                             std::filesystem::directory_iterator{})
               == 1);
    BOOST_TEST(replica::quickCheck(file()).has_value());
    auto replica = replica::Replica::open(file()).value();
    const auto catalogue = replica::Catalogue::open(file()).value();
    BOOST_TEST(
        (replica.cursors().value() == wire::Cursors{{"catalogue", "c-9"}, {"stock", "s-4"}}));
    BOOST_TEST(catalogue.byBarcode("04006381333931").value()->sku.text() == "MUG");
    BOOST_TEST((catalogue.bySku(sku("TENT")).value()->selling == tent.selling));
    BOOST_TEST((catalogue.stock(level.store, level.sku).value() == level));
    BOOST_TEST(catalogue.taxes("IE", "standard").has_value());

    BOOST_REQUIRE(replica.apply("catalogue",
                                {.records = {wire::upsert(aProduct("MUG", "Steel Cup", {"M-1"}))},
                                 .cursor = "c-10",
                                 .more = false}));
    const auto hits = [&](const std::string& typed) {
        return catalogue.search({.typed = typed, .priceList = "retail", .store = level.store})
            ->size();
    };
    BOOST_TEST(hits("steel") == 1);
    BOOST_TEST(hits("enamel") == 0);
    BOOST_TEST(hits("t") == 1);
    BOOST_TEST(!catalogue.byBarcode("4006381333931").value().has_value());
}

BOOST_AUTO_TEST_CASE(an_empty_catalogue_is_a_catalogue)
{
    BOOST_REQUIRE(builder.finish({}));

    BOOST_TEST(replica::Catalogue::open(file())->counts()->products == 0);
}

BOOST_AUTO_TEST_CASE(an_article_twice_is_refused_and_leaves_no_file)
{
    BOOST_REQUIRE(builder.add(aProduct("MUG", "Mug")));
    BOOST_REQUIRE(builder.add(aProduct("MUG", "Mug")));

    BOOST_TEST((builder.finish({}).error().code == ErrorCode::Conflict));
    builder = replica::SnapshotBuilder::create(directory.path() / "other.db").value();
    BOOST_TEST(!std::filesystem::exists(file()));
}

BOOST_AUTO_TEST_CASE(a_file_that_is_there_is_not_written_over)
{
    BOOST_TEST((replica::SnapshotBuilder::create(file()).error().code == ErrorCode::Conflict));
}

BOOST_AUTO_TEST_SUITE_END()

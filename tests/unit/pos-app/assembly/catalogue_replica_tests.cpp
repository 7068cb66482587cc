#include "pos-app/assembly/catalogue_replica.h"
#include "sync-engine/contract/replica/apply.h"
#include "tests/support/temporary_directory.h"

#include <boost/test/unit_test.hpp>

using namespace onetill;

namespace {

constexpr std::uintmax_t kMegabyte = 1024 * 1024;

struct OnSmallDisk {
    OnSmallDisk() { BOOST_REQUIRE(made); }

    Status hear(const char* cursor)
    {
        return replica.apply("catalogue", {.records = {}, .cursor = cursor, .more = false});
    }

    test::TemporaryDirectory directory;
    bool made{replica::Replica::create(directory.path() / "catalogue-1.db").has_value()};
    std::uintmax_t freeBytes{1000 * kMegabyte};
    assembly::CatalogueReplica replica{directory.path(), "catalogue-1.db",
                                       [](const std::string&) {},
                                       [this](const std::filesystem::path&) { return freeBytes; }};
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(catalogue_replica_tests, OnSmallDisk)

// Prices that fill the disk would stop the till at the next sale, which has to be written there.
BOOST_AUTO_TEST_CASE(central_data_leaves_the_end_of_the_disk_to_sales)
{
    BOOST_REQUIRE(hear("1"));
    freeBytes = 10 * kMegabyte;

    BOOST_TEST((hear("2").error().code == ErrorCode::StorageFull));
    BOOST_TEST(replica.cursors()->at("catalogue") == "1");

    freeBytes = 100 * kMegabyte;
    BOOST_TEST(hear("2").has_value());
    BOOST_TEST(replica.cursors()->at("catalogue") == "2");
}

BOOST_AUTO_TEST_CASE(a_snapshot_is_not_begun_where_it_cannot_be_finished)
{
    wire::SnapshotManifest manifest;
    manifest.name = "next";
    manifest.bytes = 900;
    manifest.pieces = {{.packedBytes = 950 * static_cast<std::int64_t>(kMegabyte), .sha256 = {}}};

    BOOST_TEST((replica.beginSnapshot(manifest).error().code == ErrorCode::StorageFull));
    BOOST_TEST(!std::filesystem::exists(directory.path() / "snapshot-next"));

    freeBytes = 1100 * kMegabyte;
    BOOST_TEST(replica.beginSnapshot(manifest).has_value());
}

BOOST_AUTO_TEST_SUITE_END()

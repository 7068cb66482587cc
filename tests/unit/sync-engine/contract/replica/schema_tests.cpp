#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/schema.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

#include <fstream>

using namespace onetill;
using namespace onetill::test;

namespace {

void exec(const std::filesystem::path& file, const std::string& sql)
{
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec(sql);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(schema_tests, CatalogueFixture)

BOOST_AUTO_TEST_CASE(a_sound_catalogue_passes)
{
    apply({wire::upsert(aProduct("MUG", "Mug"))});

    BOOST_TEST(replica::quickCheck(file()).has_value());
}

BOOST_AUTO_TEST_CASE(a_catalogue_of_another_version_is_not_read)
{
    exec(file(), "PRAGMA user_version = 2");

    BOOST_TEST((replica::Catalogue::open(file()).error().code == ErrorCode::StorageForeign));
    BOOST_TEST((replica::Replica::open(file()).error().code == ErrorCode::StorageForeign));
    BOOST_TEST((replica::quickCheck(file()).error().code == ErrorCode::StorageForeign));
}

BOOST_AUTO_TEST_CASE(another_programs_database_is_not_read)
{
    const auto other = directory.path() / "other.db";
    exec(other, "CREATE TABLE theirs (a)");

    BOOST_TEST((replica::Catalogue::open(other).error().code == ErrorCode::StorageForeign));
    BOOST_TEST(
        (replica::Replica::open(directory.path() / "none.db").error().code == ErrorCode::NotFound));
}

// A download that was cut off, or a disk that forgets.
BOOST_AUTO_TEST_CASE(a_cut_or_garbled_file_does_not_pass)
{
    std::vector<wire::FeedRecord> records;
    for (int i = 0; i < 500; ++i)
        records.push_back(wire::upsert(aProduct("A" + std::to_string(i), "Article")));
    apply(records);
    const auto cut = directory.path() / "cut.db";
    const auto garbled = directory.path() / "garbled.db";
    exec(file(), "VACUUM INTO '" + cut.string() + "'");
    exec(file(), "VACUUM INTO '" + garbled.string() + "'");
    std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
    {
        std::fstream stream{garbled, std::ios::binary | std::ios::in | std::ios::out};
        stream.seekp(8 * 4096);
        stream << std::string(3 * 4096, 'Z');
    }

    BOOST_TEST((replica::quickCheck(cut).error().code == ErrorCode::StorageDamaged));
    BOOST_TEST((replica::quickCheck(garbled).error().code == ErrorCode::StorageDamaged));
}

BOOST_AUTO_TEST_SUITE_END()

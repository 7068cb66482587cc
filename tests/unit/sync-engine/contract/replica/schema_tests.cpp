#include "catalogue_fixture.h"
#include "sync-engine/contract/replica/schema.h"

#include <SQLiteCpp/Database.h>
#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

using namespace onetill;
using namespace onetill::test;

namespace {

void exec(const std::filesystem::path& file, const std::string& sql)
{
    SQLite::Database database{file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    database.exec(sql);
}

constexpr std::size_t kPage = 4096;

/// What a disk that forgets does to the file's pages from this one on.
void garble(const std::filesystem::path& file, std::size_t page, std::size_t pages)
{
    std::fstream stream{file, std::ios::binary | std::ios::in | std::ios::out};
    stream.seekp(static_cast<std::streamoff>(page * kPage));
    stream << std::string(pages * kPage, 'Z');
}

std::size_t pageOf(const std::string& text, const std::filesystem::path& file)
{
    std::stringstream bytes;
    bytes << std::ifstream{file, std::ios::binary}.rdbuf();
    return bytes.str().find(text) / kPage;
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
    exec(file(), "PRAGMA user_version = " + std::to_string(replica::kSchema + 1));

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
    garble(garbled, 8, 3);

    BOOST_TEST((replica::quickCheck(cut).error().code == ErrorCode::StorageDamaged));
    BOOST_TEST((replica::quickCheck(garbled).error().code == ErrorCode::StorageDamaged));
}

// Whoever writes rows may never come to the damaged page; whoever sells does.
BOOST_AUTO_TEST_CASE(a_reader_that_meets_a_damaged_page_takes_the_cursors_away)
{
    std::vector<wire::FeedRecord> records;
    for (int i = 0; i < 500; ++i)
        records.push_back(
            wire::upsert(aProduct("A" + std::to_string(i), "Article number " + std::to_string(i))));
    apply(records);
    const auto garbled = directory.path() / "garbled.db";
    exec(file(), "VACUUM INTO '" + garbled.string() + "'");
    garble(garbled, pageOf("Article number 250", garbled), 1);
    const auto reader = replica::Catalogue::open(garbled);
    BOOST_REQUIRE(reader);
    const auto writer = replica::Replica::open(garbled);
    BOOST_REQUIRE(writer);
    BOOST_TEST(!writer->cursors()->empty());
    BOOST_TEST(!reader->isDamaged());

    int read = 0;
    int refused = 0;
    for (int i = 0; i < 500; ++i) {
        const auto article = reader->bySku(sku("A" + std::to_string(i)));
        ++(article ? read : refused);
        BOOST_TEST((article || article.error().code == ErrorCode::NoCatalogue));
    }

    BOOST_TEST(read > 0);
    BOOST_TEST(refused > 0);
    BOOST_TEST(reader->isDamaged());
    BOOST_TEST(writer->cursors()->empty());
    BOOST_TEST(replica::Replica::open(garbled)->cursors()->empty());
}

BOOST_AUTO_TEST_SUITE_END()
